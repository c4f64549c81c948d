package kubernetes

import (
	"context"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	sdk "github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/plugin"
)

// fixed are the fields that the API server does not change in place, by group and kind. Read off the validation of
// updates in k8s.io/kubernetes/pkg/apis/<group>/validation.
var fixed = map[string][]string{
	"/PersistentVolumeClaim": {"spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeMode", "spec.volumeName"},
	"/Pod":                   {"spec"},
	"/Service":               {"spec.clusterIP"},
	"apiextensions.k8s.io/CustomResourceDefinition": {"spec.group", "spec.names.kind", "spec.names.plural", "spec.scope"},
	"apps/DaemonSet":   {"spec.selector"},
	"apps/Deployment":  {"spec.selector"},
	"apps/ReplicaSet":  {"spec.selector"},
	"apps/StatefulSet": {"spec.podManagementPolicy", "spec.selector", "spec.serviceName", "spec.volumeClaimTemplates"},
	"batch/Job":        {"spec.completionMode", "spec.completions", "spec.manualSelector", "spec.selector", "spec.template"},
	"rbac.authorization.k8s.io/ClusterRoleBinding": {"roleRef"},
	"rbac.authorization.k8s.io/RoleBinding":        {"roleRef"},
	"scheduling.k8s.io/PriorityClass":              {"value"},
	"storage.k8s.io/StorageClass":                  {"parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"},
}

// replaceUnready is the official provider's annotation of Jobs that are run again as long as they have not completed.
const replaceUnready = "pulumi.com/replaceUnready"

func fixedFields(object *unstructured.Unstructured) []string {
	kind := object.GroupVersionKind().GroupKind()
	fields := append([]string{"kind", "metadata.name", "metadata.namespace"}, fixed[kind.Group+"/"+kind.Kind]...)
	if kind.Group != "" || kind.Kind != "ConfigMap" && kind.Kind != "Secret" {
		return fields
	}
	if sealed, _, _ := unstructured.NestedBool(object.Object, "immutable"); sealed {
		fields = append(fields, "data", "stringData", "binaryData", "immutable")
	}
	return append(fields, "type")
}

// touches says that a changed property is a field, lies within it or contains it.
func touches(property, field string) bool {
	return property == field || strings.HasPrefix(property, field+".") || strings.HasPrefix(property, field+"[") ||
		strings.HasPrefix(field, property+".")
}

// Diff compares inputs with inputs: what a controller or the API server adds is no change.
func (p *provider) Diff(_ context.Context, r *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	olds, err := plugin.Decode(r.OldInputs)
	if err != nil {
		return nil, err
	}
	news, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	state, err := plugin.Decode(r.Olds)
	if err != nil {
		return nil, err
	}
	return diff(plugin.PlainMap(olds), plugin.PlainMap(news), objectOf(state)), nil
}

var kinds = map[sdk.DiffKind]pulumirpc.PropertyDiff_Kind{
	sdk.DiffAdd:    pulumirpc.PropertyDiff_ADD,
	sdk.DiffDelete: pulumirpc.PropertyDiff_DELETE,
	sdk.DiffUpdate: pulumirpc.PropertyDiff_UPDATE,
}

func diff(olds, news resource.PropertyMap, state *unstructured.Unstructured) *pulumirpc.DiffResponse {
	response := &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}
	changed := olds.Diff(news, func(key resource.PropertyKey) bool { return strings.HasPrefix(string(key), "__") })
	before, after := objectOf(olds), objectOf(news)
	again := after.GetKind() == "Job" && after.GetAnnotations()[replaceUnready] == "true" && !await.Complete(state)
	if (changed == nil || !changed.AnyChanges()) && !again {
		return response
	}
	response.Changes, response.HasDetailedDiff = pulumirpc.DiffResponse_DIFF_SOME, true
	response.DetailedDiff = map[string]*pulumirpc.PropertyDiff{}
	if changed != nil {
		for _, key := range changed.ChangedKeys() {
			response.Diffs = append(response.Diffs, string(key))
		}
	}
	fields := fixedFields(before)
	for property, detail := range sdk.NewDetailedDiffFromObjectDiff(changed, true) {
		kind := kinds[detail.Kind]
		for _, field := range fields {
			if touches(property, field) {
				kind++ // in the protocol every kind is followed by its twin that replaces
				response.Replaces = append(response.Replaces, property)
				break
			}
		}
		response.DetailedDiff[property] = &pulumirpc.PropertyDiff{Kind: kind, InputDiff: true}
	}
	if again && len(response.Replaces) == 0 {
		response.Replaces = append(response.Replaces, "status")
		response.DetailedDiff["status"] = &pulumirpc.PropertyDiff{Kind: pulumirpc.PropertyDiff_UPDATE_REPLACE}
	}
	// Two objects of one name cannot be there at once.
	response.DeleteBeforeReplace = len(response.Replaces) > 0 && idOf(before) == idOf(after) &&
		before.GroupVersionKind().GroupKind() == after.GroupVersionKind().GroupKind()
	return response
}
