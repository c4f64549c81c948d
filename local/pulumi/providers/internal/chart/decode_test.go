package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// names of objects: kind, namespace and name of each.
func names(objects []any) []string {
	var found []string
	for _, object := range objects {
		fields := object.(map[string]any)
		metadata := fields["metadata"].(map[string]any)
		name := fmt.Sprint(fields["kind"], " ", metadata["name"])
		if namespace := metadata["namespace"]; namespace != nil {
			name = fmt.Sprint(fields["kind"], " ", namespace, "/", metadata["name"])
		}
		found = append(found, name)
	}
	return found
}

func TestDocumentsBecomeObjects(t *testing.T) {
	const one = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n"
	const two = "apiVersion: v1\nkind: Secret\nmetadata: {name: two, namespace: own}\n"
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"none":                       {"", nil},
		"empty documents":            {"---\n\n---\n---\n", nil},
		"a comment only":             {"# " + one[:10] + "\n---\n", nil},
		"several":                    {one + "---\n" + two, []string{"ConfigMap ns/one", "Secret own/two"}},
		"comments around them":       {"# first\n---\n# second\n" + one + "# third\n", []string{"ConfigMap ns/one"}},
		"Windows line ends":          {strings.ReplaceAll(one+"---\n"+two, "\n", "\r\n"), []string{"ConfigMap ns/one", "Secret own/two"}},
		"three dashes within a text": {one + "data:\n  text: |\n    ---\n    end\n", []string{"ConfigMap ns/one"}},
		"a List": {"apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n" +
			"- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n", []string{"ConfigMap ns/a", "ConfigMap ns/b"}},
		"a List of a kind":               {"apiVersion: v1\nkind: ConfigMapList\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]\n", []string{"ConfigMap ns/a"}},
		"a List without items":           {"apiVersion: v1\nkind: List\nitems:\n", nil},
		"a kind that only ends like one": {"apiVersion: example.com/v1\nkind: AllowList\nmetadata: {name: a}\n", []string{"AllowList ns/a"}},
		"an object that has no namespace": {"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\n",
			[]string{"ClusterRole a"}},
		"a custom one of the cluster": {"apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: a}\n", []string{"ClusterIssuer a"}},
	} {
		t.Run(name, func(t *testing.T) {
			objects, err := decode(test.text, "ns")
			if err != nil {
				t.Fatal(err)
			}
			if got := names(objects); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWhatIsNoObjectIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"no kind":              "apiVersion: v1\nmetadata: {name: a}\n",
		"no metadata":          "apiVersion: v1\nkind: ConfigMap\n",
		"an item of a list":    "apiVersion: v1\nkind: List\nitems: [text]\n",
		"a text":               "just text\n",
		"YAML that is not any": "a: {\n",
	} {
		t.Run(name, func(t *testing.T) {
			if objects, err := decode(text, "ns"); err == nil {
				t.Errorf("accepted as %v", objects)
			}
		})
	}
}
