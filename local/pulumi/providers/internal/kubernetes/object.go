package kubernetes

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"

	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// Annotations of the official provider that are honoured here, beside those of package await.
const (
	autonamedAnnotation   = "pulumi.com/autonamed"
	timeoutAnnotation     = "pulumi.com/timeoutSeconds"
	forceAnnotation       = "pulumi.com/patchForce"
	managerAnnotation     = "pulumi.com/patchFieldManager"
	propagationAnnotation = "pulumi.com/deletionPropagationPolicy"
	replaceAnnotation     = "pulumi.com/replaceUnready"
)

const defaultManager = "pulumi-kubernetes"

// objectOf makes the object that is sent to the cluster out of inputs or of a state.
func objectOf(properties resource.PropertyMap) *unstructured.Unstructured {
	object := &unstructured.Unstructured{Object: map[string]any{}}
	for key, value := range plugin.PlainMap(properties) {
		if !strings.HasPrefix(string(key), "__") {
			object.Object[string(key)] = wholeNumbers(value.Mappable())
		}
	}
	if isSecret(object) {
		encodeStringData(object)
	}
	return object
}

// wholeNumbers turns floats without a fraction into integers, which JSON and Pulumi do not tell apart and
// client-go does.
func wholeNumbers(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, element := range v {
			v[key] = wholeNumbers(element)
		}
	case []any:
		for i, element := range v {
			v[i] = wholeNumbers(element)
		}
	case float64:
		if v == float64(int64(v)) {
			return int64(v)
		}
	}
	return value
}

func isSecret(object *unstructured.Unstructured) bool {
	return object.GetKind() == "Secret" && object.GetAPIVersion() == "v1"
}

// encodeStringData writes stringData as data. The API server does so too, but then nobody owns the keys, and those
// that are taken out of the inputs would stay (https://github.com/kubernetes/kubernetes/issues/70281).
func encodeStringData(secret *unstructured.Unstructured) {
	texts, found, err := unstructured.NestedStringMap(secret.Object, "stringData")
	if !found || err != nil {
		return
	}
	data, _, _ := unstructured.NestedStringMap(secret.Object, "data")
	if data == nil {
		data = map[string]string{}
	}
	for key, text := range texts {
		data[key] = base64.StdEncoding.EncodeToString([]byte(text))
	}
	delete(secret.Object, "stringData")
	_ = unstructured.SetNestedStringMap(secret.Object, data, "data")
}

// fromType makes an object without contents out of a type token such as kubernetes:apps/v1:Deployment.
func fromType(token tokens.Type) *unstructured.Unstructured {
	object := &unstructured.Unstructured{Object: map[string]any{}}
	object.SetAPIVersion(strings.TrimPrefix(string(token.Module().Name()), "core/"))
	object.SetKind(string(token.Name()))
	return object
}

// idOf is the resource's id in Pulumi: namespace/name, or the name alone.
func idOf(object *unstructured.Unstructured) string {
	if namespace := object.GetNamespace(); namespace != "" {
		return namespace + "/" + object.GetName()
	}
	return object.GetName()
}

func managerOf(object *unstructured.Unstructured) string {
	if manager := object.GetAnnotations()[managerAnnotation]; manager != "" {
		return manager
	}
	return defaultManager
}

func (p *provider) applyOptions(object *unstructured.Unstructured) cluster.ApplyOptions {
	force := p.settings.force || object.GetAnnotations()[forceAnnotation] == "true"
	return cluster.ApplyOptions{Manager: managerOf(object), Force: force}
}

// timeLimit of an operation: customTimeouts of the resource, its annotation, or ten minutes.
func timeLimit(object *unstructured.Unstructured, customSeconds float64) time.Duration {
	if customSeconds > 0 {
		return time.Duration(customSeconds * float64(time.Second))
	}
	if limit, err := time.ParseDuration(object.GetAnnotations()[timeoutAnnotation] + "s"); err == nil {
		return limit
	}
	return 10 * time.Minute
}

// owns says whether a manager set the field at the path by server-side apply.
func owns(object *unstructured.Unstructured, manager string, path ...string) bool {
	for _, entry := range object.GetManagedFields() {
		if entry.Manager != manager || entry.Operation != "Apply" || entry.FieldsV1 == nil {
			continue
		}
		var fields map[string]any
		if json.Unmarshal(entry.FieldsV1.Raw, &fields) != nil {
			continue
		}
		keys := make([]string, len(path))
		for i, part := range path {
			keys[i] = "f:" + part
		}
		if _, found, _ := unstructured.NestedFieldNoCopy(fields, keys...); found {
			return true
		}
	}
	return false
}
