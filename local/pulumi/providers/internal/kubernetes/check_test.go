package kubernetes

import (
	"regexp"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/clustertest"
	"genestack/local/pulumi/providers/internal/plugin"
)

func check(t *testing.T, r *pulumirpc.CheckRequest, inputs resource.PropertyMap) resource.PropertyMap {
	t.Helper()
	r.News = encode(t, inputs)
	response, err := newProvider(&clustertest.Cluster{}).Check(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, response.Inputs)
}

func TestInputsAreCompleted(t *testing.T) {
	for name, test := range map[string]struct{ kind, given, want string }{
		"kind and version, from the type": {"apps/v1:Deployment", `{metadata: {name: a, namespace: ns}}`,
			`{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: ns}}`},
		"of the core group": {"core/v1:ConfigMap", `{metadata: {name: a, namespace: ns}}`,
			`{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: ns}}`},
		"of a custom resource": {"k8s.mariadb.com/v1alpha1:MariaDB", `{metadata: {name: a, namespace: ns}, spec: {replicas: 3}}`,
			`{apiVersion: k8s.mariadb.com/v1alpha1, kind: MariaDB, metadata: {name: a, namespace: ns}, spec: {replicas: 3}}`},
		"the namespace, from the context": {"core/v1:ConfigMap", `{metadata: {name: a}}`,
			`{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: of-the-context}}`},
		"no namespace where there is none": {"core/v1:Namespace", `{metadata: {name: a}}`,
			`{apiVersion: v1, kind: Namespace, metadata: {name: a}}`},
		"no status": {"core/v1:Namespace", `{metadata: {name: a}, status: {phase: Active}}`,
			`{apiVersion: v1, kind: Namespace, metadata: {name: a}}`},
	} {
		t.Run(name, func(t *testing.T) {
			expectSame(t, check(t, &pulumirpc.CheckRequest{Urn: urn(test.kind)}, properties(t, test.given)), properties(t, test.want))
		})
	}
}

func TestAnObjectWithoutANameGetsOne(t *testing.T) {
	named := &pulumirpc.CheckRequest_AutonamingOptions{ProposedName: "proposed", Mode: pulumirpc.CheckRequest_AutonamingOptions_PROPOSE}
	before := `{metadata: {name: it-before, annotations: {pulumi.com/autonamed: "true"}}}`
	for name, test := range map[string]struct {
		request *pulumirpc.CheckRequest
		olds    string
		want    string
	}{
		"made of the resource's":             {&pulumirpc.CheckRequest{}, "{}", "^it-[0-9a-f]{8}$"},
		"proposed by the engine":             {&pulumirpc.CheckRequest{Autonaming: named}, "{}", "^proposed$"},
		"the one that it has already":        {&pulumirpc.CheckRequest{Autonaming: named}, before, "^it-before$"},
		"but not one that the program chose": {&pulumirpc.CheckRequest{}, `{metadata: {name: chosen}}`, "^it-[0-9a-f]{8}$"},
	} {
		t.Run(name, func(t *testing.T) {
			test.request.Urn, test.request.Olds = urn("core/v1:ConfigMap"), encode(t, properties(t, test.olds))
			inputs := check(t, test.request, resource.PropertyMap{})
			if got := at(t, inputs, "metadata.name").StringValue(); !regexp.MustCompile(test.want).MatchString(got) {
				t.Errorf("got %q, want %s", got, test.want)
			}
			expectText(t, inputs, `metadata.annotations["pulumi.com/autonamed"]`, "true")
		})
	}
}

func TestTheContentsOfASecretAreSecret(t *testing.T) {
	inputs := check(t, &pulumirpc.CheckRequest{Urn: urn("core/v1:Secret")},
		properties(t, `{metadata: {name: a}, data: {a: YQ==}, stringData: {b: b}}`))
	for _, key := range []resource.PropertyKey{"data", "stringData"} {
		if !inputs[key].IsSecret() {
			t.Errorf("%s is plain", key)
		}
	}
}

func TestMetadataKeepsItsMarks(t *testing.T) {
	given := properties(t, `{metadata: {name: a}}`)
	hidden := resource.PropertyMap{"metadata": resource.MakeSecret(given["metadata"])}
	inputs := check(t, &pulumirpc.CheckRequest{Urn: urn("core/v1:ConfigMap")}, hidden)
	if metadata := inputs["metadata"]; !metadata.IsSecret() || textOf(fields(inputs, "metadata"), "namespace") != "of-the-context" {
		t.Errorf("secret metadata became %v", metadata)
	}
	unknown := resource.PropertyMap{"metadata": plugin.Unknown()}
	if metadata := check(t, &pulumirpc.CheckRequest{Urn: urn("core/v1:ConfigMap")}, unknown)["metadata"]; !metadata.IsComputed() {
		t.Errorf("unknown metadata became %v", metadata)
	}
}

func TestWhatIsNoObjectIsRefused(t *testing.T) {
	for _, kind := range []string{"helm.sh/v3:Release", "helm.sh/v4:Chart", "yaml:ConfigFile", "yaml/v2:ConfigGroup", "kustomize:Directory", "core/v1:ConfigMapPatch"} {
		t.Run(kind, func(t *testing.T) {
			_, err := newProvider(&clustertest.Cluster{}).Check(t.Context(), &pulumirpc.CheckRequest{Urn: urn(kind)})
			expectError(t, err, "the stand-in for the Kubernetes provider has no", "kubernetes:"+kind)
			if status.Code(err) != codes.Unimplemented {
				t.Errorf("its code is %s", status.Code(err))
			}
		})
	}
}
