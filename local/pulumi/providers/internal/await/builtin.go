package await

import (
	"context"
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/cli-utils/pkg/kstatus/status"
)

// builtIn is the check of a kind of Kubernetes itself, or nil where being stored is being ready. Services are among
// these: what stands behind one is a resource of its own, and may come later in the same program.
func (w *Waiter) builtIn(kind string) check {
	switch kind {
	case "Deployment", "StatefulSet", "ReplicaSet", "CustomResourceDefinition":
		return byStatus
	case "DaemonSet":
		return daemonSet
	case "Pod":
		return pod
	case "Job":
		return w.job
	case "PersistentVolumeClaim":
		return w.claim
	case "APIService":
		return waitForCondition("Available", "True")
	}
	return nil
}

// byStatus judges as the library does that the kubectl-like tools share. What it calls failed may still go on: a
// Deployment that is late is rolled out all the same once its pods have what they need.
func byStatus(_ context.Context, object *unstructured.Unstructured) (progress, error) {
	result, err := status.Compute(object)
	if err != nil {
		return progress{}, err
	}
	return progress{result.Status == status.CurrentStatus, result.Status == status.FailedStatus, result.Message}, nil
}

// daemonSet leaves to whoever deletes its pods when they become those of the newest revision, where it says so; the
// library knows that of StatefulSets only.
func daemonSet(ctx context.Context, set *unstructured.Unstructured) (progress, error) {
	if textAt(set.Object, "spec", "updateStrategy", "type") == "OnDelete" {
		set = set.DeepCopy()
		if wanted, found, _ := unstructured.NestedInt64(set.Object, "status", "desiredNumberScheduled"); found {
			if err := unstructured.SetNestedField(set.Object, wanted, "status", "updatedNumberScheduled"); err != nil {
				return progress{}, err
			}
		}
	}
	return byStatus(ctx, set)
}

// pod is ready when it runs, or has done its work; the library is content with any end.
func pod(ctx context.Context, pod *unstructured.Unstructured) (progress, error) {
	if textAt(pod.Object, "status", "phase") == "Failed" {
		return progress{}, fmt.Errorf("it has failed%s", howEnded(*pod))
	}
	return byStatus(ctx, pod)
}

// job waits for the end of a Job; a suspended one has nothing to wait for.
func (w *Waiter) job(ctx context.Context, job *unstructured.Unstructured) (progress, error) {
	if suspended, _, _ := unstructured.NestedBool(job.Object, "spec", "suspend"); suspended || Complete(job) {
		return progress{ready: true}, nil
	}
	if failed, _ := conditionOf(job, "Failed"); failed.status == "True" {
		return progress{}, fmt.Errorf("%s: %s%s", failed.reason, failed.message, howEnded(w.podsOf(ctx, job)...))
	}
	active, _, _ := unstructured.NestedInt64(job.Object, "status", "active")
	failures, _, _ := unstructured.NestedInt64(job.Object, "status", "failed")
	return progress{reason: fmt.Sprintf("running (%d active pods, %d failed)", active, failures)}, nil
}

// claim is ready when it is bound, or when it is not to be bound before a pod uses it.
func (w *Waiter) claim(ctx context.Context, claim *unstructured.Unstructured) (progress, error) {
	class, err := w.classOf(ctx, claim)
	if err == nil && textAt(class.Object, "volumeBindingMode") == "WaitForFirstConsumer" {
		return progress{ready: true}, nil
	}
	return byStatus(ctx, claim)
}
