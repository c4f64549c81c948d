package kubernetes

import (
	"context"
	"fmt"
	"strings"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/structpb"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil/rpcerror"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// fieldManager owns what this provider applies. Unlike the official provider's it has no random suffix: an object
// that an interrupted run has made is known as our own by it.
const fieldManager = "pulumi-kubernetes"

// Annotations of the official provider.
const (
	forceAnnotation       = "pulumi.com/patchForce"
	propagationAnnotation = "pulumi.com/deletionPropagationPolicy"
)

func applyOptions(object *unstructured.Unstructured) cluster.ApplyOptions {
	return cluster.ApplyOptions{Manager: fieldManager, Force: object.GetAnnotations()[forceAnnotation] == "true"}
}

// Create applies an object and waits until it is ready. A preview asks the API server where there is one, so that its
// refusal is known before anything is changed.
func (p *provider) Create(ctx context.Context, r *pulumirpc.CreateRequest) (*pulumirpc.CreateResponse, error) {
	ctx, cancel := p.until(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	object := objectOf(inputs)
	if r.Preview {
		properties, err := p.previewCreate(ctx, object, inputs)
		return &pulumirpc.CreateResponse{Properties: properties}, err
	}
	if err := p.takeOver(ctx, object); err != nil {
		return nil, err
	}
	live, err := p.applyPatiently(ctx, object)
	if err != nil {
		return nil, err
	}
	properties, err := p.settle(ctx, r.Urn, live, r.Properties, inputs, r.Timeout)
	return &pulumirpc.CreateResponse{Id: idOf(live), Properties: properties}, err
}

func (p *provider) previewCreate(ctx context.Context, object *unstructured.Unstructured, inputs resource.PropertyMap) (*structpb.Struct, error) {
	if inputs.ContainsUnknowns() {
		return planned(inputs)
	}
	options := applyOptions(object)
	options.DryRun = true
	live, err := p.cluster.Apply(ctx, object, options)
	switch {
	case err == nil:
		return planned(outputs(live, inputs))
	case cluster.IsUnknown(err) || cluster.IsUnreachable(err) || apierrors.IsConflict(err):
		return planned(inputs)
	}
	if _, exists := p.cluster.Get(ctx, object); exists == nil { // a replacement comes after the deletion
		return planned(inputs)
	}
	return nil, err
}

// takeOver makes sure that the object may be created: it is not there, or an earlier run of this provider has made it
// (and was interrupted, or kept it when the stack was destroyed), or it is on its way out.
func (p *provider) takeOver(ctx context.Context, object *unstructured.Unstructured) error {
	present, err := p.cluster.Get(ctx, object)
	if cluster.IsUnknown(err) {
		return nil
	}
	if err != nil {
		return err
	}
	if present.GetDeletionTimestamp() != nil {
		return p.waiter(ctx, "").Gone(ctx, present, 5*time.Minute)
	}
	for _, entry := range present.GetManagedFields() {
		if entry.Manager == fieldManager && entry.Operation == metav1.ManagedFieldsOperationApply {
			return nil
		}
	}
	return fmt.Errorf("%s already exists, and was not made by Pulumi; import it (pulumi import) or delete it first", await.Name(object))
}

// applyPatiently waits for a namespace or a kind that another resource of the same run has just made.
func (p *provider) applyPatiently(ctx context.Context, object *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	for pause := time.Second; ; pause *= 2 {
		live, err := p.cluster.Apply(ctx, object, applyOptions(object))
		late := cluster.IsUnknown(err) || apierrors.IsInternalError(err) // the latter: a webhook that is not served yet
		if err == nil || !late || pause > 16*time.Second {
			return live, err
		}
		p.cluster.Forget()
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// settle waits until an applied object is ready. Where it does not become so, the engine keeps it as it is.
func (p *provider) settle(ctx context.Context, urn string, live *unstructured.Unstructured, sent *structpb.Struct, inputs resource.PropertyMap, timeout float64) (*structpb.Struct, error) {
	ready, waitErr := p.waiter(ctx, urn).Ready(ctx, live, limit(live, timeout))
	properties, err := plugin.Encode(outputs(ready, inputs))
	if err != nil {
		return nil, err
	}
	if waitErr == nil {
		return properties, nil
	}
	return nil, rpcerror.WithDetails(rpcerror.New(codes.Unknown, waitErr.Error()), &pulumirpc.ErrorResourceInitFailed{
		Id: idOf(live), Properties: properties, Inputs: sent, Reasons: []string{waitErr.Error()},
	})
}

// Update applies the new inputs: what they no longer say is taken away by the API server, as far as it is ours.
func (p *provider) Update(ctx context.Context, r *pulumirpc.UpdateRequest) (*pulumirpc.UpdateResponse, error) {
	ctx, cancel := p.until(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	object := objectOf(inputs)
	options := applyOptions(object)
	options.DryRun = r.Preview
	if r.Preview && inputs.ContainsUnknowns() {
		return &pulumirpc.UpdateResponse{Properties: r.News}, nil
	}
	live, err := p.cluster.Apply(ctx, object, options)
	if r.Preview && (cluster.IsUnknown(err) || cluster.IsUnreachable(err)) {
		return &pulumirpc.UpdateResponse{Properties: r.News}, nil
	}
	if err != nil {
		return nil, err
	}
	if r.Preview {
		properties, err := plugin.Encode(outputs(live, inputs))
		return &pulumirpc.UpdateResponse{Properties: properties}, err
	}
	properties, err := p.settle(ctx, r.Urn, live, r.News, inputs, r.Timeout)
	return &pulumirpc.UpdateResponse{Properties: properties}, err
}

// ownsPods are the kinds whose pods must be gone when the deletion is done.
var ownsPods = map[string]bool{"DaemonSet": true, "Deployment": true, "Job": true, "ReplicaSet": true, "StatefulSet": true}

// Delete deletes an object and waits until it is gone.
func (p *provider) Delete(ctx context.Context, r *pulumirpc.DeleteRequest) (*emptypb.Empty, error) {
	ctx, cancel := p.until(ctx)
	defer cancel()
	state, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	object := objectOf(state)
	err = p.cluster.Delete(ctx, object, propagation(object))
	// Gone with its kind, or another object of that name, which is none of ours.
	if cluster.IsUnknown(err) || apierrors.IsConflict(err) {
		return &emptypb.Empty{}, nil
	}
	if err != nil || object.GetAnnotations()[await.SkipAnnotation] == "true" {
		return &emptypb.Empty{}, err
	}
	return &emptypb.Empty{}, p.waiter(ctx, r.Urn).Gone(ctx, object, limit(object, r.Timeout))
}

func propagation(object *unstructured.Unstructured) metav1.DeletionPropagation {
	for _, policy := range []metav1.DeletionPropagation{
		metav1.DeletePropagationOrphan, metav1.DeletePropagationBackground, metav1.DeletePropagationForeground,
	} {
		if strings.EqualFold(object.GetAnnotations()[propagationAnnotation], string(policy)) {
			return policy
		}
	}
	if ownsPods[object.GetKind()] {
		return metav1.DeletePropagationForeground
	}
	return metav1.DeletePropagationBackground
}
