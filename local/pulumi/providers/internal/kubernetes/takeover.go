package kubernetes

import (
	"context"
	"fmt"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
)

// takeoverAnnotation changes each time that a resource takes an object over. The state of a resource that had the
// object before still holds the former value: one with another name in the program, or one that an update which failed
// halfway has left to be deleted. Such a resource must not delete what is no longer its own.
const takeoverAnnotation = "genestack.io/taken-over"

// takeoverManager owns the annotation, which would otherwise go with the next apply of the inputs.
const takeoverManager = "pulumi-kubernetes-takeover"

func (p *provider) takeOver(ctx context.Context, found *unstructured.Unstructured) error {
	mark := &unstructured.Unstructured{}
	mark.SetGroupVersionKind(found.GroupVersionKind())
	mark.SetNamespace(found.GetNamespace())
	mark.SetName(found.GetName())
	mark.SetAnnotations(map[string]string{takeoverAnnotation: time.Now().UTC().Format(time.RFC3339Nano)})
	if _, err := p.cluster.Apply(ctx, mark, cluster.ApplyOptions{Manager: takeoverManager, Force: true}); err != nil {
		return fmt.Errorf("%s cannot be taken over: %w", await.Name(found), err)
	}
	return nil
}

// takenOver says that another resource has the object by now.
func takenOver(state, live *unstructured.Unstructured) bool {
	return state.GetAnnotations()[takeoverAnnotation] != live.GetAnnotations()[takeoverAnnotation]
}
