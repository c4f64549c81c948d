package kubernetes

import (
	"context"
	"fmt"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"google.golang.org/protobuf/types/known/emptypb"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// Update applies the new inputs and waits until the object is ready again.
func (p *provider) Update(ctx context.Context, r *pulumirpc.UpdateRequest) (*pulumirpc.UpdateResponse, error) {
	ctx, cancel := p.begin(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	if r.Preview {
		state, err := plugin.Decode(r.Olds)
		if err != nil {
			return nil, err
		}
		outputs, err := p.previewUpdate(ctx, state, inputs, r.IgnoreChanges)
		if err != nil {
			return nil, err
		}
		properties, err := plugin.Encode(outputs)
		return &pulumirpc.UpdateResponse{Properties: properties}, err
	}
	object := objectOf(inputs)
	p.leaveToOthers(ctx, object, r.IgnoreChanges)
	live, err := p.apply(ctx, object)
	if err != nil {
		return nil, err
	}
	properties, err := p.finish(ctx, r.Urn, live, inputs, r.News, timeLimit(object, r.Timeout))
	if err != nil {
		return nil, err
	}
	return &pulumirpc.UpdateResponse{Properties: properties}, nil
}

func (p *provider) previewUpdate(ctx context.Context, state, inputs resource.PropertyMap, ignored []string) (resource.PropertyMap, error) {
	if inputs.ContainsUnknowns() {
		return plannedChange(state, inputs), nil
	}
	object := objectOf(inputs)
	p.leaveToOthers(ctx, object, ignored)
	options := p.applyOptions(object)
	options.DryRun = true
	live, err := p.cluster.Apply(ctx, object, options)
	if err == nil {
		return plannedChange(state, outputsOf(live, inputs)), nil
	}
	if refusal(err, object) || apierrors.IsConflict(err) {
		return nil, explained(object, err)
	}
	return plannedChange(state, inputs), nil
}

// leaveToOthers takes out of an object what the program ignores and somebody else has set, as an autoscaler sets
// spec.replicas. What nobody else has set stays: left out, it would be unset.
func (p *provider) leaveToOthers(ctx context.Context, object *unstructured.Unstructured, ignored []string) {
	if len(ignored) == 0 {
		return
	}
	live, err := p.cluster.Get(ctx, object)
	if err != nil {
		return // the apply that follows meets the same error and reports it
	}
	for _, path := range ignored {
		if keys := strings.Split(path, "."); !owns(live, managerOf(object), keys...) {
			unstructured.RemoveNestedField(object.Object, keys...)
		}
	}
}

// runsPods are the kinds that are deleted with their pods, so that nothing of them runs on afterwards.
var runsPods = map[string]bool{
	"Deployment": true, "StatefulSet": true, "DaemonSet": true, "ReplicaSet": true, "Job": true, "CronJob": true,
}

// Delete deletes the object that the state knows, and waits until it is gone.
func (p *provider) Delete(ctx context.Context, r *pulumirpc.DeleteRequest) (*emptypb.Empty, error) {
	ctx, cancel := p.begin(ctx)
	defer cancel()
	state, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	object := objectOf(state)
	if live, err := p.cluster.Get(ctx, object); err == nil && takenOver(object, live) {
		return &emptypb.Empty{}, nil
	}
	err = p.cluster.Delete(ctx, object, propagation(object))
	switch {
	case cluster.IsUnknown(err), apierrors.IsConflict(err): // gone, or another object under the same name
		return &emptypb.Empty{}, nil
	case err != nil:
		return nil, fmt.Errorf("%s: %w", await.Name(object), err)
	case object.GetAnnotations()[await.SkipAnnotation] == "true":
		return &emptypb.Empty{}, nil
	}
	return &emptypb.Empty{}, p.waiter(r.Urn).Gone(ctx, object, timeLimit(object, r.Timeout))
}

func propagation(object *unstructured.Unstructured) metav1.DeletionPropagation {
	switch strings.ToLower(object.GetAnnotations()[propagationAnnotation]) {
	case "orphan":
		return metav1.DeletePropagationOrphan
	case "background":
		return metav1.DeletePropagationBackground
	case "foreground":
		return metav1.DeletePropagationForeground
	}
	if runsPods[object.GetKind()] && cluster.BuiltIn(object.GroupVersionKind().Group) {
		return metav1.DeletePropagationForeground
	}
	return metav1.DeletePropagationBackground
}
