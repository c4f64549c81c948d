package kubernetes

import (
	"context"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/plugin"
)

// autonamed is the official provider's mark of a name that it chose.
const autonamed = "pulumi.com/autonamed"

// Check completes the inputs: name, namespace, secret marks.
func (p *provider) Check(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	urn := resource.URN(r.Urn)
	if kind := string(urn.Type()); strings.HasPrefix(kind, "kubernetes:helm.sh/") ||
		strings.HasPrefix(kind, "kubernetes:yaml") || strings.HasPrefix(kind, "kubernetes:kustomize") || strings.HasSuffix(kind, "Patch") {
		return nil, status.Errorf(codes.Unimplemented, "the stand-in for the Kubernetes provider has no %s", kind)
	}
	olds, err := plugin.Decode(r.Olds)
	if err != nil {
		return nil, err
	}
	news, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	delete(news, "status")
	if metadata := plugin.Plain(news["metadata"]); !metadata.IsComputed() {
		if err := p.completeMetadata(urn, r.RandomSeed, olds, news); err != nil {
			return nil, err
		}
	}
	if isSecret(objectOf(resource.PropertyMap{"apiVersion": news["apiVersion"], "kind": news["kind"]})) {
		hideData(news)
	}
	inputs, err := plugin.Encode(news)
	return &pulumirpc.CheckResponse{Inputs: inputs}, err
}

func (p *provider) completeMetadata(urn resource.URN, seed []byte, olds, news resource.PropertyMap) error {
	metadata := childOf(news, "metadata").Copy()
	if !metadata.HasValue("name") && !metadata.HasValue("generateName") {
		name, err := chosenName(urn, seed, olds)
		if err != nil {
			return err
		}
		annotations := childOf(metadata, "annotations").Copy()
		annotations[autonamed] = resource.NewStringProperty("true")
		metadata["name"] = resource.NewStringProperty(name)
		metadata["annotations"] = resource.NewObjectProperty(annotations)
	}
	kind := objectOf(resource.PropertyMap{"apiVersion": news["apiVersion"], "kind": news["kind"]}).GroupVersionKind()
	if !metadata.HasValue("namespace") && p.cluster.Namespaced(kind) {
		metadata["namespace"] = resource.NewStringProperty(p.cluster.Namespace())
	}
	completed := resource.NewObjectProperty(metadata)
	if news["metadata"].IsSecret() {
		completed = resource.MakeSecret(completed)
	}
	news["metadata"] = completed
	return nil
}

// chosenName keeps the name that was chosen before.
func chosenName(urn resource.URN, seed []byte, olds resource.PropertyMap) (string, error) {
	metadata := childOf(olds, "metadata")
	if name := metadata["name"]; childOf(metadata, "annotations").HasValue(autonamed) && name.IsString() {
		return name.StringValue(), nil
	}
	return resource.NewUniqueName(seed, urn.Name()+"-", 8, 0, nil)
}

func childOf(properties resource.PropertyMap, key resource.PropertyKey) resource.PropertyMap {
	v := properties[key]
	if v.IsSecret() {
		v = v.SecretValue().Element
	}
	if v.IsObject() {
		return v.ObjectValue()
	}
	return resource.PropertyMap{}
}
