package kubernetes

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"google.golang.org/grpc/status"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/clustertest"
	"genestack/local/pulumi/providers/internal/plugin"
)

func TestTheStateOfAnObjectIsWhatTheClusterMadeOfIt(t *testing.T) {
	c := &clustertest.Cluster{Complete: func(object *unstructured.Unstructured) { object.Object["immutable"] = false }}
	inputs := properties(t, secret)
	response, err := newProvider(c).Create(t.Context(), &pulumirpc.CreateRequest{Urn: urnOf(inputs), Properties: encode(t, inputs)})
	if err != nil {
		t.Fatal(err)
	}
	if response.Id != "ns/it" {
		t.Errorf("its id is %q", response.Id)
	}
	state := decode(t, response.Properties)
	expectText(t, state, "metadata.uid", "uid-1")
	expectText(t, state, "__fieldManager", "pulumi-kubernetes")
	expectText(t, state, "__initialApiVersion", "v1")
	if immutable := state["immutable"]; !immutable.IsBool() {
		t.Error("what the cluster adds is missing")
	}
	if !at(t, state, "metadata.managedFields").IsNull() {
		t.Error("it holds the managed fields")
	}
	if data := state["data"]; !data.IsSecret() || textOf(fields(state, "data"), "key") != "dmFsdWU=" {
		t.Errorf("its data are %v", data)
	}
	live, err := c.Get(t.Context(), objectOf(inputs))
	if err != nil || live.Object["stringData"] != nil {
		t.Errorf("the cluster has %v (%v), want data only, which are owned key by key", live, err)
	}
}

func TestWhatIsSecretInTheInputsIsSecretInTheState(t *testing.T) {
	inputs := properties(t, configMap)
	inputs["data"].ObjectValue()["key"] = resource.MakeSecret(resource.NewStringProperty("value"))
	if value := at(t, made(t, newProvider(&clustertest.Cluster{}), inputs), "data.key"); !value.IsSecret() {
		t.Errorf("it is %v", value)
	}
}

func TestTheStateOfADefinitionHoldsItsSchemaOnceOnly(t *testing.T) {
	inputs := properties(t, definition)
	state := made(t, newProvider(&clustertest.Cluster{}), inputs)
	if spec := state["spec"]; !spec.IsNull() {
		t.Errorf("the outputs hold %v", spec)
	}
	expectText(t, state, "metadata.uid", "uid-1")
}

func TestAnObjectThatIsThereAlready(t *testing.T) {
	const complete = `{conditions: [{type: Complete, status: "True"}]}`
	finished := func(object *unstructured.Unstructured) {
		if object.GetKind() == "Job" {
			object.Object["status"] = map[string]any{"conditions": []any{map[string]any{"type": "Complete", "status": "True"}}}
		}
	}
	annotated := strings.Replace(configMap, "namespace: ns", "namespace: ns, annotations: {pulumi.com/patchFieldManager: mine}", 1)
	for name, test := range map[string]struct {
		text    string
		manager string // of the one that is there; "" where it was not applied at all
		status  string
		uid     string // of the one that is there afterwards
		err     string
	}{
		"is taken over when an interrupted run has made it": {configMap, defaultManager, "{}", "uid-1", ""},
		"is taken over by its field manager":                {annotated, "mine", "{}", "uid-1", ""},
		"is refused when somebody else has made it": {configMap, "", "{}", "",
			"ConfigMap ns/it already exists and was made by somebody else; import it"},
		"is refused when another program has made it":     {configMap, "other", "{}", "", "already exists"},
		"is replaced when it is a Job that has not ended": {job, defaultManager, "{active: 1}", "uid-2", ""},
		"is taken over when it is a complete Job":         {job, defaultManager, complete, "uid-1", ""},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := &clustertest.Cluster{}
				if test.manager == "" {
					c.Put(t, test.text)
				} else if _, err := c.Apply(t.Context(), clustertest.Object(t, test.text), cluster.ApplyOptions{Manager: test.manager}); err != nil {
					t.Fatal(err)
				}
				// Whoever only sets a status has not made the object.
				c.Edit(t, clustertest.Object(t, test.text), defaultManager, "status", func(object map[string]any) {
					object["status"] = properties(t, test.status).Mappable()
				})
				c.Complete = finished
				state, err := create(t, newProvider(c), properties(t, test.text))
				if test.err != "" {
					expectError(t, err, test.err)
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				expectText(t, state, "metadata.uid", test.uid)
			})
		})
	}
}

func TestACompleteJobWithAnotherTemplateIsMadeAnew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &clustertest.Cluster{}
		c.Complete = func(object *unstructured.Unstructured) {
			object.Object["status"] = map[string]any{"conditions": []any{map[string]any{"type": "Complete", "status": "True"}}}
		}
		if _, err := c.Apply(t.Context(), clustertest.Object(t, job), cluster.ApplyOptions{Manager: defaultManager}); err != nil {
			t.Fatal(err)
		}
		c.On = func(verb string, object *unstructured.Unstructured) error {
			if verb == "dry-run" {
				return apierrors.NewInvalid(schema.GroupKind{Group: "batch", Kind: "Job"}, "it", nil)
			}
			return nil
		}
		expectText(t, made(t, newProvider(c), properties(t, job)), "metadata.uid", "uid-2")
	})
}

func TestAnObjectThatIsBeingDeletedIsMadeAnew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &clustertest.Cluster{}
		old := strings.Replace(configMap, "namespace: ns", "namespace: ns, finalizers: [example.com/guard]", 1)
		c.Put(t, old)
		if err := c.Delete(t.Context(), clustertest.Object(t, old), metav1.DeletePropagationBackground); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Minute, func() { c.Remove(clustertest.Object(t, old)) })
		expectText(t, made(t, newProvider(c), properties(t, configMap)), "metadata.uid", "uid-1")
	})
}

func TestAPreviewKnowsWhatOnlyTheClusterWillTell(t *testing.T) {
	invalid := apierrors.NewInvalid(schema.GroupKind{Kind: "ConfigMap"}, "it", nil)
	unknown := properties(t, configMap)
	unknown["data"] = plugin.Unknown()
	for name, test := range map[string]struct {
		inputs resource.PropertyMap
		answer error // of the dry run
		sent   bool
		err    string
	}{
		"of an object that the cluster would take": {properties(t, configMap), nil, true, ""},
		"of one that it would not take":            {properties(t, configMap), invalid, true, "ConfigMap ns/it: "},
		"of one whose value is not known yet":      {unknown, invalid, false, ""},
		"of one whose namespace comes later": {properties(t, configMap),
			apierrors.NewNotFound(schema.GroupResource{Resource: "namespaces"}, "ns"), true, ""},
		"without a cluster": {properties(t, configMap), &cluster.UnreachableError{Cause: errors.New("refused")}, true, ""},
	} {
		t.Run(name, func(t *testing.T) {
			sent := false
			c := &clustertest.Cluster{On: func(verb string, _ *unstructured.Unstructured) error {
				switch verb {
				case "dry-run":
					sent = true
					return test.answer
				case "get":
					return nil
				}
				t.Errorf("a preview does %s", verb)
				return nil
			}}
			response, err := newProvider(c).Create(t.Context(), &pulumirpc.CreateRequest{
				Urn: urnOf(test.inputs), Properties: encode(t, test.inputs), Preview: true,
			})
			if sent != test.sent {
				t.Errorf("the cluster was asked: %t, want %t", sent, test.sent)
			}
			if test.err != "" {
				expectError(t, err, test.err)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			outputs := decode(t, response.Properties)
			expectText(t, outputs, "metadata.name", "it")
			for _, path := range []string{"status", "metadata.uid", "metadata.resourceVersion"} {
				if value := at(t, outputs, path); !value.IsComputed() {
					t.Errorf("%s is %v, want unknown", path, value)
				}
			}
		})
	}
}

func TestWhatMayHealIsTriedAgain(t *testing.T) {
	missing := apierrors.NewNotFound(schema.GroupResource{Resource: "namespaces"}, "ns")
	webhook := apierrors.NewInternalError(errors.New(`failed calling webhook "mariadb.example.com"`))
	forbidden := apierrors.NewForbidden(schema.GroupResource{Resource: "configmaps"}, "it", nil)
	for name, test := range map[string]struct {
		answer  error
		failing int // times
		after   time.Duration
		err     string
	}{
		"a namespace that comes a moment later":  {missing, 3, 7 * time.Second, ""},
		"a webhook that does not answer yet":     {webhook, 1, time.Second, ""},
		"a namespace that never comes":           {missing, 1000, 47 * time.Second, "not found"},
		"but not what the cluster does not want": {forbidden, 1, 0, "ConfigMap ns/it: "},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				failed := 0
				c := &clustertest.Cluster{On: func(verb string, _ *unstructured.Unstructured) error {
					if verb != "apply" || failed == test.failing {
						return nil
					}
					failed++
					return test.answer
				}}
				start := time.Now()
				_, err := create(t, newProvider(c), properties(t, configMap))
				if test.err != "" {
					expectError(t, err, test.err)
				} else if err != nil {
					t.Error(err)
				}
				if took := time.Since(start); took != test.after {
					t.Errorf("took %s, want %s", took, test.after)
				}
			})
		})
	}
}

func TestAnObjectThatIsNotReadyIsRecordedAllTheSame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		inputs := properties(t, `{apiVersion: apps/v1, kind: Deployment, metadata: {name: it, namespace: ns}, spec: {replicas: 1}}`)
		start := time.Now()
		_, err := newProvider(&clustertest.Cluster{}).Create(t.Context(), &pulumirpc.CreateRequest{
			Urn: urnOf(inputs), Properties: encode(t, inputs), Timeout: 20,
		})
		expectError(t, err, "Deployment ns/it is not ready after 20s: Replicas: 0/1")
		if took := time.Since(start); took != 20*time.Second {
			t.Errorf("took %s", took)
		}
		details := status.Convert(err).Details()
		if len(details) != 1 {
			t.Fatalf("details: %v", details)
		}
		failed := details[0].(*pulumirpc.ErrorResourceInitFailed)
		if failed.Id != "ns/it" || len(failed.Reasons) != 1 {
			t.Errorf("recorded as %q because of %q", failed.Id, failed.Reasons)
		}
		expectText(t, decode(t, failed.Properties), "metadata.uid", "uid-1")
		expectSame(t, decode(t, failed.Inputs), inputs)
	})
}

func TestCancelEndsTheWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newProvider(&clustertest.Cluster{})
		time.AfterFunc(time.Minute, func() { _, _ = p.Cancel(t.Context(), nil) })
		_, err := create(t, p, properties(t, `{apiVersion: v1, kind: Pod, metadata: {name: it, namespace: ns}}`))
		expectError(t, err, "Pod ns/it: waiting was cancelled")
		if len(status.Convert(err).Details()) == 0 {
			t.Error("the object is not recorded")
		}
	})
}

func TestTheTimeLimitIsThatOfTheResource(t *testing.T) {
	annotated := `{metadata: {annotations: {pulumi.com/timeoutSeconds: "90"}}}`
	for name, test := range map[string]struct {
		text    string
		seconds float64
		want    time.Duration
	}{
		"ten minutes":         {"{}", 0, 10 * time.Minute},
		"its annotation's":    {annotated, 0, 90 * time.Second},
		"its customTimeouts'": {annotated, 1.5, 1500 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			if got := timeLimit(objectOf(properties(t, test.text)), test.seconds); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
