package kubernetes

import (
	"context"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	sdk "github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/plugin"
)

// immutable lists, by group/Kind, the fields that the API server refuses to change. A leading "!" takes a field
// out again. The versions of a group share the rules.
var immutable = map[string][]string{
	"/PersistentVolume":      {"spec.claimRef"},
	"/PersistentVolumeClaim": {"spec", "!spec.resources", "!spec.volumeAttributesClassName"},
	"/Pod":                   {"spec"},
	"/ReplicationController": {"spec.selector"},
	"/Service":               {"spec.clusterIP", "spec.clusterIPs"},
	"apiextensions.k8s.io/CustomResourceDefinition": {"spec.group", "spec.scope", "spec.names.kind", "spec.names.plural"},
	"apps/DaemonSet":           {"spec.selector"},
	"apps/Deployment":          {"spec.selector"},
	"apps/ReplicaSet":          {"spec.selector"},
	"apps/StatefulSet":         {"spec.selector", "spec.serviceName", "spec.podManagementPolicy", "spec.volumeClaimTemplates"},
	"batch/Job":                {"spec.selector", "spec.template", "spec.completions", "spec.completionMode", "spec.manualSelector"},
	"node.k8s.io/RuntimeClass": {"handler"},
	"rbac.authorization.k8s.io/ClusterRoleBinding": {"roleRef"},
	"rbac.authorization.k8s.io/RoleBinding":        {"roleRef"},
	"scheduling.k8s.io/PriorityClass":              {"value"},
	"storage.k8s.io/StorageClass":                  {"provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"},
}

// frozen lists the fields of an object whose change means a new object.
func (p *provider) frozen(object *unstructured.Unstructured) []string {
	kind := object.GroupVersionKind().GroupKind()
	paths := append([]string{"kind", "metadata.name", "metadata.namespace"}, immutable[kind.Group+"/"+kind.Kind]...)
	mutable, holdsData := map[string]bool{
		"Secret": p.settings.secretsMutable, "ConfigMap": p.settings.configMapsMutable,
	}[kind.Kind]
	if kind.Group != "" || !holdsData {
		return paths
	}
	paths = append(paths, "type")
	if sealed, _, _ := unstructured.NestedBool(object.Object, "immutable"); sealed || !mutable {
		paths = append(paths, "data", "stringData", "binaryData", "immutable")
	}
	return paths
}

// replaces says that a change at `key` (as in spec.template.containers[0].image) touches one of the paths.
func replaces(paths []string, key string) bool {
	touched := false
	for _, path := range paths {
		plain, exempt := strings.CutPrefix(path, "!")
		within := key == plain || strings.HasPrefix(key, plain+".") || strings.HasPrefix(key, plain+"[")
		switch {
		case within && exempt:
			return false
		case within, !exempt && strings.HasPrefix(plain, key+"."):
			touched = true
		}
	}
	return touched
}

// Diff compares the inputs of this run with those of the last one; what others have changed is found by refresh.
func (p *provider) Diff(_ context.Context, r *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	olds, err := plugin.Decode(r.OldInputs)
	if err != nil {
		return nil, err
	}
	news, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	olds, news = plugin.PlainMap(olds), plugin.PlainMap(news)
	oldObject, newObject := objectOf(olds), objectOf(news)
	response := &pulumirpc.DiffResponse{
		Changes: pulumirpc.DiffResponse_DIFF_NONE, HasDetailedDiff: true, DetailedDiff: map[string]*pulumirpc.PropertyDiff{},
	}
	if diff := olds.Diff(news); diff != nil && diff.AnyChanges() {
		response.Changes = pulumirpc.DiffResponse_DIFF_SOME
		for _, key := range diff.ChangedKeys() {
			response.Diffs = append(response.Diffs, string(key))
		}
		addDetails(response, diff, p.frozen(oldObject))
	}
	if len(response.Replaces) == 0 && runsAgain(r, newObject) {
		response.Changes = pulumirpc.DiffResponse_DIFF_SOME
		response.Replaces = append(response.Replaces, "status")
		response.DetailedDiff["status"] = &pulumirpc.PropertyDiff{Kind: pulumirpc.PropertyDiff_UPDATE_REPLACE}
	}
	slices.Sort(response.Replaces)
	response.DeleteBeforeReplace = len(response.Replaces) > 0 && sameObject(oldObject, newObject)
	return response, nil
}

func addDetails(response *pulumirpc.DiffResponse, diff *resource.ObjectDiff, frozen []string) {
	for key, change := range sdk.NewDetailedDiffFromObjectDiff(diff, true) {
		kind := map[sdk.DiffKind]pulumirpc.PropertyDiff_Kind{
			sdk.DiffAdd:    pulumirpc.PropertyDiff_ADD,
			sdk.DiffDelete: pulumirpc.PropertyDiff_DELETE,
			sdk.DiffUpdate: pulumirpc.PropertyDiff_UPDATE,
		}[change.Kind]
		if replaces(frozen, key) {
			kind++ // in the protocol each kind is followed by the one that also replaces
			response.Replaces = append(response.Replaces, key)
		}
		response.DetailedDiff[key] = &pulumirpc.PropertyDiff{Kind: kind, InputDiff: true}
	}
}

// sameObject says that both have one place in the cluster, so that the old one has to go first.
func sameObject(a, b *unstructured.Unstructured) bool {
	return idOf(a) == idOf(b) && a.GroupVersionKind().GroupKind() == b.GroupVersionKind().GroupKind()
}

// runsAgain says that a Job asks to be replaced until it completes, and has not completed.
func runsAgain(r *pulumirpc.DiffRequest, job *unstructured.Unstructured) bool {
	if job.GetKind() != "Job" || job.GetAnnotations()[replaceAnnotation] != "true" {
		return false
	}
	state, err := plugin.Decode(r.Olds)
	return err == nil && !await.Complete(objectOf(state))
}
