package kubernetes

import (
	"strings"
	"testing"

	"google.golang.org/protobuf/types/known/structpb"
	"sigs.k8s.io/yaml"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/clustertest"
	"genestack/local/pulumi/providers/internal/plugin"
)

func newProvider(c *clustertest.Cluster) *provider {
	p := New(nil, "1.0.0").(*provider)
	p.cluster = c
	return p
}

// urn of a resource "it" of a type such as apps/v1:Deployment.
func urn(kind string) string { return "urn:pulumi:aio::genestack::kubernetes:" + kind + "::it" }

// urnOf is the URN of the resource with these inputs.
func urnOf(inputs resource.PropertyMap) string {
	version := inputs["apiVersion"].StringValue()
	if !strings.Contains(version, "/") {
		version = "core/" + version
	}
	return urn(version + ":" + inputs["kind"].StringValue())
}

func properties(t *testing.T, text string) resource.PropertyMap {
	t.Helper()
	fields := map[string]any{}
	if err := yaml.Unmarshal([]byte(text), &fields); err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	return resource.NewPropertyMapFromMap(fields)
}

func encode(t *testing.T, m resource.PropertyMap) *structpb.Struct {
	t.Helper()
	encoded, err := plugin.Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func decode(t *testing.T, s *structpb.Struct) resource.PropertyMap {
	t.Helper()
	decoded, err := plugin.Decode(s)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// at finds the value at a path such as spec.containers[0].image; null where there is none.
func at(t *testing.T, m resource.PropertyMap, path string) resource.PropertyValue {
	t.Helper()
	parsed, err := resource.ParsePropertyPath(path)
	if err != nil {
		t.Fatal(err)
	}
	value, _ := parsed.Get(resource.NewObjectProperty(m))
	return value
}

func expectText(t *testing.T, m resource.PropertyMap, path, want string) {
	t.Helper()
	if value := at(t, m, path); !value.IsString() || value.StringValue() != want {
		t.Errorf("%s is %v, want %q", path, value, want)
	}
}

// expectSame compares values and secret marks.
func expectSame(t *testing.T, got, want resource.PropertyMap) {
	t.Helper()
	if !got.DeepEquals(want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func expectError(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %q", parts)
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("got the error %q, want %q", err, part)
		}
	}
}

// create makes an object of inputs; its state and its error.
func create(t *testing.T, p *provider, inputs resource.PropertyMap) (resource.PropertyMap, error) {
	t.Helper()
	response, err := p.Create(t.Context(), &pulumirpc.CreateRequest{Urn: urnOf(inputs), Properties: encode(t, inputs)})
	if err != nil {
		return nil, err
	}
	return decode(t, response.Properties), nil
}

// made is create that must not fail.
func made(t *testing.T, p *provider, inputs resource.PropertyMap) resource.PropertyMap {
	t.Helper()
	state, err := create(t, p, inputs)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// The objects of the tests.
const (
	configMap = `{apiVersion: v1, kind: ConfigMap, metadata: {name: it, namespace: ns}, data: {key: value}}`
	secret    = `{apiVersion: v1, kind: Secret, metadata: {name: it, namespace: ns}, stringData: {key: value}}`
	job       = `{apiVersion: batch/v1, kind: Job, metadata: {name: it, namespace: ns}, spec: {template: {}}}`
	// Not awaited: the cluster of the tests establishes nothing.
	definition = `{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
	  metadata: {name: shapes.example.com, annotations: {pulumi.com/skipAwait: "true"}}, spec: {group: example.com}}`
	workload = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: it, namespace: ns, annotations: {pulumi.com/skipAwait: "true"}},
	  spec: {replicas: 2, template: {spec: {containers: [{name: api, image: "api:1", resources: {requests: {cpu: 1000m}}}]}}}}`
)
