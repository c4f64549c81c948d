package chart

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write makes a chart "app" of files; returns its folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	all := map[string]string{"Chart.yaml": "apiVersion: v2\nname: app\nversion: 1.0.0\n"}
	maps.Copy(all, files)
	folder := t.TempDir()
	for name, text := range all {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// configMap is a template of a ConfigMap with one line of metadata beside its name.
func configMap(name, metadata string) string {
	return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n  " + metadata + "\n"
}

func hook(event, weight string) string {
	return `annotations: {helm.sh/hook: "` + event + `", helm.sh/hook-weight: "` + weight + `"}`
}

func TestAChartIsRenderedInTheOrderOfItsInstallation(t *testing.T) {
	folder := write(t, map[string]string{
		"crds/shape.yaml":             "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shapes.example.com}\n",
		"templates/_helpers.tpl":      `{{ define "name" }}{{ .Release.Name }}-{{ .Values.part }}{{ end }}`,
		"templates/NOTES.txt":         "Thank you.",
		"templates/a-deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ include \"name\" . }}}\n",
		"templates/b-hook.yaml":       configMap("before", hook("pre-install", "-1")),
		"templates/c-test.yaml":       configMap("tested", hook("test", "0")),
		"templates/d-account.yaml":    "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: account}\n",
		"templates/e-off.yaml":        "{{ if .Values.off }}never{{ end }}",
		"values.yaml":                 "part: api\n",
	})
	const definition = "CustomResourceDefinition shapes.example.com"
	rendered := []string{"ServiceAccount ns/account", "Deployment ns/glance-worker", "ConfigMap ns/before"}
	for name, test := range map[string]struct {
		options Options
		want    []string
	}{
		"":                     {Options{}, slices.Concat([]string{definition}, rendered)},
		"without definitions":  {Options{SkipCRDs: true}, rendered},
		"with its test's hook": {Options{SkipCRDs: true, IncludeTests: true}, slices.Concat(rendered, []string{"ConfigMap ns/tested"})},
	} {
		t.Run(name, func(t *testing.T) {
			options := test.options
			options.Path, options.Release, options.Namespace = folder, "glance", "ns"
			options.Values = map[string]any{"part": "worker"}
			objects, err := Render(options)
			if err != nil {
				t.Fatal(err)
			}
			if got := names(objects); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAChartSeesTheClusterThatItIsFor(t *testing.T) {
	folder := write(t, map[string]string{"templates/seen.yaml": configMap("seen", `labels:
    version: {{ .Capabilities.KubeVersion.Version }}
    monitors: "{{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" }}"
    apps: "{{ .Capabilities.APIVersions.Has "apps/v1" }}"
    install: "{{ .Release.IsInstall }}"`)})
	seen := func(options Options) map[string]any {
		t.Helper()
		options.Path = folder
		objects, err := Render(options)
		if err != nil {
			t.Fatal(err)
		}
		return objects[0].(map[string]any)["metadata"].(map[string]any)["labels"].(map[string]any)
	}
	got := seen(Options{KubeVersion: "1.36.4", APIVersions: []string{"monitoring.coreos.com/v1"}})
	want := map[string]any{"version": "v1.36.4", "monitors": "true", "apps": "true", "install": "true"}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := seen(Options{})["monitors"]; got != "false" {
		t.Error("a rendering sees the API versions of another one")
	}
}

func TestAChartThatCannotBeRenderedSaysWhy(t *testing.T) {
	for name, test := range map[string]struct {
		files   map[string]string
		options Options
		want    []string
	}{
		"a dependency that is not there": {
			files: map[string]string{"Chart.yaml": "apiVersion: v2\nname: app\nversion: 1.0.0\ndependencies: [{name: common, version: 1.0.0}]\n"},
			want:  []string{"its dependency common is not in its charts folder"}},
		"a template that fails": {
			files: map[string]string{"templates/a.yaml": "kind: ConfigMap\n# here:\n{{ fail \"no database\" }}\n"},
			want:  []string{"app/templates/a.yaml:3", "no database"}},
		"a value that is required": {
			files: map[string]string{"templates/a.yaml": "{{ required \"domain is missing\" .Values.domain }}\n"},
			want:  []string{"app/templates/a.yaml:1", "domain is missing"}},
		"a template that gives no YAML": {
			files: map[string]string{"templates/a.yaml": "kind: ConfigMap\nmetadata:\n  name: a\n bad: indent\n"},
			want:  []string{"app/templates/a.yaml", "line 3"}},
		"a template that gives no object": {
			files: map[string]string{"templates/a.yaml": "kind: ConfigMap\nmetadata: {name: a}\n"},
			want:  []string{"app/templates/a.yaml", `apiVersion ""`}},
		"values against its schema": {
			files:   map[string]string{"values.schema.json": `{"properties": {"replicas": {"type": "integer"}}}`},
			options: Options{Values: map[string]any{"replicas": "three"}},
			want:    []string{"/replicas", "got string, want integer"}},
		"a Kubernetes version that is none": {
			options: Options{KubeVersion: "new"}, want: []string{`kube_version "new"`}},
		"a folder that is not there": {
			options: Options{Chart: "missing"}, want: []string{"missing", "no such file"}},
	} {
		t.Run(name, func(t *testing.T) {
			options := test.options
			options.Path, options.Release = write(t, test.files), "glance"
			_, err := Render(options)
			for _, part := range append(test.want, options.Path) {
				if err == nil || !strings.Contains(err.Error(), part) {
					t.Errorf("got %v, want %q", err, part)
				}
			}
		})
	}
}

func TestOnlyLocalChartsAreRendered(t *testing.T) {
	for name, options := range map[string]Options{
		"of a repository":   {Chart: "mariadb", Repository: "bitnami"},
		"to be fetched":     {Chart: "mariadb", Fetch: map[string]any{"repo": "https://charts.example.com"}},
		"of a registry":     {Chart: "oci://registry.example.com/mariadb"},
		"without any place": {},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Render(options); err == nil || !strings.Contains(err.Error(), "only charts in a local folder or archive") {
				t.Errorf("got %v", err)
			}
		})
	}
}
