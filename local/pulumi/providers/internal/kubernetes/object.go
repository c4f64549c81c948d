package kubernetes

import (
	"encoding/json"
	"strings"

	"google.golang.org/protobuf/types/known/structpb"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"

	"genestack/local/pulumi/providers/internal/plugin"
)

// objectOf makes a Kubernetes object of inputs or state; what Pulumi keeps beside (`__...`) is left out.
func objectOf(properties resource.PropertyMap) *unstructured.Unstructured {
	raw := plugin.PlainMap(properties).Mappable()
	for key := range raw {
		if strings.HasPrefix(key, "__") {
			delete(raw, key)
		}
	}
	object := &unstructured.Unstructured{Object: raw}
	// Through JSON, for Pulumi's numbers are all floats and client-go wants whole ones as int64.
	if text, err := json.Marshal(raw); err == nil {
		var whole map[string]any
		if utiljson.Unmarshal(text, &whole) == nil {
			object.Object = whole
		}
	}
	return object
}

// objectOfType is an empty object of the kind that a resource's type names: kubernetes:apps/v1:Deployment.
func objectOfType(token tokens.Type) *unstructured.Unstructured {
	module := strings.TrimPrefix(string(token.Module().Name()), "core/")
	object := &unstructured.Unstructured{}
	if version, err := schema.ParseGroupVersion(module); err == nil {
		object.SetGroupVersionKind(version.WithKind(string(token.Name())))
	}
	return object
}

// idOf is the id of the official provider.
func idOf(object *unstructured.Unstructured) string {
	if namespace := object.GetNamespace(); namespace != "" {
		return namespace + "/" + object.GetName()
	}
	return object.GetName()
}

func isSecret(object *unstructured.Unstructured) bool {
	return object.GetKind() == "Secret" && object.GetAPIVersion() == "v1"
}

// secretFields of a Secret are secret whatever the program says.
var secretFields = []resource.PropertyKey{"data", "stringData"}

func hideData(properties resource.PropertyMap) {
	for _, key := range secretFields {
		if v, ok := properties[key]; ok && !v.IsSecret() && !v.IsNull() {
			properties[key] = resource.MakeSecret(v)
		}
	}
}

// outputs turns a live object into state, secret wherever the inputs are.
func outputs(live *unstructured.Unstructured, inputs resource.PropertyMap) resource.PropertyMap {
	object := live.DeepCopy()
	unstructured.RemoveNestedField(object.Object, "metadata", "managedFields")
	properties := resource.NewPropertyMapFromMap(object.Object)
	properties["__initialApiVersion"] = inputs["apiVersion"]
	properties["__fieldManager"] = resource.NewStringProperty(fieldManager)
	for key, input := range inputs {
		if output, ok := properties[key]; ok {
			properties[key] = plugin.MarkSecrets(output, input)
		}
	}
	if isSecret(live) {
		hideData(properties)
	}
	return properties
}

// planned marks as unknown what only the cluster can fill in.
func planned(inputs resource.PropertyMap) (*structpb.Struct, error) {
	properties := inputs.Copy()
	properties["status"] = plugin.Unknown()
	if metadata := plugin.Plain(properties["metadata"]); metadata.IsObject() {
		known := metadata.ObjectValue().Copy()
		for _, key := range []resource.PropertyKey{"uid", "resourceVersion", "creationTimestamp", "generation"} {
			known[key] = plugin.Unknown()
		}
		properties["metadata"] = resource.NewObjectProperty(known)
	}
	return plugin.Encode(properties)
}
