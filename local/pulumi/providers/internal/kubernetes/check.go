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

// refused are the resources of the official provider that are not objects of a cluster.
func refused(urn resource.URN) error {
	token := string(urn.Type())
	for _, prefix := range []string{"helm.sh/", "yaml", "kustomize"} {
		if strings.HasPrefix(token, "kubernetes:"+prefix) {
			return status.Errorf(codes.Unimplemented, "the stand-in for the Kubernetes provider has no %s; it knows objects only", token)
		}
	}
	if strings.HasSuffix(token, "Patch") {
		return status.Errorf(codes.Unimplemented, "the stand-in for the Kubernetes provider has no patches (%s)", token)
	}
	return nil
}

// Check completes the inputs: apiVersion, kind, a name and a namespace; a Secret's data becomes secret.
func (p *provider) Check(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	urn := resource.URN(r.Urn)
	if err := refused(urn); err != nil {
		return nil, err
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
	kind := fromType(urn.Type())
	setDefault(news, "apiVersion", kind.GetAPIVersion())
	setDefault(news, "kind", kind.GetKind())
	if metadata := news["metadata"]; !metadata.IsComputed() && !metadata.IsOutput() {
		completed, err := p.completeMetadata(r, fields(olds, "metadata"), metadata)
		if err != nil {
			return nil, err
		}
		news["metadata"] = completed
	}
	if kind.GetKind() == "Secret" && kind.GetAPIVersion() == "v1" {
		hideSecretData(news)
	}
	inputs, err := plugin.Encode(news)
	return &pulumirpc.CheckResponse{Inputs: inputs}, err
}

func setDefault(properties resource.PropertyMap, key resource.PropertyKey, text string) {
	if !properties.HasValue(key) {
		properties[key] = resource.NewStringProperty(text)
	}
}

// hideSecretData marks the contents of a Secret as secret, whatever the program says.
func hideSecretData(properties resource.PropertyMap) {
	for _, key := range []resource.PropertyKey{"data", "stringData"} {
		if properties.HasValue(key) && !properties[key].IsSecret() {
			properties[key] = resource.MakeSecret(properties[key])
		}
	}
}

func (p *provider) completeMetadata(r *pulumirpc.CheckRequest, old resource.PropertyMap, given resource.PropertyValue) (resource.PropertyValue, error) {
	hidden := given.IsSecret()
	if hidden {
		given = given.SecretValue().Element
	}
	metadata := resource.PropertyMap{}
	if given.IsObject() {
		metadata = given.ObjectValue().Copy()
	}
	if !metadata.HasValue("name") {
		if err := autoname(r, old, metadata); err != nil {
			return given, err
		}
	}
	kind := fromType(resource.URN(r.Urn).Type()).GroupVersionKind()
	if !metadata.HasValue("namespace") && p.cluster.Namespaced(kind) {
		metadata["namespace"] = resource.NewStringProperty(p.cluster.Namespace())
	}
	completed := resource.NewObjectProperty(metadata)
	if hidden {
		completed = resource.MakeSecret(completed)
	}
	return completed, nil
}

// autoname chooses a name as the official provider does: the one of before, the engine's proposal, or the
// resource's with a random suffix.
func autoname(r *pulumirpc.CheckRequest, old, metadata resource.PropertyMap) error {
	name := ""
	if textOf(fields(old, "annotations"), autonamedAnnotation) == "true" {
		name = textOf(old, "name")
	}
	if name == "" && r.Autonaming != nil && r.Autonaming.Mode != pulumirpc.CheckRequest_AutonamingOptions_DISABLE {
		name = r.Autonaming.ProposedName
	}
	if name == "" {
		var err error
		if name, err = resource.NewUniqueName(r.RandomSeed, resource.URN(r.Urn).Name()+"-", 8, 0, nil); err != nil {
			return err
		}
	}
	metadata["name"] = resource.NewStringProperty(name)
	annotations := resource.PropertyMap{}
	if own := metadata["annotations"]; own.IsObject() {
		annotations = own.ObjectValue().Copy()
	}
	annotations[autonamedAnnotation] = resource.NewStringProperty("true")
	metadata["annotations"] = resource.NewObjectProperty(annotations)
	return nil
}

// fields of an object property, none where it is something else.
func fields(properties resource.PropertyMap, key resource.PropertyKey) resource.PropertyMap {
	if v := plugin.Plain(properties[key]); v.IsObject() {
		return v.ObjectValue()
	}
	return resource.PropertyMap{}
}

func textOf(properties resource.PropertyMap, key resource.PropertyKey) string {
	if v := plugin.Plain(properties[key]); v.IsString() {
		return v.StringValue()
	}
	return ""
}
