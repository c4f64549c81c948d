package cluster

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// server answers the discovery of ConfigMaps, and of Shapes once they are defined; it records every other request.
type server struct {
	defined  bool
	versions int // requests for /version
	requests []string
	status   int // of the answer to a recorded request
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	const list = `{"kind": "APIResourceList", "groupVersion": %q, "resources": [{"name": %q, "kind": %q, "namespaced": %t}]}`
	groups := ""
	if s.defined {
		groups = `{"name": "example.com", "versions": [{"groupVersion": "example.com/v1", "version": "v1"}]}`
	}
	known := map[string]string{
		"/version":             `{"major": "1", "minor": "36"}`,
		"/api":                 `{"kind": "APIVersions", "versions": ["v1"]}`,
		"/apis":                `{"kind": "APIGroupList", "groups": [` + groups + `]}`,
		"/api/v1":              fmt.Sprintf(list, "v1", "configmaps", "ConfigMap", true),
		"/apis/example.com/v1": fmt.Sprintf(list, "example.com/v1", "shapes", "Shape", false),
	}
	w.Header().Set("Content-Type", "application/json")
	if r.URL.Path == "/version" {
		s.versions++
	}
	if answer := known[r.URL.Path]; answer != "" {
		fmt.Fprint(w, answer)
		return
	}
	body, _ := io.ReadAll(r.Body)
	s.requests = append(s.requests, fmt.Sprint(r.Method, " ", r.URL, " ", r.Header.Get("Content-Type"), " ", string(body)))
	w.WriteHeader(max(s.status, http.StatusOK))
	fmt.Fprint(w, `{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "it"}}`)
}

func connect(t *testing.T, s *server) *Cluster {
	t.Helper()
	running := httptest.NewServer(s)
	t.Cleanup(running.Close)
	return Connect(Options{Kubeconfig: kubeconfig(running.URL), Namespace: "ns"})
}

func kubeconfig(address string) string {
	text, _ := json.Marshal(map[string]any{
		"clusters":        []any{map[string]any{"name": "c", "cluster": map[string]any{"server": address}}},
		"contexts":        []any{map[string]any{"name": "c", "context": map[string]any{"cluster": "c"}}},
		"current-context": "c",
	})
	return string(text)
}

func object(apiVersion, kind string) *unstructured.Unstructured {
	object := &unstructured.Unstructured{Object: map[string]any{"apiVersion": apiVersion, "kind": kind}}
	object.SetName("it")
	return object
}

func TestRequestsAreThoseOfKubernetes(t *testing.T) {
	own := object("v1", "ConfigMap")
	own.SetUID("u")
	elsewhere := object("v1", "ConfigMap")
	elsewhere.SetNamespace("else")
	for name, test := range map[string]struct {
		call func(c *Cluster) error
		want []string // parts of the request
	}{
		"an object is read in its namespace": {
			func(c *Cluster) error { _, err := c.Get(t.Context(), elsewhere); return err },
			[]string{"GET /api/v1/namespaces/else/configmaps/it?"}},
		"or in that of the options": {
			func(c *Cluster) error { _, err := c.Get(t.Context(), own); return err },
			[]string{"GET /api/v1/namespaces/ns/configmaps/it?"}},
		"or in none, where its kind has none": {
			func(c *Cluster) error { _, err := c.Get(t.Context(), object("example.com/v1", "Shape")); return err },
			[]string{"GET /apis/example.com/v1/shapes/it?"}},
		"applied for a manager": {
			func(c *Cluster) error { _, err := c.Apply(t.Context(), own, ApplyOptions{Manager: "m"}); return err },
			[]string{"PATCH /api/v1/namespaces/ns/configmaps/it?", "fieldManager=m", "force=false", "application/apply-patch+yaml"}},
		"applied by force, as a dry run": {
			func(c *Cluster) error {
				_, err := c.Apply(t.Context(), own, ApplyOptions{Force: true, DryRun: true})
				return err
			},
			[]string{"dryRun=All", "force=true"}},
		"deleted, but nothing else of the same name": {
			func(c *Cluster) error { return c.Delete(t.Context(), own, metav1.DeletePropagationForeground) },
			[]string{"DELETE ", `"preconditions":{"uid":"u"}`, `"propagationPolicy":"Foreground"`}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &server{defined: true}
			if err := test.call(connect(t, s)); err != nil {
				t.Fatal(err)
			}
			for _, part := range test.want {
				if !strings.Contains(s.requests[0], part) {
					t.Errorf("sent %s, want %s", s.requests[0], part)
				}
			}
		})
	}
}

func TestAKindThatIsDefinedLaterIsFound(t *testing.T) {
	s := &server{}
	c := connect(t, s)
	shape := object("example.com/v1", "Shape")
	if _, err := c.Get(t.Context(), shape); !IsUnknown(err) {
		t.Fatalf("got %v, want an unknown kind", err)
	}
	s.defined = true
	c.Forget()
	if _, err := c.Get(t.Context(), shape); err != nil {
		t.Error(err)
	}
}

func TestAnErrorOfTheServerIsNoOutage(t *testing.T) {
	_, err := connect(t, &server{status: http.StatusForbidden}).Get(t.Context(), object("v1", "ConfigMap"))
	if !apierrors.IsForbidden(err) || IsUnreachable(err) || IsUnknown(err) {
		t.Errorf("got %v", err)
	}
}

func TestAServerThatCannotBeReachedIsTriedOnce(t *testing.T) {
	silent := httptest.NewServer(nil)
	silent.Close()
	c := Connect(Options{Kubeconfig: kubeconfig(silent.URL)})
	start := time.Now()
	_, first := c.Get(t.Context(), object("v1", "ConfigMap"))
	_, second := c.Get(t.Context(), object("v1", "ConfigMap"))
	if !IsUnreachable(first) || first != second || !strings.Contains(first.Error(), silent.URL+" cannot be reached") {
		t.Errorf("got %v, then %v", first, second)
	}
	if took := time.Since(start); took > 2*dialTimeout {
		t.Errorf("took %s", took)
	}
}

func TestTheServerIsProbedOnce(t *testing.T) {
	s := &server{}
	c := connect(t, s)
	for range 3 {
		if _, err := c.Get(t.Context(), object("v1", "ConfigMap")); err != nil {
			t.Fatal(err)
		}
	}
	if s.versions != 1 {
		t.Errorf("asked %d times", s.versions)
	}
}

func TestAKubeconfigThatCannotBeUsedIsAnError(t *testing.T) {
	t.Setenv("KUBECONFIG", "/missing")
	for name, test := range map[string]struct{ kubeconfig, want string }{
		"that is missing":   {"", "no usable kubeconfig (KUBECONFIG=/missing)"},
		"that is no file":   {"/missing/too", "no usable kubeconfig"},
		"that is malformed": {"{", "the kubeconfig cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Connect(Options{Kubeconfig: test.kubeconfig}).Get(t.Context(), object("v1", "ConfigMap"))
			if !IsUnreachable(err) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestTheKindsOfKubernetesAreKnownWithoutACluster(t *testing.T) {
	kinds := map[string]struct{ builtIn, namespaced bool }{
		"/ConfigMap":                             {true, true},
		"/Namespace":                             {true, false},
		"apps/Deployment":                        {true, true},
		"rbac.authorization.k8s.io/ClusterRole":  {true, false},
		"networking.k8s.io/Ingress":              {true, true},
		"gateway.networking.k8s.io/Gateway":      {false, false},
		"cluster.x-k8s.io/Machine":               {false, false},
		"snapshot.storage.k8s.io/VolumeSnapshot": {false, false},
		"k8s.mariadb.com/MariaDB":                {false, false},
	}
	c := Connect(Options{Kubeconfig: "{}"})
	for name, want := range kinds {
		group, kind, _ := strings.Cut(name, "/")
		if got := BuiltIn(group); got != want.builtIn {
			t.Errorf("%s is built in: %t", name, got)
		}
		if got := c.Namespaced(schema.GroupVersionKind{Group: group, Version: "v1", Kind: kind}); got != want.namespaced {
			t.Errorf("%s has a namespace: %t", name, got)
		}
	}
}
