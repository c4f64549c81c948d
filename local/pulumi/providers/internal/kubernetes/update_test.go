package kubernetes

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/clustertest"
)

func update(t *testing.T, p *provider, state, news resource.PropertyMap, preview bool, ignored ...string) (resource.PropertyMap, error) {
	t.Helper()
	response, err := p.Update(t.Context(), &pulumirpc.UpdateRequest{
		Urn: urnOf(news), Olds: encode(t, state), News: encode(t, news), IgnoreChanges: ignored, Preview: preview,
	})
	if err != nil {
		return nil, err
	}
	return decode(t, response.Properties), nil
}

func remove(t *testing.T, p *provider, state resource.PropertyMap) error {
	t.Helper()
	_, err := p.Delete(t.Context(), &pulumirpc.DeleteRequest{Urn: urnOf(state), Properties: encode(t, state)})
	return err
}

func TestAnUpdateSetsAndUnsetsFieldsOfItsOwn(t *testing.T) {
	c := &clustertest.Cluster{}
	p, inputs := newProvider(c), properties(t, `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: ns}, data: {a: "1", b: "1"}}`)
	state := made(t, p, inputs)
	c.Edit(t, objectOf(inputs), "kubectl", "", func(object map[string]any) { object["data"].(map[string]any)["theirs"] = "1" })
	state, err := update(t, p, state, properties(t, `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: ns}, data: {a: "2"}}`), false)
	if err != nil {
		t.Fatal(err)
	}
	expectSame(t, fields(state, "data"), properties(t, `{a: "2", theirs: "1"}`))
}

func TestAFieldOfSomebodyElseIsAConflict(t *testing.T) {
	const changed = `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: ns}, data: {key: ours}}`
	forced := strings.Replace(changed, "namespace: ns", `namespace: ns, annotations: {pulumi.com/patchForce: "true"}`, 1)
	for _, preview := range []bool{true, false} {
		c := &clustertest.Cluster{}
		p := newProvider(c)
		state := made(t, p, properties(t, configMap))
		c.Edit(t, objectOf(state), "kubectl", "", func(object map[string]any) { object["data"] = map[string]any{"key": "theirs"} })
		_, err := update(t, p, state, properties(t, changed), preview)
		expectError(t, err, `conflict with "kubectl"`, ".data.key", `remedy: take the fields out of the program`, `pulumi.com/patchForce: "true"`)
		state, err = update(t, p, state, properties(t, forced), preview)
		if err != nil {
			t.Fatal(err)
		}
		expectText(t, state, "data.key", "ours")
	}
}

func TestIgnoredChangesOfOthersStay(t *testing.T) {
	replicas := func(count int64) func(map[string]any) {
		return func(object map[string]any) { object["spec"].(map[string]any)["replicas"] = count }
	}
	for name, test := range map[string]struct {
		others func(c *clustertest.Cluster, state resource.PropertyMap)
		want   float64
	}{
		"as an autoscaler's": {func(c *clustertest.Cluster, state resource.PropertyMap) {
			c.Edit(t, objectOf(state), "kube-controller-manager", "scale", replicas(5))
		}, 5},
		"and what nobody else has set is not unset": {func(*clustertest.Cluster, resource.PropertyMap) {}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			c := &clustertest.Cluster{}
			p, inputs := newProvider(c), properties(t, workload)
			state := made(t, p, inputs)
			test.others(c, state)
			for _, preview := range []bool{true, false} {
				outputs, err := update(t, p, state, inputs, preview, "spec.replicas")
				if err != nil {
					t.Fatal(err)
				}
				if got := at(t, outputs, "spec.replicas"); got.NumberValue() != test.want {
					t.Errorf("replicas are %v, want %v (preview: %t)", got, test.want, preview)
				}
			}
		})
	}
}

func TestThePreviewOfAnUpdateKeepsWhatStays(t *testing.T) {
	p := newProvider(&clustertest.Cluster{})
	state := made(t, p, properties(t, configMap))
	outputs, err := update(t, p, state, properties(t, configMap), true)
	if err != nil {
		t.Fatal(err)
	}
	expectText(t, outputs, "metadata.uid", "uid-1")
	for _, path := range []string{"status", "metadata.generation"} {
		if value := at(t, outputs, path); !value.IsComputed() {
			t.Errorf("%s is %v, want unknown", path, value)
		}
	}
}

func TestADeletionDeletesTheObjectOfTheState(t *testing.T) {
	annotated := func(annotation string) string {
		return strings.Replace(configMap, "namespace: ns", "namespace: ns, annotations: {"+annotation+"}", 1)
	}
	const background, foreground = metav1.DeletePropagationBackground, metav1.DeletePropagationForeground
	for name, test := range map[string]struct {
		text string
		want metav1.DeletionPropagation
	}{
		"a ConfigMap":                   {configMap, background},
		"a Deployment, after its pods":  {workload, foreground},
		"a Deployment of another group": {strings.Replace(workload, "apps/v1", "example.com/v1", 1), background},
		"as its annotation says":        {annotated("pulumi.com/deletionPropagationPolicy: orphan"), metav1.DeletePropagationOrphan},
		"as it says in any case":        {annotated("pulumi.com/deletionPropagationPolicy: Foreground"), foreground},
	} {
		t.Run(name, func(t *testing.T) {
			c := &clustertest.Cluster{}
			p := newProvider(c)
			if err := remove(t, p, made(t, p, properties(t, test.text))); err != nil {
				t.Fatal(err)
			}
			if want := []clustertest.Deletion{{ID: "ns/it", Policy: test.want}}; !slices.Equal(c.Deleted, want) {
				t.Errorf("got %v, want %v", c.Deleted, want)
			}
		})
	}
}

func TestADeletionLeavesWhatIsNotItsOwn(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, c *clustertest.Cluster, p *provider, state resource.PropertyMap){
		"an object that is gone": func(_ *testing.T, c *clustertest.Cluster, _ *provider, state resource.PropertyMap) {
			c.Remove(objectOf(state))
		},
		"another object of its name": func(t *testing.T, c *clustertest.Cluster, _ *provider, _ resource.PropertyMap) {
			c.Put(t, configMap)
		},
		"an object that another resource has taken over": func(t *testing.T, _ *clustertest.Cluster, p *provider, state resource.PropertyMap) {
			made(t, p, properties(t, configMap))
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := &clustertest.Cluster{}
			p := newProvider(c)
			state := made(t, p, properties(t, configMap))
			prepare(t, c, p, state)
			// The deletion may be left to a later run, where an update fails halfway.
			if err := remove(t, newProvider(c), state); err != nil || len(c.Deleted) != 0 {
				t.Errorf("deleted %v, error %v", c.Deleted, err)
			}
		})
	}
}

func TestOnlyWhoTookAnObjectOverLastHasIt(t *testing.T) {
	c := &clustertest.Cluster{}
	former := made(t, newProvider(c), properties(t, configMap))
	owner := made(t, newProvider(c), properties(t, configMap))
	for state, want := range map[*resource.PropertyMap]string{&former: "", &owner: "ns/it"} {
		r := &pulumirpc.ReadRequest{
			Id: "ns/it", Urn: urnOf(*state), Properties: encode(t, *state), Inputs: encode(t, properties(t, configMap)),
		}
		if response, err := newProvider(c).Read(t.Context(), r); err != nil || response.Id != want {
			t.Errorf("a refresh finds %q (%v), want %q", response.GetId(), err, want)
		}
	}
	if err := remove(t, newProvider(c), owner); err != nil || len(c.Deleted) != 1 {
		t.Errorf("deleted %v, error %v", c.Deleted, err)
	}
}

func TestADeletionWaitsUntilTheObjectIsGone(t *testing.T) {
	for name, test := range map[string]struct {
		annotation string
		want       time.Duration
	}{
		"by default":         {"{}", time.Minute},
		"but with skipAwait": {`{pulumi.com/skipAwait: "true"}`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := &clustertest.Cluster{}
				p := newProvider(c)
				state := made(t, p, properties(t, strings.Replace(configMap, "namespace: ns", "namespace: ns, finalizers: [example.com/guard], annotations: "+test.annotation, 1)))
				time.AfterFunc(time.Minute, func() { c.Remove(objectOf(state)) })
				start := time.Now()
				if err := remove(t, p, state); err != nil {
					t.Fatal(err)
				}
				if took := time.Since(start); took < test.want || took > test.want+5*time.Second {
					t.Errorf("took %s, want about %s", took, test.want)
				}
			})
		})
	}
}

func TestADeletionWithoutAClusterFails(t *testing.T) {
	c := &clustertest.Cluster{}
	p := newProvider(c)
	state := made(t, p, properties(t, configMap))
	p.cluster = cluster.Connect(cluster.Options{Kubeconfig: "{}"})
	expectError(t, remove(t, p, state), "ConfigMap ns/it: no usable kubeconfig")
}
