package kubernetes

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/clustertest"
)

const kubeconfig = `{"clusters": [{"name": "c", "cluster": {"server": "https://SERVER"}}], "users": [{"name": "u", "user": {"token": "TOKEN"}}],
  "contexts": [{"name": "a", "context": {"cluster": "c", "user": "u", "namespace": "nsa"}}, {"name": "b", "context": {"cluster": "c", "user": "u"}}],
  "current-context": "a"}`

func TestOnlyAnotherClusterReplacesTheProvider(t *testing.T) {
	config := func(server, token string) string {
		return strings.NewReplacer("SERVER", server, "TOKEN", token).Replace(kubeconfig)
	}
	for name, test := range map[string]struct {
		olds, news map[string]any
		changed    []string
		replaces   []string
	}{
		"nothing":                       {olds: map[string]any{"kubeconfig": config("one", "a")}, news: map[string]any{"kubeconfig": config("one", "a")}},
		"another version of the plugin": {olds: map[string]any{"version": "1"}, news: map[string]any{"version": "2"}},
		"another token": {map[string]any{"kubeconfig": config("one", "a")}, map[string]any{"kubeconfig": config("one", "b")},
			[]string{"kubeconfig"}, nil},
		"another server": {map[string]any{"kubeconfig": config("one", "a")}, map[string]any{"kubeconfig": config("two", "a")},
			[]string{"kubeconfig"}, []string{"kubeconfig"}},
		"another server of the same name": {map[string]any{"kubeconfig": config("one", "a"), "clusterIdentifier": "x"},
			map[string]any{"kubeconfig": config("two", "a"), "clusterIdentifier": "x"}, []string{"kubeconfig"}, nil},
		"another name": {map[string]any{"clusterIdentifier": "x"}, map[string]any{"clusterIdentifier": "y"}, []string{"clusterIdentifier"},
			[]string{"clusterIdentifier"}},
	} {
		t.Run(name, func(t *testing.T) {
			response, err := newProvider(&clustertest.Cluster{}).DiffConfig(t.Context(), &pulumirpc.DiffRequest{
				Olds: encode(t, resource.NewPropertyMapFromMap(test.olds)), News: encode(t, resource.NewPropertyMapFromMap(test.news)),
			})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(response.Diffs, test.changed) || !slices.Equal(response.Replaces, test.replaces) {
				t.Errorf("changes %q, replaces for %q", response.Diffs, response.Replaces)
			}
		})
	}
}

func TestTheNamespaceOfObjectsThatNameNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config")
	if err := os.WriteFile(file, []byte(kubeconfig), 0o600); err != nil {
		t.Fatal(err)
	}
	object := map[string]any{}
	if err := json.Unmarshal([]byte(kubeconfig), &object); err != nil {
		t.Fatal(err)
	}
	t.Setenv("KUBECONFIG", file)
	for name, test := range map[string]struct {
		arguments map[string]any
		want      string
	}{
		"is the context's of KUBECONFIG":    {nil, "nsa"},
		"or of a kubeconfig that is a path": {map[string]any{"kubeconfig": file}, "nsa"},
		"or of one that is text":            {map[string]any{"kubeconfig": kubeconfig}, "nsa"},
		"or of one that is an object":       {map[string]any{"kubeconfig": object}, "nsa"},
		"or of a context by name":           {map[string]any{"context": "b"}, "default"},
		"or the provider's own":             {map[string]any{"namespace": "mine"}, "mine"},
		"or default, without any":           {map[string]any{"kubeconfig": "/missing"}, "default"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newProvider(nil)
			request := &pulumirpc.ConfigureRequest{Args: encode(t, resource.NewPropertyMapFromMap(test.arguments))}
			if _, err := p.Configure(t.Context(), request); err != nil {
				t.Fatal(err)
			}
			if got := p.cluster.Namespace(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTheArgumentsOfTheProviderAreItsSettings(t *testing.T) {
	for name, test := range map[string]struct {
		arguments map[string]any
		variable  string
		want      settings
	}{
		"none":   {want: settings{}},
		"truths": {map[string]any{"enableSecretMutable": true, "enablePatchForce": true}, "", settings{secretsMutable: true, force: true}},
		"texts, as in a stack": {map[string]any{"enableConfigMapMutable": "true", "enableSecretMutable": "false"}, "",
			settings{configMapsMutable: true}},
		"an environment variable": {nil, "PULUMI_K8S_ENABLE_PATCH_FORCE", settings{force: true}},
	} {
		t.Run(name, func(t *testing.T) {
			if test.variable != "" {
				t.Setenv(test.variable, "true")
			}
			p := newProvider(nil)
			request := &pulumirpc.ConfigureRequest{Args: encode(t, resource.NewPropertyMapFromMap(test.arguments))}
			if _, err := p.Configure(t.Context(), request); err != nil {
				t.Fatal(err)
			}
			if p.settings != test.want {
				t.Errorf("got %+v, want %+v", p.settings, test.want)
			}
		})
	}
}

func TestAChartIsRenderedByAFunction(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"Chart.yaml":         "apiVersion: v2\nname: app\nversion: 1.0.0\n",
		"templates/all.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}}\ndata: {size: \"{{ .Values.size }}\"}\n",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	options, _ := json.Marshal(map[string]any{"path": folder, "release_name": "glance", "values": map[string]any{"size": 3}})
	invoke := func(function, options string) (*pulumirpc.InvokeResponse, error) {
		arguments := resource.NewPropertyMapFromMap(map[string]any{"jsonOpts": options})
		return newProvider(&clustertest.Cluster{}).Invoke(t.Context(), &pulumirpc.InvokeRequest{Tok: function, Args: encode(t, arguments)})
	}
	response, err := invoke(templateFunction, string(options))
	if err != nil {
		t.Fatal(err)
	}
	expectSame(t, decode(t, response.Return), properties(t,
		`{result: [{apiVersion: v1, kind: ConfigMap, metadata: {name: glance, namespace: of-the-context}, data: {size: "3"}}]}`))

	_, err = invoke(templateFunction, "no JSON")
	expectError(t, err, "kubernetes:helm:template: jsonOpts: invalid character")
	_, err = invoke("kubernetes:yaml:decode", "{}")
	expectError(t, err, "the stand-in for the Kubernetes provider has no function kubernetes:yaml:decode")
}
