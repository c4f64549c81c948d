package kubernetes

import (
	"context"
	"reflect"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// Read looks at an object: to refresh it, or, where there is no state, to import it.
func (p *provider) Read(ctx context.Context, r *pulumirpc.ReadRequest) (*pulumirpc.ReadResponse, error) {
	ctx, cancel := p.until(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.Inputs)
	if err != nil {
		return nil, err
	}
	live, err := p.cluster.Get(ctx, p.sought(r, inputs))
	if cluster.IsUnknown(err) {
		return &pulumirpc.ReadResponse{}, nil
	}
	if err != nil {
		return nil, err
	}
	if len(inputs) == 0 {
		inputs = importedInputs(live)
	} else if inputs, err = p.drift(ctx, inputs, live); err != nil {
		return nil, err
	}
	properties, err := plugin.Encode(outputs(live, inputs))
	if err != nil {
		return nil, err
	}
	encoded, err := plugin.Encode(inputs)
	return &pulumirpc.ReadResponse{Id: idOf(live), Properties: properties, Inputs: encoded}, err
}

// sought is the object that an id means: [namespace/]name of the resource's type.
func (p *provider) sought(r *pulumirpc.ReadRequest, inputs resource.PropertyMap) *unstructured.Unstructured {
	object := objectOfType(resource.URN(r.Urn).Type())
	if len(inputs) > 0 {
		object = objectOf(inputs)
	}
	namespace, name, found := strings.Cut(r.Id, "/")
	if !found {
		namespace, name = object.GetNamespace(), r.Id
	}
	object.SetName(name)
	object.SetNamespace(namespace)
	return object
}

// drift says what the inputs look like in the cluster now. The API server is asked to apply them once more as a dry
// run: where that would change nothing, whatever looks different is another spelling (500m for 0.5, a default).
func (p *provider) drift(ctx context.Context, inputs resource.PropertyMap, live *unstructured.Unstructured) (resource.PropertyMap, error) {
	object := objectOf(inputs)
	object.SetName(live.GetName())
	applied, err := p.cluster.Apply(ctx, object, cluster.ApplyOptions{Manager: fieldManager, Force: true, DryRun: true})
	if err != nil && !apierrors.IsInvalid(err) {
		return nil, err
	}
	if err != nil {
		applied = &unstructured.Unstructured{Object: map[string]any{}}
	} else if reflect.DeepEqual(essence(applied), essence(live)) {
		return inputs, nil
	}
	present, wanted := resource.NewPropertyMapFromMap(live.Object), resource.NewPropertyMapFromMap(applied.Object)
	found := resource.PropertyMap{}
	for key, input := range inputs {
		switch {
		case key != "stringData":
			found[key] = observed(input, present[key], wanted[key])
		case reflect.DeepEqual(live.Object["data"], applied.Object["data"]):
			found[key] = input
		default: // it is never shown by the API server, only its effect on data is
			found[key] = resource.MakeSecret(resource.NewStringProperty("(changed in the cluster)"))
		}
	}
	return found, nil
}

// essence is an object without what changes by itself.
func essence(object *unstructured.Unstructured) map[string]any {
	plain := object.DeepCopy()
	for _, field := range []string{"managedFields", "resourceVersion", "generation"} {
		unstructured.RemoveNestedField(plain.Object, "metadata", field)
	}
	unstructured.RemoveNestedField(plain.Object, "status")
	return plain.Object
}

// observed keeps of a present value what the input speaks of; where an apply would change nothing, the input itself.
func observed(input, present, wanted resource.PropertyValue) resource.PropertyValue {
	if input.IsSecret() {
		return resource.MakeSecret(observed(input.SecretValue().Element, present, wanted))
	}
	if !wanted.IsNull() && present.DeepEquals(wanted) {
		return input
	}
	switch {
	case input.IsObject() && present.IsObject():
		target := resource.PropertyMap{}
		if wanted.IsObject() {
			target = wanted.ObjectValue()
		}
		found := resource.PropertyMap{}
		for key, inner := range input.ObjectValue() {
			if now, ok := present.ObjectValue()[key]; ok {
				found[key] = observed(inner, now, target[key])
			}
		}
		return resource.NewObjectProperty(found)
	case input.IsArray() && present.IsArray() && len(input.ArrayValue()) == len(present.ArrayValue()):
		found := make([]resource.PropertyValue, len(input.ArrayValue()))
		for i, inner := range input.ArrayValue() {
			target := resource.NewNullProperty()
			if wanted.IsArray() && i < len(wanted.ArrayValue()) {
				target = wanted.ArrayValue()[i]
			}
			found[i] = observed(inner, present.ArrayValue()[i], target)
		}
		return resource.NewArrayProperty(found)
	}
	return present
}

// importedInputs are what an object's owners set, not what the cluster fills in.
func importedInputs(live *unstructured.Unstructured) resource.PropertyMap {
	object := &unstructured.Unstructured{Object: essence(live)}
	for _, field := range []string{"uid", "creationTimestamp"} {
		unstructured.RemoveNestedField(object.Object, "metadata", field)
	}
	inputs := resource.NewPropertyMapFromMap(object.Object)
	if isSecret(live) {
		hideData(inputs)
	}
	return inputs
}
