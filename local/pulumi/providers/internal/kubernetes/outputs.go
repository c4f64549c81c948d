package kubernetes

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/types/known/structpb"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil/rpcerror"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/plugin"
)

// outputsOf turns a live object into what the state holds, secret wherever the inputs are.
func outputsOf(live *unstructured.Unstructured, inputs resource.PropertyMap) resource.PropertyMap {
	object := live.DeepCopy()
	unstructured.RemoveNestedField(object.Object, "metadata", "managedFields")
	if live.GetKind() == "CustomResourceDefinition" {
		// Schemas are most of a state, which is written at every step. The inputs hold them; nobody reads them here.
		delete(object.Object, "spec")
	}
	outputs := resource.NewPropertyMapFromMap(object.Object)
	outputs["__initialApiVersion"] = inputs["apiVersion"]
	outputs["__fieldManager"] = resource.NewStringProperty(managerOf(live))
	if isSecret(live) {
		if inputs.HasValue("stringData") {
			outputs["stringData"] = inputs["stringData"]
		}
		hideSecretData(outputs)
	}
	for key, like := range inputs {
		if value, found := outputs[key]; found {
			outputs[key] = plugin.MarkSecrets(value, like)
		}
	}
	return outputs
}

// byCluster are the fields of metadata that only the cluster can fill in.
var byCluster = []resource.PropertyKey{"uid", "resourceVersion", "creationTimestamp", "generation"}

// planned are the outputs of an object that does not exist yet.
func planned(properties resource.PropertyMap) resource.PropertyMap {
	outputs := properties.Copy()
	outputs["status"] = plugin.Unknown()
	metadata := outputs["metadata"]
	hidden := metadata.IsSecret()
	if hidden {
		metadata = metadata.SecretValue().Element
	}
	if !metadata.IsObject() {
		return outputs
	}
	completed := metadata.ObjectValue().Copy()
	for _, key := range byCluster {
		completed[key] = plugin.Unknown()
	}
	outputs["metadata"] = resource.NewObjectProperty(completed)
	if hidden {
		outputs["metadata"] = resource.MakeSecret(outputs["metadata"])
	}
	return outputs
}

// plannedChange are the outputs of an object that is there and will be changed.
func plannedChange(state, inputs resource.PropertyMap) resource.PropertyMap {
	outputs := planned(inputs)
	if metadata := outputs["metadata"]; metadata.IsObject() {
		for _, key := range []resource.PropertyKey{"uid", "creationTimestamp"} {
			if value, found := fields(state, "metadata")[key]; found {
				metadata.ObjectValue()[key] = value
			}
		}
	}
	return outputs
}

// unfinished reports an object that exists but is not ready: the engine keeps it, and the next run goes on with it.
func unfinished(id string, outputs, inputs *structpb.Struct, cause error) error {
	return rpcerror.WithDetails(rpcerror.New(codes.Unknown, cause.Error()), &pulumirpc.ErrorResourceInitFailed{
		Id: id, Properties: outputs, Inputs: inputs, Reasons: []string{cause.Error()},
	})
}
