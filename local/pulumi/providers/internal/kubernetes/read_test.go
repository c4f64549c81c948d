package kubernetes

import (
	"testing"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/clustertest"
)

func read(t *testing.T, p *provider, kind, id string, inputs resource.PropertyMap) *pulumirpc.ReadResponse {
	t.Helper()
	response, err := p.Read(t.Context(), &pulumirpc.ReadRequest{Urn: urn(kind), Id: id, Inputs: encode(t, inputs)})
	if err != nil {
		t.Fatal(err)
	}
	return response
}

// edit changes the object in the cluster as a user with kubectl does.
type edit = func(object map[string]any)

func set(value any, path ...string) edit {
	return func(object map[string]any) {
		if err := unstructured.SetNestedField(object, value, path...); err != nil {
			panic(err)
		}
	}
}

func unset(path ...string) edit {
	return func(object map[string]any) { unstructured.RemoveNestedField(object, path...) }
}

func container(object map[string]any) map[string]any {
	list, _, _ := unstructured.NestedFieldNoCopy(object, "spec", "template", "spec", "containers")
	return list.([]any)[0].(map[string]any)
}

func TestARefreshSeesWhatOthersHaveChanged(t *testing.T) {
	// As the API server does: quantities in their shortest form, defaults, nothing that is empty.
	respell := func(object *unstructured.Unstructured) {
		switch object.GetKind() {
		case "Deployment":
			requests := container(object.Object)["resources"].(map[string]any)["requests"].(map[string]any)
			if requests["cpu"] == "1000m" {
				requests["cpu"] = "1"
			}
			container(object.Object)["imagePullPolicy"] = "IfNotPresent"
		case "ConfigMap":
			unstructured.RemoveNestedField(object.Object, "metadata", "labels")
		}
	}
	const labelled = `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: ns, labels: {}}, data: {a: "1", b: "2"}}`
	for name, test := range map[string]struct {
		inputs, kind string
		edits        map[string]edit // by subresource
		want         func(inputs resource.PropertyMap)
	}{
		"nothing, where only the spelling differs": {workload, "apps/v1:Deployment", nil, nil},
		"nothing, where an autoscaler sets the replicas": {workload, "apps/v1:Deployment",
			map[string]edit{"scale": set(int64(5), "spec", "replicas")}, nil},
		"replicas that a user has set": {workload, "apps/v1:Deployment",
			map[string]edit{"": set(int64(5), "spec", "replicas")},
			func(inputs resource.PropertyMap) {
				inputs["spec"].ObjectValue()["replicas"] = resource.NewNumberProperty(5)
			}},
		"an image, and no other spelling beside it": {workload, "apps/v1:Deployment",
			map[string]edit{"": func(object map[string]any) { container(object)["image"] = "api:2" }},
			func(inputs resource.PropertyMap) {
				path, _ := resource.ParsePropertyPath("spec.template.spec.containers[0].image")
				path.Set(resource.NewObjectProperty(inputs), resource.NewStringProperty("api:2"))
			}},
		"a value, and nothing that the cluster has dropped": {labelled, "core/v1:ConfigMap",
			map[string]edit{"": set("other", "data", "a")},
			func(inputs resource.PropertyMap) {
				inputs["data"].ObjectValue()["a"] = resource.NewStringProperty("other")
			}},
		"a key that is gone": {labelled, "core/v1:ConfigMap",
			map[string]edit{"": unset("data", "b")},
			func(inputs resource.PropertyMap) { delete(inputs["data"].ObjectValue(), "b") }},
		"all data gone": {labelled, "core/v1:ConfigMap",
			map[string]edit{"": unset("data")},
			func(inputs resource.PropertyMap) { delete(inputs, "data") }},
		"nothing of a key that is not the program's": {labelled, "core/v1:ConfigMap",
			map[string]edit{"": set("x", "data", "theirs")}, nil},
		"the text of a Secret": {secret, "core/v1:Secret",
			map[string]edit{"": set("b3RoZXI=", "data", "key")},
			func(inputs resource.PropertyMap) {
				inputs["stringData"] = resource.MakeSecret(resource.NewObjectProperty(properties(t, `{key: other}`)))
			}},
	} {
		t.Run(name, func(t *testing.T) {
			c := &clustertest.Cluster{Complete: respell}
			p, inputs, want := newProvider(c), properties(t, test.inputs), properties(t, test.inputs)
			made(t, p, inputs)
			for subresource, change := range test.edits {
				manager := map[string]string{"": "kubectl", "scale": "kube-controller-manager"}[subresource]
				c.Edit(t, objectOf(inputs), manager, subresource, change)
			}
			if test.want != nil {
				test.want(want)
			}
			expectSame(t, decode(t, read(t, p, test.kind, "ns/it", inputs).Inputs), want)
		})
	}
}

func TestARefreshKeepsSecretMarks(t *testing.T) {
	c := &clustertest.Cluster{}
	p, inputs := newProvider(c), properties(t, configMap)
	inputs["data"].ObjectValue()["key"] = resource.MakeSecret(resource.NewStringProperty("value"))
	made(t, p, inputs)
	c.Edit(t, objectOf(inputs), "kubectl", "", set("other", "data", "key"))
	response := read(t, p, "core/v1:ConfigMap", "ns/it", inputs)
	for name, values := range map[string]resource.PropertyMap{"inputs": decode(t, response.Inputs), "state": decode(t, response.Properties)} {
		if value := at(t, values, "data.key"); !value.IsSecret() || value.SecretValue().Element.StringValue() != "other" {
			t.Errorf("in its %s it is %v", name, value)
		}
	}
}

func TestARefreshSeesAnImmutableFieldThatHasChanged(t *testing.T) {
	c := &clustertest.Cluster{}
	p, inputs := newProvider(c), properties(t, `{apiVersion: batch/v1, kind: CronJob, metadata: {name: it, namespace: ns}, spec: {schedule: a}}`)
	made(t, p, inputs)
	c.Edit(t, objectOf(inputs), "kubectl", "", set("b", "spec", "schedule"))
	c.On = func(verb string, _ *unstructured.Unstructured) error {
		if verb == "dry-run" {
			return apierrors.NewInvalid(schema.GroupKind{Kind: "CronJob"}, "it", nil)
		}
		return nil
	}
	expectText(t, decode(t, read(t, p, "batch/v1:CronJob", "ns/it", inputs).Inputs), "spec.schedule", "b")
}

func TestARefreshFindsWhatIsGone(t *testing.T) {
	inputs := properties(t, configMap)
	for name, c := range map[string]*clustertest.Cluster{
		"an object": {},
		"its kind": {On: func(string, *unstructured.Unstructured) error {
			return &meta.NoKindMatchError{GroupKind: schema.GroupKind{Kind: "ConfigMap"}}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if response := read(t, newProvider(c), "core/v1:ConfigMap", "ns/it", inputs); response.Id != "" {
				t.Errorf("found %q", response.Id)
			}
		})
	}
}

func TestAnObjectIsImportedByItsId(t *testing.T) {
	c := &clustertest.Cluster{}
	c.Put(t, `{apiVersion: v1, kind: Secret, metadata: {name: it, namespace: ns, uid: u, resourceVersion: "7", generation: 1,
	  creationTimestamp: "2026-01-01T00:00:00Z", labels: {a: b}}, data: {key: dmFsdWU=}, status: {}}`)
	response := read(t, newProvider(c), "core/v1:Secret", "ns/it", resource.PropertyMap{})
	want := properties(t, `{apiVersion: v1, kind: Secret, metadata: {name: it, namespace: ns, labels: {a: b}}, data: {key: dmFsdWU=}}`)
	want["data"] = resource.MakeSecret(want["data"])
	expectSame(t, decode(t, response.Inputs), want)
	expectText(t, decode(t, response.Properties), "metadata.uid", "u")
	if response.Id != "ns/it" {
		t.Errorf("its id is %q", response.Id)
	}
}

func TestAnObjectWithoutNamespaceIsImportedByItsName(t *testing.T) {
	c := &clustertest.Cluster{}
	c.Put(t, `{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: "system:node"}, rules: []}`)
	response := read(t, newProvider(c), "rbac.authorization.k8s.io/v1:ClusterRole", "system:node", resource.PropertyMap{})
	expectText(t, decode(t, response.Inputs), "metadata.name", "system:node")
}
