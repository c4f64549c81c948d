package kubernetes

import (
	"maps"
	"slices"
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/clustertest"
	"genestack/local/pulumi/providers/internal/plugin"
)

func diff(t *testing.T, p *provider, state, olds, news resource.PropertyMap) *pulumirpc.DiffResponse {
	t.Helper()
	response, err := p.Diff(t.Context(), &pulumirpc.DiffRequest{
		Urn: urnOf(olds), Olds: encode(t, state), OldInputs: encode(t, olds), News: encode(t, news),
	})
	if err != nil {
		t.Fatal(err)
	}
	return response
}

func TestAChangeUpdatesOrReplacesTheObject(t *testing.T) {
	const claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: it}, spec: "
	const deployment = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: it, namespace: ns}, spec: "
	const statefulSet = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: it}, spec: "
	for name, test := range map[string]struct {
		old, new string
		changed  []string
		replaces []string
	}{
		"nothing": {old: configMap, new: configMap},
		"a field": {deployment + "{replicas: 1}}", deployment + "{replicas: 2}}", []string{"spec.replicas"}, nil},
		"an image": {deployment + `{template: {spec: {containers: [{image: "a:1"}]}}}}`, deployment + `{template: {spec: {containers: [{image: "a:2"}]}}}}`,
			[]string{"spec.template.spec.containers[0].image"}, nil},
		"the version of the API": {`{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: it}}`,
			`{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: it}}`, []string{"apiVersion"}, nil},
		"an immutable field": {deployment + "{selector: {matchLabels: {app: a}}}}", deployment + "{selector: {matchLabels: {app: b}}}}",
			[]string{"spec.selector.matchLabels.app"}, []string{"spec.selector.matchLabels.app"}},
		"all that holds an immutable field": {deployment + "{selector: {}}}",
			"{apiVersion: apps/v1, kind: Deployment, metadata: {name: it, namespace: ns}}",
			[]string{"spec"}, []string{"spec"}},
		"an element of an immutable list": {statefulSet + "{volumeClaimTemplates: [{metadata: {name: a}}]}}",
			statefulSet + "{volumeClaimTemplates: [{metadata: {name: b}}]}}",
			[]string{"spec.volumeClaimTemplates[0].metadata.name"}, []string{"spec.volumeClaimTemplates[0].metadata.name"}},
		"a field named like an immutable one": {"{apiVersion: v1, kind: Service, metadata: {name: it}, spec: {clusterIPsOfOthers: a}}",
			"{apiVersion: v1, kind: Service, metadata: {name: it}, spec: {clusterIPsOfOthers: b}}", []string{"spec.clusterIPsOfOthers"}, nil},
		"a claim's class": {claim + "{storageClassName: a}}", claim + "{storageClassName: b}}",
			[]string{"spec.storageClassName"}, []string{"spec.storageClassName"}},
		"a claim's size, which is exempt": {claim + "{resources: {requests: {storage: 1Gi}}}}", claim + "{resources: {requests: {storage: 2Gi}}}}",
			[]string{"spec.resources.requests.storage"}, nil},
		"the name": {configMap, `{apiVersion: v1, kind: ConfigMap, metadata: {name: other, namespace: ns}, data: {key: value}}`,
			[]string{"metadata.name"}, []string{"metadata.name"}},
		"the namespace": {configMap, `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: other}, data: {key: value}}`,
			[]string{"metadata.namespace"}, []string{"metadata.namespace"}},
		"an immutable field of another group's kind": {"{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: it}, spec: {clusterIP: a}}",
			"{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: it}, spec: {clusterIP: b}}", []string{"spec.clusterIP"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			old := properties(t, test.old)
			got := diff(t, newProvider(&clustertest.Cluster{}), old, old, properties(t, test.new))
			if keys := slices.Sorted(maps.Keys(got.DetailedDiff)); !slices.Equal(keys, test.changed) || !slices.Equal(got.Replaces, test.replaces) {
				t.Errorf("changes %q, replaces for %q; want %q, %q", keys, got.Replaces, test.changed, test.replaces)
			}
			if some := got.Changes == pulumirpc.DiffResponse_DIFF_SOME; some != (len(test.changed) > 0) {
				t.Errorf("reports %s", got.Changes)
			}
			moved := slices.Contains([]string{"the name", "the namespace"}, name)
			if want := len(test.replaces) > 0 && !moved; got.DeleteBeforeReplace != want {
				t.Errorf("deletes the old one first: %t, want %t", got.DeleteBeforeReplace, want)
			}
		})
	}
}

func TestTheSettingsSayWhetherDataMayChange(t *testing.T) {
	const mutable, fixed = true, false
	const sealed = "{apiVersion: v1, kind: ConfigMap, metadata: {name: it}, immutable: true, data: {key: a}}"
	for name, test := range map[string]struct {
		setting  bool
		old      string
		key      string
		replaces bool
	}{
		"a ConfigMap":             {fixed, configMap, "data.key", true},
		"a mutable ConfigMap":     {mutable, configMap, "data.key", false},
		"a sealed ConfigMap":      {mutable, sealed, "data.key", true},
		"its seal":                {mutable, sealed, "immutable", true},
		"a Secret":                {fixed, secret, "stringData.key", true},
		"a mutable Secret":        {mutable, secret, "stringData.key", false},
		"a mutable Secret's type": {mutable, "{apiVersion: v1, kind: Secret, metadata: {name: it}, type: Opaque}", "type", true},
		"its labels":              {fixed, "{apiVersion: v1, kind: Secret, metadata: {name: it, labels: {a: b}}}", "metadata.labels.a", false},
	} {
		t.Run(name, func(t *testing.T) {
			p := newProvider(&clustertest.Cluster{})
			p.settings = settings{secretsMutable: test.setting, configMapsMutable: test.setting}
			old, changed := properties(t, test.old), properties(t, test.old)
			path, _ := resource.ParsePropertyPath(test.key)
			path.Set(resource.NewObjectProperty(changed), resource.NewStringProperty("changed"))
			if got := diff(t, p, old, old, changed); len(got.DetailedDiff) != 1 || (len(got.Replaces) > 0) != test.replaces {
				t.Errorf("changes %v, replaces for %q", got.DetailedDiff, got.Replaces)
			}
		})
	}
}

func TestMarksAreNoChange(t *testing.T) {
	old, hidden := properties(t, configMap), properties(t, configMap)
	hidden["data"] = resource.MakeSecret(hidden["data"])
	if got := diff(t, newProvider(&clustertest.Cluster{}), old, old, hidden); got.Changes != pulumirpc.DiffResponse_DIFF_NONE {
		t.Errorf("a secret mark changes %q", got.Diffs)
	}
}

func TestAnUnknownNameReplacesTheObject(t *testing.T) {
	old, unknown := properties(t, configMap), properties(t, configMap)
	unknown["metadata"].ObjectValue()["name"] = plugin.Unknown()
	if got := diff(t, newProvider(&clustertest.Cluster{}), old, old, unknown); !slices.Equal(got.Replaces, []string{"metadata.name"}) || got.DeleteBeforeReplace {
		t.Errorf("replaces for %q, deletes first: %t", got.Replaces, got.DeleteBeforeReplace)
	}
}

func TestAJobIsReplacedUntilItCompletes(t *testing.T) {
	const annotated = `{apiVersion: batch/v1, kind: Job, metadata: {name: it, annotations: {pulumi.com/replaceUnready: "true"}}`
	for name, test := range map[string]struct {
		inputs, status string
		replaces       bool
	}{
		"that failed":          {annotated, `{conditions: [{type: Failed, status: "True"}]}`, true},
		"that was interrupted": {annotated, "{active: 1}", true},
		"that is complete":     {annotated, `{conditions: [{type: Complete, status: "True"}]}`, false},
		"that failed, without annotation": {`{apiVersion: batch/v1, kind: Job, metadata: {name: it}`,
			`{conditions: [{type: Failed, status: "True"}]}`, false},
		"or not, if it is not a Job at all": {`{apiVersion: apps/v1, kind: Deployment, metadata: {name: it, annotations: {pulumi.com/replaceUnready: "true"}}`, "{}", false},
	} {
		t.Run(name, func(t *testing.T) {
			inputs := properties(t, test.inputs+"}")
			got := diff(t, newProvider(&clustertest.Cluster{}), properties(t, test.inputs+", status: "+test.status+"}"), inputs, inputs)
			if replaced := got.Changes == pulumirpc.DiffResponse_DIFF_SOME && got.DeleteBeforeReplace; replaced != test.replaces {
				t.Errorf("replaced: %t, want %t", replaced, test.replaces)
			}
		})
	}
}
