package await

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/cli-utils/pkg/kstatus/status"
)

// builtIn is the check of a kind of Kubernetes itself, or nil where being stored is being ready. Services are among
// these: what stands behind one is a resource of its own, and may come later in the same program.
func (w *Waiter) builtIn(kind string) check {
	switch kind {
	case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "CustomResourceDefinition":
		return byStatus
	case "Job":
		return w.job
	case "PersistentVolumeClaim":
		return w.claim
	case "APIService":
		return waitForCondition("Available", "True")
	}
	return nil
}

// byStatus judges as the library does that the kubectl-like tools share.
func byStatus(_ context.Context, object *unstructured.Unstructured) (progress, error) {
	result, err := status.Compute(object)
	if err != nil {
		return progress{}, err
	}
	if result.Status == status.FailedStatus {
		return progress{}, fmt.Errorf("%s", result.Message)
	}
	return progress{result.Status == status.CurrentStatus, result.Message}, nil
}

// job waits for the end of a Job; a suspended one has nothing to wait for.
func (w *Waiter) job(ctx context.Context, job *unstructured.Unstructured) (progress, error) {
	if suspended, _, _ := unstructured.NestedBool(job.Object, "spec", "suspend"); suspended || Complete(job) {
		return progress{ready: true}, nil
	}
	if failed, _ := conditionOf(job, "Failed"); failed.status == "True" {
		return progress{}, fmt.Errorf("%s: %s%s", failed.reason, failed.message, w.lastFailure(ctx, job))
	}
	active, _, _ := unstructured.NestedInt64(job.Object, "status", "active")
	failures, _, _ := unstructured.NestedInt64(job.Object, "status", "failed")
	return progress{reason: fmt.Sprintf("running (%d active pods, %d failed)", active, failures)}, nil
}

// claim is ready when it is bound, or when it is not to be bound before a pod uses it.
func (w *Waiter) claim(ctx context.Context, claim *unstructured.Unstructured) (progress, error) {
	if name := textAt(claim.Object, "spec", "storageClassName"); name != "" {
		class := &unstructured.Unstructured{}
		class.SetGroupVersionKind(schema.GroupVersionKind{Group: "storage.k8s.io", Version: "v1", Kind: "StorageClass"})
		class.SetName(name)
		found, err := w.Cluster.Get(ctx, class)
		if err == nil && textAt(found.Object, "volumeBindingMode") == "WaitForFirstConsumer" {
			return progress{ready: true}, nil
		}
	}
	return byStatus(ctx, claim)
}
