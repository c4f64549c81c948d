// Package await tells when an object of a cluster is ready, why it is not yet, and that it never will be.
package await

import (
	"context"
	"fmt"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"genestack/local/pulumi/providers/internal/cluster"
)

// Annotations of the official provider that say what to wait for.
const (
	SkipAnnotation    = "pulumi.com/skipAwait"
	WaitForAnnotation = "pulumi.com/waitFor"
)

// Reader is what waiting needs of a cluster.
type Reader interface {
	Get(ctx context.Context, like *unstructured.Unstructured) (*unstructured.Unstructured, error)
	List(ctx context.Context, kind schema.GroupVersionKind, namespace, selector string) ([]unstructured.Unstructured, error)
}

// Waiter waits for objects of one cluster.
type Waiter struct {
	Cluster Reader
	// Status shows what is waited for; may be nil.
	Status func(message string)
}

const (
	// interval between two looks at an object, at most.
	interval = 2 * time.Second
	// patience with a trouble, such as an image that cannot be pulled, before it counts as an error: what is missing
	// may only come a moment later.
	patience = 20 * time.Second
	// outage is how long an API server may be silent while something is waited for.
	outage = time.Minute
)

// progress of an object: ready, or why not yet. One that is stuck will not become ready unless something else changes.
type progress struct {
	ready, stuck bool
	reason       string
}

// check looks at an object; its error means that the object will never be ready.
type check func(ctx context.Context, object *unstructured.Unstructured) (progress, error)

// Ready waits until an object is ready, and returns it as it was seen last, with an error too.
func (w *Waiter) Ready(ctx context.Context, object *unstructured.Unstructured, limit time.Duration) (*unstructured.Unstructured, error) {
	if object.GetAnnotations()[SkipAnnotation] == "true" {
		return object, nil
	}
	look, err := w.checkOf(object)
	if err != nil || look == nil {
		return object, err
	}
	return w.poll(ctx, object, limit, look)
}

func (w *Waiter) checkOf(object *unstructured.Unstructured) (check, error) {
	if expression := object.GetAnnotations()[WaitForAnnotation]; expression != "" {
		return waitFor(expression)
	}
	if !cluster.BuiltIn(object.GroupVersionKind().Group) {
		return nil, nil
	}
	return w.builtIn(object.GetKind()), nil
}

func (w *Waiter) poll(ctx context.Context, object *unstructured.Unstructured, limit time.Duration, look check) (*unstructured.Unstructured, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	live, shown, seen := object, "", time.Now()
	trouble := &troubleWatch{waiter: w}
	for pause := 100 * time.Millisecond; ; pause = min(pause*2, interval) {
		now, err := look(ctx, live)
		if err == nil && now.ready {
			return live, nil
		}
		if err == nil {
			err = trouble.check(ctx, live, now)
		}
		if err != nil && ctx.Err() == nil {
			return live, fmt.Errorf("%s: %w", Name(live), err)
		}
		if now.reason != shown && w.Status != nil {
			w.Status(now.reason)
		}
		shown = now.reason
		select {
		case <-ctx.Done():
			return live, w.ended(ctx, live, limit, shown, trouble.last)
		case <-time.After(pause):
		}
		next, err := w.Cluster.Get(ctx, object)
		switch {
		case err == nil:
			live, seen = next, time.Now()
		case apierrors.IsNotFound(err):
			return live, fmt.Errorf("%s was deleted by somebody else while it was waited for", Name(live))
		case time.Since(seen) > outage:
			return live, fmt.Errorf("%s: %w", Name(live), err)
		}
	}
}

func (w *Waiter) ended(ctx context.Context, live *unstructured.Unstructured, limit time.Duration, reason, trouble string) error {
	if trouble != "" {
		reason += "; " + trouble
	}
	if ctx.Err() == context.Canceled {
		return fmt.Errorf("%s: waiting was cancelled: %s", Name(live), reason)
	}
	if event := w.lastWarning(live); event != "" {
		reason += "; last warning: " + event
	}
	return fmt.Errorf("%s is not ready after %s: %s", Name(live), limit, reason)
}

// lastWarning is the newest warning event about an object.
func (w *Waiter) lastWarning(object *unstructured.Unstructured) string {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second) // that of the wait is over
	defer cancel()
	events, err := w.Cluster.List(ctx, schema.GroupVersionKind{Version: "v1", Kind: "Event"}, object.GetNamespace(), "")
	if err != nil {
		return ""
	}
	text, newest := "", ""
	for _, event := range events {
		about := textAt(event.Object, "involvedObject", "uid")
		at := textAt(event.Object, "lastTimestamp")
		if about == string(object.GetUID()) && textAt(event.Object, "type") == "Warning" && at >= newest {
			text, newest = textAt(event.Object, "reason")+": "+textAt(event.Object, "message"), at
		}
	}
	return text
}

// Gone waits until a deleted object is no longer there.
func (w *Waiter) Gone(ctx context.Context, object *unstructured.Unstructured, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	live, seen := object, time.Now()
	for pause := 50 * time.Millisecond; ; pause = min(pause*2, interval) {
		found, err := w.Cluster.Get(ctx, object)
		switch {
		case cluster.IsUnknown(err) || err == nil && object.GetUID() != "" && found.GetUID() != object.GetUID():
			return nil
		case err == nil:
			live, seen = found, time.Now()
		case time.Since(seen) > outage:
			return fmt.Errorf("%s: %w", Name(object), err)
		}
		select {
		case <-ctx.Done():
			if ctx.Err() == context.Canceled {
				return fmt.Errorf("%s: waiting for its deletion was cancelled", Name(object))
			}
			return fmt.Errorf("%s is still there after %s%s", Name(object), limit, keptBy(live))
		case <-time.After(pause):
		}
	}
}

func keptBy(live *unstructured.Unstructured) string {
	if len(live.GetFinalizers()) == 0 {
		return ""
	}
	return fmt.Sprintf(": its finalizers %v have not been removed", live.GetFinalizers())
}

// Name of an object as errors show it: "Deployment openstack/glance-api".
func Name(object *unstructured.Unstructured) string {
	if namespace := object.GetNamespace(); namespace != "" {
		return object.GetKind() + " " + namespace + "/" + object.GetName()
	}
	return object.GetKind() + " " + object.GetName()
}

// reference to an object, good for reading it.
func reference(kind schema.GroupVersionKind, namespace, name string) *unstructured.Unstructured {
	like := &unstructured.Unstructured{}
	like.SetGroupVersionKind(kind)
	like.SetNamespace(namespace)
	like.SetName(name)
	return like
}
