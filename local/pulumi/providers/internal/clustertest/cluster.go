// Package clustertest is a cluster for tests: objects in memory, whose fields are managed as an API server does.
package clustertest

import (
	"context"
	"fmt"
	"reflect"
	"sync"
	"testing"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"sigs.k8s.io/yaml"

	"genestack/local/pulumi/providers/internal/cluster"
)

// Cluster keeps objects by kind, namespace and name; its zero value is an empty cluster.
type Cluster struct {
	// On is called before every call with its verb (get, list, apply, dry-run, delete); its error becomes the call's.
	On func(verb string, object *unstructured.Unstructured) error
	// Complete sets defaults and other spellings, as an API server does with what it stores.
	Complete func(object *unstructured.Unstructured)
	// Deleted are the calls of Delete that found something, in order.
	Deleted []Deletion

	mutex   sync.Mutex
	objects map[string]*unstructured.Unstructured
	count   int // of changes
}

// Deletion is one call of Delete.
type Deletion struct {
	ID     string
	Policy metav1.DeletionPropagation
}

// Object reads an object from YAML.
func Object(t testing.TB, text string) *unstructured.Unstructured {
	t.Helper()
	json, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	object := &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(json); err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	return object
}

func keyOf(object *unstructured.Unstructured) string {
	return fmt.Sprint(object.GroupVersionKind().GroupKind(), object.GetNamespace(), "/", object.GetName())
}

func (c *Cluster) tell(verb string, object *unstructured.Unstructured) error {
	if c.On == nil {
		return nil
	}
	return c.On(verb, object)
}

func resource(object *unstructured.Unstructured) schema.GroupResource {
	return schema.GroupResource{Group: object.GroupVersionKind().Group, Resource: object.GetKind()}
}

// Put stores objects from YAML just as they are, as if they had always been there.
func (c *Cluster) Put(t testing.TB, texts ...string) {
	t.Helper()
	for _, text := range texts {
		object := Object(t, text)
		if object.GetUID() == "" {
			object.SetUID(types.UID("uid-of-" + object.GetName()))
		}
		c.store(object)
	}
}

func (c *Cluster) store(object *unstructured.Unstructured) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.objects == nil {
		c.objects = map[string]*unstructured.Unstructured{}
	}
	c.objects[keyOf(object)] = object
}

// Edit changes an object in the name of somebody else; subresource is that of the request, mostly "".
func (c *Cluster) Edit(t testing.TB, like *unstructured.Unstructured, manager, subresource string, change func(object map[string]any)) {
	t.Helper()
	live := c.find(like)
	if live == nil {
		t.Fatalf("no %s to edit", keyOf(like))
	}
	edited := live.DeepCopy()
	change(edited.Object)
	managed, err := fields(live, subresource).Update(live, edited, manager)
	if err != nil {
		t.Fatal(err)
	}
	c.store(managed.(*unstructured.Unstructured))
}

// Remove takes an object away, finalizers or not.
func (c *Cluster) Remove(like *unstructured.Unstructured) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	delete(c.objects, keyOf(like))
}

func (c *Cluster) find(like *unstructured.Unstructured) *unstructured.Unstructured {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if found := c.objects[keyOf(like)]; found != nil {
		return found.DeepCopy()
	}
	return nil
}

// Get implements what the providers use of package cluster, as do the methods below.
func (c *Cluster) Get(_ context.Context, like *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	if err := c.tell("get", like); err != nil {
		return nil, err
	}
	found := c.find(like)
	if found == nil {
		return nil, apierrors.NewNotFound(resource(like), like.GetName())
	}
	return found, nil
}

func (c *Cluster) List(_ context.Context, kind schema.GroupVersionKind, namespace, selector string) ([]unstructured.Unstructured, error) {
	like := &unstructured.Unstructured{}
	like.SetGroupVersionKind(kind)
	if err := c.tell("list", like); err != nil {
		return nil, err
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	wanted, err := labels.Parse(selector)
	if err != nil {
		return nil, err
	}
	var found []unstructured.Unstructured
	for _, object := range c.objects {
		if object.GroupVersionKind().GroupKind() == kind.GroupKind() && object.GetNamespace() == namespace &&
			wanted.Matches(labels.Set(object.GetLabels())) {
			found = append(found, *object.DeepCopy())
		}
	}
	return found, nil
}

func (c *Cluster) Apply(_ context.Context, object *unstructured.Unstructured, options cluster.ApplyOptions) (*unstructured.Unstructured, error) {
	verb := map[bool]string{false: "apply", true: "dry-run"}[options.DryRun]
	if err := c.tell(verb, object); err != nil {
		return nil, err
	}
	live := c.find(object)
	if live == nil {
		c.count++
		live = &unstructured.Unstructured{Object: map[string]any{}}
		live.SetGroupVersionKind(object.GroupVersionKind())
		live.SetName(object.GetName())
		live.SetNamespace(object.GetNamespace())
		live.SetUID(types.UID(fmt.Sprintf("uid-%d", c.count)))
		live.SetCreationTimestamp(metav1.NewTime(time.Now().Truncate(time.Second)))
	}
	applied := object.DeepCopy()
	applied.SetUID("")
	merged, err := fields(live, "").Apply(live, applied, options.Manager, options.Force)
	if err != nil {
		return nil, err
	}
	result := merged.(*unstructured.Unstructured).DeepCopy()
	if c.Complete != nil {
		c.Complete(result)
	}
	if !reflect.DeepEqual(result.Object["spec"], live.Object["spec"]) {
		result.SetGeneration(live.GetGeneration() + 1)
	}
	if !options.DryRun {
		c.store(result)
	}
	return result.DeepCopy(), nil
}

func (c *Cluster) Delete(_ context.Context, object *unstructured.Unstructured, policy metav1.DeletionPropagation) error {
	if err := c.tell("delete", object); err != nil {
		return err
	}
	found := c.find(object)
	switch {
	case found == nil:
		return apierrors.NewNotFound(resource(object), object.GetName())
	case object.GetUID() != "" && object.GetUID() != found.GetUID():
		return apierrors.NewConflict(resource(object), object.GetName(), fmt.Errorf("the UID in the precondition does not match"))
	}
	c.Deleted = append(c.Deleted, Deletion{object.GetNamespace() + "/" + object.GetName(), policy})
	if len(found.GetFinalizers()) == 0 {
		c.Remove(found)
		return nil
	}
	now := metav1.Now()
	found.SetDeletionTimestamp(&now)
	c.store(found)
	return nil
}

// Namespaced knows the kinds of Kubernetes; every other one has namespaces.
func (c *Cluster) Namespaced(kind schema.GroupVersionKind) bool { return !cluster.ClusterWide(kind) }

func (c *Cluster) Namespace() string { return "of-the-context" }

func (c *Cluster) Forget() {}

// fields is the API server's own bookkeeping about who has set what.
func fields(object *unstructured.Unstructured, subresource string) *managedfields.FieldManager {
	kind := object.GroupVersionKind()
	manager, err := managedfields.NewDefaultFieldManager(
		managedfields.NewDeducedTypeConverter(), asIs{}, asIs{}, asIs{}, kind, kind.GroupVersion(), subresource, nil)
	if err != nil {
		panic(err)
	}
	return manager
}

// asIs has one version of every kind and no defaults.
type asIs struct{}

func (asIs) New(kind schema.GroupVersionKind) (runtime.Object, error) {
	object := &unstructured.Unstructured{Object: map[string]any{}}
	object.SetGroupVersionKind(kind)
	return object, nil
}

func (asIs) Default(runtime.Object) {}

func (asIs) Convert(_, _, _ any) error { return fmt.Errorf("there is one version only") }

func (asIs) ConvertToVersion(in runtime.Object, _ runtime.GroupVersioner) (runtime.Object, error) {
	return in, nil
}

func (asIs) ConvertFieldLabel(_ schema.GroupVersionKind, _, _ string) (string, string, error) {
	return "", "", fmt.Errorf("no field selectors")
}
