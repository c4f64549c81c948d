package kubernetes

import (
	"context"
	"encoding/base64"
	"fmt"
	"reflect"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// Read refreshes a resource from the live object, or imports one by its id.
func (p *provider) Read(ctx context.Context, r *pulumirpc.ReadRequest) (*pulumirpc.ReadResponse, error) {
	ctx, cancel := p.begin(ctx)
	defer cancel()
	inputs, err := plugin.Decode(r.Inputs)
	if err != nil {
		return nil, err
	}
	like := fromType(resource.URN(r.Urn).Type())
	if len(inputs) > 0 {
		like = objectOf(inputs)
	}
	namespace, name, both := strings.Cut(r.Id, "/")
	if !both {
		namespace, name = like.GetNamespace(), r.Id
	}
	like.SetNamespace(namespace)
	like.SetName(name)
	live, err := p.cluster.Get(ctx, like)
	if cluster.IsUnknown(err) {
		return &pulumirpc.ReadResponse{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", await.Name(like), err)
	}
	state, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	if len(inputs) == 0 {
		inputs = importedInputs(live)
	} else if len(state) > 0 && takenOver(objectOf(state), live) {
		return &pulumirpc.ReadResponse{}, nil
	} else if inputs, err = p.drifted(ctx, inputs, live); err != nil {
		return nil, fmt.Errorf("%s: %w", await.Name(like), err)
	}
	return readResponse(live, inputs)
}

func readResponse(live *unstructured.Unstructured, inputs resource.PropertyMap) (*pulumirpc.ReadResponse, error) {
	out, err := plugin.Encode(outputsOf(live, inputs))
	if err != nil {
		return nil, err
	}
	in, err := plugin.Encode(inputs)
	return &pulumirpc.ReadResponse{Id: idOf(live), Properties: out, Inputs: in}, err
}

// importedInputs are the fields of a live object without those that only the cluster sets.
func importedInputs(live *unstructured.Unstructured) resource.PropertyMap {
	object := live.DeepCopy()
	delete(object.Object, "status")
	for _, field := range []string{"managedFields", "resourceVersion", "generation", "uid", "creationTimestamp"} {
		unstructured.RemoveNestedField(object.Object, "metadata", field)
	}
	unstructured.RemoveNestedField(object.Object, "metadata", "annotations", takeoverAnnotation)
	inputs := resource.NewPropertyMapFromMap(object.Object)
	if isSecret(live) {
		hideSecretData(inputs)
	}
	return inputs
}

// drifted returns the inputs as they look in the cluster now. The API server is asked what another apply of them
// would give, without doing it: where that is what there is, a difference is only another spelling (1000m for 1,
// defaults), and the inputs stay as they are.
func (p *provider) drifted(ctx context.Context, inputs resource.PropertyMap, live *unstructured.Unstructured) (resource.PropertyMap, error) {
	object := objectOf(inputs)
	object.SetName(live.GetName())
	if scaledByOthers(live) {
		copyReplicas(live, object)
	}
	options := cluster.ApplyOptions{Manager: managerOf(object), Force: true, DryRun: true}
	wanted, err := p.cluster.Apply(ctx, object, options)
	switch {
	case apierrors.IsInvalid(err): // an immutable field has changed, as when somebody made the object anew
		wanted = object
	case err != nil:
		return nil, err
	case sameContents(wanted, live):
		return inputs, nil
	}
	present := resource.NewPropertyMapFromMap(live.Object)
	target := resource.NewPropertyMapFromMap(wanted.Object)
	result := resource.PropertyMap{}
	for key, value := range inputs {
		if key == "stringData" && isSecret(live) {
			result[key] = driftedText(value, present["data"])
		} else if seen := asSeen(value, present[key], target[key]); !seen.IsNull() {
			result[key] = seen
		}
	}
	return result, nil
}

// scaledByOthers says that an autoscaler sets the number of replicas.
func scaledByOthers(live *unstructured.Unstructured) bool {
	for _, entry := range live.GetManagedFields() {
		if entry.Subresource == "scale" && entry.Manager == "kube-controller-manager" {
			return true
		}
	}
	return false
}

func copyReplicas(from, to *unstructured.Unstructured) {
	if replicas, found, _ := unstructured.NestedInt64(from.Object, "spec", "replicas"); found {
		_ = unstructured.SetNestedField(to.Object, replicas, "spec", "replicas")
	}
}

func sameContents(a, b *unstructured.Unstructured) bool {
	strip := func(object *unstructured.Unstructured) map[string]any {
		stripped := object.DeepCopy()
		for _, field := range []string{"managedFields", "resourceVersion", "generation"} {
			unstructured.RemoveNestedField(stripped.Object, "metadata", field)
		}
		delete(stripped.Object, "status")
		return stripped.Object
	}
	return reflect.DeepEqual(strip(a), strip(b))
}

// asSeen returns an input with the live values of the fields that it has; where they are what the input leads to, in
// the input's own spelling. Fields that are gone are left out.
func asSeen(input, live, target resource.PropertyValue) resource.PropertyValue {
	switch {
	case input.IsSecret():
		seen := asSeen(input.SecretValue().Element, live, target)
		if seen.IsNull() {
			return seen
		}
		return resource.MakeSecret(seen)
	case live.DeepEquals(target): // both without it, where the API server drops it: an empty map, an unknown field
		return input
	case input.IsObject() && live.IsObject():
		wanted := resource.PropertyMap{}
		if target.IsObject() {
			wanted = target.ObjectValue()
		}
		seen := resource.PropertyMap{}
		for key, value := range input.ObjectValue() {
			if present := asSeen(value, live.ObjectValue()[key], wanted[key]); !present.IsNull() {
				seen[key] = present
			}
		}
		return resource.NewObjectProperty(seen)
	case input.IsArray() && live.IsArray() && target.IsArray() &&
		len(input.ArrayValue()) == len(live.ArrayValue()) && len(live.ArrayValue()) == len(target.ArrayValue()):
		seen := []resource.PropertyValue{}
		for i, value := range input.ArrayValue() {
			seen = append(seen, asSeen(value, live.ArrayValue()[i], target.ArrayValue()[i]))
		}
		return resource.NewArrayProperty(seen)
	}
	return live
}

// driftedText is asSeen for the stringData of a Secret, which exists in the cluster only as data.
func driftedText(input, data resource.PropertyValue) resource.PropertyValue {
	seen := resource.PropertyMap{}
	if plain := plugin.Plain(input); plain.IsObject() && data.IsObject() {
		for key := range plain.ObjectValue() {
			value := data.ObjectValue()[key]
			if !value.IsString() {
				continue
			}
			if text, err := base64.StdEncoding.DecodeString(value.StringValue()); err == nil {
				seen[key] = resource.NewStringProperty(string(text))
			}
		}
	}
	return resource.MakeSecret(resource.NewObjectProperty(seen))
}
