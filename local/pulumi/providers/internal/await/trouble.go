package await

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"genestack/local/pulumi/providers/internal/cluster"
)

// trouble keeps an object from becoming ready until something else changes.
type trouble struct{ about, text string }

// troubles of an object and its pods, those that say most first.
func (w *Waiter) troubles(ctx context.Context, object *unstructured.Unstructured, now progress) []trouble {
	var found []trouble
	// The number of crashes decides only where nothing else does: a Job has its own limit, and an operator may mend
	// the pods of its custom resource.
	countCrashes := cluster.BuiltIn(object.GroupVersionKind().Group) && object.GetKind() != "Job"
	for _, pod := range w.podsOf(ctx, object) {
		if text := problem(&pod, countCrashes); text != "" {
			found = append(found, trouble{pod.GetName(), text + w.claimTrouble(ctx, &pod)})
		}
	}
	if object.GetKind() == "PersistentVolumeClaim" {
		if text := w.classTrouble(ctx, object); text != "" {
			found = append(found, trouble{"class", text})
		}
	}
	if failure, _ := conditionOf(object, "ReplicaFailure"); failure.status == "True" {
		found = append(found, trouble{"replicas", failure.reason + ": " + failure.message})
	}
	if now.stuck {
		found = append(found, trouble{"status", now.reason})
	}
	return found
}

// claimTrouble says which claim of a pod can get no volume, or "".
func (w *Waiter) claimTrouble(ctx context.Context, pod *unstructured.Unstructured) string {
	volumes, _, _ := unstructured.NestedSlice(pod.Object, "spec", "volumes")
	for _, volume := range volumes {
		fields, _ := volume.(map[string]any)
		name := textAt(fields, "persistentVolumeClaim", "claimName")
		if name == "" {
			continue
		}
		claim, err := w.Cluster.Get(ctx, reference(schema.GroupVersionKind{Version: "v1", Kind: "PersistentVolumeClaim"}, pod.GetNamespace(), name))
		if err != nil {
			continue
		}
		if text := w.classTrouble(ctx, claim); text != "" {
			return fmt.Sprintf("; %s: %s", Name(claim), text)
		}
	}
	return ""
}

var storageClass = schema.GroupVersionKind{Group: "storage.k8s.io", Version: "v1", Kind: "StorageClass"}

func (w *Waiter) classOf(ctx context.Context, claim *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	return w.Cluster.Get(ctx, reference(storageClass, "", textAt(claim.Object, "spec", "storageClassName")))
}

// classTrouble says that a claim waits for a class that does not exist, or "".
func (w *Waiter) classTrouble(ctx context.Context, claim *unstructured.Unstructured) string {
	name := textAt(claim.Object, "spec", "storageClassName")
	if name == "" || textAt(claim.Object, "status", "phase") == "Bound" {
		return ""
	}
	if _, err := w.classOf(ctx, claim); !apierrors.IsNotFound(err) {
		return ""
	}
	classes, err := w.Cluster.List(ctx, storageClass, "", "")
	if err != nil {
		return ""
	}
	there := "there is none"
	if len(classes) > 0 {
		var names []string
		for _, class := range classes {
			names = append(names, class.GetName())
		}
		slices.Sort(names)
		there = "there are: " + strings.Join(names, ", ")
	}
	return fmt.Sprintf("its StorageClass %q does not exist; %s", name, there)
}

// troubleWatch finds troubles that last.
type troubleWatch struct {
	waiter *Waiter
	looked time.Time
	since  map[string]time.Time // what a trouble is about, to when it was seen first
	last   string
}

// check returns an error once an object has had a trouble for longer than the patience with it.
func (t *troubleWatch) check(ctx context.Context, object *unstructured.Unstructured, now progress) error {
	if time.Since(t.looked) < patience/5 {
		return nil
	}
	t.looked, t.last = time.Now(), ""
	present := map[string]time.Time{}
	for _, trouble := range t.waiter.troubles(ctx, object, now) {
		since, known := t.since[trouble.about]
		if !known {
			since = t.looked
		}
		present[trouble.about] = since
		if time.Since(since) >= patience {
			return errors.New(trouble.text)
		}
		if t.last == "" {
			t.last = trouble.text
		}
	}
	t.since = present
	return nil
}
