package kubernetes

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/structpb"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// Create makes the object and waits until it is ready.
func (p *provider) Create(ctx context.Context, r *pulumirpc.CreateRequest) (*pulumirpc.CreateResponse, error) {
	ctx, cancel := p.begin(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	if r.Preview {
		outputs, err := p.previewCreate(ctx, inputs)
		if err != nil {
			return nil, err
		}
		properties, err := plugin.Encode(outputs)
		return &pulumirpc.CreateResponse{Properties: properties}, err
	}
	object := objectOf(inputs)
	if err := p.makeRoom(ctx, r.Urn, object, timeLimit(object, r.Timeout)); err != nil {
		return nil, err
	}
	live, err := p.apply(ctx, object)
	if err != nil {
		return nil, err
	}
	properties, err := p.finish(ctx, r.Urn, live, inputs, r.Properties, timeLimit(object, r.Timeout))
	if err != nil {
		return nil, err
	}
	return &pulumirpc.CreateResponse{Id: idOf(live), Properties: properties}, nil
}

// previewCreate asks the API server what it would say to the object, as far as it can say anything yet.
func (p *provider) previewCreate(ctx context.Context, inputs resource.PropertyMap) (resource.PropertyMap, error) {
	if inputs.ContainsUnknowns() {
		return planned(inputs), nil
	}
	object := objectOf(inputs)
	options := p.applyOptions(object)
	options.DryRun = true
	live, err := p.cluster.Apply(ctx, object, options)
	if err == nil {
		return planned(outputsOf(live, inputs)), nil
	}
	if refusal(err, object) {
		// An object that is there makes the answer say nothing: it is about to be replaced or taken over.
		if _, missing := p.cluster.Get(ctx, object); missing != nil {
			return nil, fmt.Errorf("%s: %w", await.Name(object), err)
		}
	}
	return planned(inputs), nil
}

// refusal says that the API server would not take the object in the real run either. For custom resources nothing
// is certain before it: the same program may bring another version of their definition.
func refusal(err error, object *unstructured.Unstructured) bool {
	return cluster.BuiltIn(object.GroupVersionKind().Group) &&
		(apierrors.IsInvalid(err) || apierrors.IsBadRequest(err) || apierrors.IsForbidden(err))
}

// makeRoom decides about an object that is there already. One that this provider made can only come from a run that
// was killed before it could record it, so it is taken over; anybody else's is an error.
func (p *provider) makeRoom(ctx context.Context, urn string, object *unstructured.Unstructured, limit time.Duration) error {
	found, err := p.cluster.Get(ctx, object)
	switch {
	case cluster.IsUnknown(err):
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w", await.Name(object), err)
	case found.GetDeletionTimestamp() != nil:
		return p.waiter(urn).Gone(ctx, found, limit)
	case !owns(found, managerOf(object)):
		return fmt.Errorf("%s already exists and was made by somebody else; import it (pulumi import) or delete it", await.Name(object))
	}
	if object.GetKind() == "Job" && !(await.Complete(found) && p.fits(ctx, object)) {
		// A failed Job never runs again, and no Job takes another template.
		if err := p.cluster.Delete(ctx, found, metav1.DeletePropagationForeground); err != nil && !apierrors.IsNotFound(err) {
			return err
		}
		return p.waiter(urn).Gone(ctx, found, limit)
	}
	return p.takeOver(ctx, found)
}

// fits says that the API server would take the object in place of the one that is there.
func (p *provider) fits(ctx context.Context, object *unstructured.Unstructured) bool {
	options := p.applyOptions(object)
	options.DryRun = true
	_, err := p.cluster.Apply(ctx, object, options)
	return !apierrors.IsInvalid(err)
}

// apply tries for a minute what may heal by itself: a definition, a namespace or a webhook of the same program that
// is a moment late, an API server that is overloaded or just restarting.
func (p *provider) apply(ctx context.Context, object *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	for attempt := 0; ; attempt++ {
		live, err := p.cluster.Apply(ctx, object, p.applyOptions(object))
		if err == nil {
			return live, nil
		}
		if !healing(err) || attempt >= 6 {
			return nil, explained(object, err)
		}
		if cluster.IsUnknown(err) {
			p.cluster.Forget()
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("%s: cancelled: %w", await.Name(object), err)
		case <-time.After(min(time.Second<<attempt, 16*time.Second)):
		}
	}
}

func healing(err error) bool {
	var never *cluster.UnreachableError
	return cluster.IsUnknown(err) || apierrors.IsTooManyRequests(err) || apierrors.IsServerTimeout(err) ||
		apierrors.IsServiceUnavailable(err) || strings.Contains(err.Error(), "failed calling webhook") ||
		cluster.IsUnreachable(err) && !errors.As(err, &never)
}

func explained(object *unstructured.Unstructured, err error) error {
	if apierrors.IsConflict(err) {
		return fmt.Errorf("%s: %w\nremedy: take the fields out of the program, or let it have them with the annotation %s: \"true\"",
			await.Name(object), err, forceAnnotation)
	}
	return fmt.Errorf("%s: %w", await.Name(object), err)
}

// finish waits for an applied object and encodes its outputs.
func (p *provider) finish(
	ctx context.Context, urn string, live *unstructured.Unstructured, inputs resource.PropertyMap, encoded *structpb.Struct,
	limit time.Duration,
) (*structpb.Struct, error) {
	ready, failure := p.waiter(urn).Ready(ctx, live, limit)
	if live.GetKind() == "CustomResourceDefinition" {
		p.cluster.Forget()
	}
	properties, err := plugin.Encode(outputsOf(ready, inputs))
	if err != nil {
		return nil, err
	}
	if failure != nil {
		return nil, unfinished(idOf(live), properties, encoded, failure)
	}
	return properties, nil
}
