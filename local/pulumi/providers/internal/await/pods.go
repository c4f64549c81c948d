package await

import (
	"context"
	"fmt"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
)

// podsOf finds the pods that an object has made, directly or through others (Deployment, ReplicaSet, pod; a custom
// resource, StatefulSet, pod), leaving out those of former revisions: a bad one is often what is being replaced.
func (w *Waiter) podsOf(ctx context.Context, object *unstructured.Unstructured) []unstructured.Unstructured {
	if object.GetKind() == "Pod" {
		return []unstructured.Unstructured{*object}
	}
	if object.GetNamespace() == "" {
		return nil
	}
	all, err := w.Cluster.List(ctx, schema.GroupVersionKind{Version: "v1", Kind: "Pod"}, object.GetNamespace(), selectorOf(object))
	if err != nil {
		return nil // the object itself is looked at again soon, and an outage is reported there
	}
	owners := map[types.UID]*unstructured.Unstructured{object.GetUID(): object}
	var found []unstructured.Unstructured
	for _, pod := range all {
		if w.madeBy(ctx, &pod, object.GetUID(), owners) && pod.GetDeletionTimestamp() == nil {
			found = append(found, pod)
		}
	}
	return found
}

// selectorOf are the labels of an object's pods, or "" where it does not say them. Many objects are waited for at once,
// and each would read all pods otherwise.
func selectorOf(object *unstructured.Unstructured) string {
	matched, _, _ := unstructured.NestedStringMap(object.Object, "spec", "selector", "matchLabels")
	return labels.SelectorFromSet(matched).String()
}

func (w *Waiter) madeBy(ctx context.Context, made *unstructured.Unstructured, maker types.UID, known map[types.UID]*unstructured.Unstructured) bool {
	controller := metav1.GetControllerOf(made)
	if controller == nil {
		return false
	}
	owner, ok := known[controller.UID]
	if !ok {
		kind := schema.FromAPIVersionAndKind(controller.APIVersion, controller.Kind)
		owner, _ = w.Cluster.Get(ctx, reference(kind, made.GetNamespace(), controller.Name))
		if owner != nil && owner.GetUID() != controller.UID {
			owner = nil // it was made anew, and what its predecessor left behind is none of its own
		}
		known[controller.UID] = owner
	}
	if owner == nil || !currentOf(made, owner) {
		return false
	}
	return owner.GetUID() == maker || w.madeBy(ctx, owner, maker, known)
}

// currentOf says that `made` belongs to the newest revision of its owner.
func currentOf(made, owner *unstructured.Unstructured) bool {
	const revision = "deployment.kubernetes.io/revision"
	switch owner.GetKind() {
	case "Deployment":
		return made.GetAnnotations()[revision] == owner.GetAnnotations()[revision]
	case "StatefulSet":
		return made.GetLabels()["controller-revision-hash"] == textAt(owner.Object, "status", "updateRevision")
	case "DaemonSet":
		return made.GetLabels()["pod-template-generation"] == owner.GetAnnotations()["deprecated.daemonset.template.generation"]
	}
	return true
}

// howEnded says how the container ended that failed last, or "".
func howEnded(pods ...unstructured.Unstructured) string {
	text, newest := "", ""
	for _, pod := range pods {
		for _, container := range containers(&pod) {
			for _, state := range []string{"state", "lastState"} {
				ended, found, _ := unstructured.NestedMap(container, state, "terminated")
				code, _, _ := unstructured.NestedInt64(ended, "exitCode")
				at := textAt(ended, "finishedAt")
				if !found || code == 0 || at < newest {
					continue
				}
				newest = at
				text = fmt.Sprintf("; pod %s, container %s: %s, exit code %d", pod.GetName(), textAt(container, "name"),
					textAt(ended, "reason"), code)
				if message := strings.TrimSpace(textAt(ended, "message")); message != "" {
					text += ": " + message
				}
			}
		}
	}
	return text
}

// containers are the container statuses of a pod, init containers first.
func containers(pod *unstructured.Unstructured) []map[string]any {
	var statuses []map[string]any
	for _, key := range []string{"initContainerStatuses", "containerStatuses"} {
		list, _, _ := unstructured.NestedSlice(pod.Object, "status", key)
		for _, element := range list {
			if container, ok := element.(map[string]any); ok {
				statuses = append(statuses, container)
			}
		}
	}
	return statuses
}

// stuck are the reasons of a waiting container that do not go away by waiting, unless what is missing comes.
var stuck = map[string]bool{
	"ImagePullBackOff": true, "ErrImagePull": true, "ErrImageNeverPull": true, "InvalidImageName": true,
	"CreateContainerConfigError": true, "CreateContainerError": true,
}

// crashes is the number of restarts from which a crashing container counts as broken.
const crashes = 5

// problem says why a pod does not run and that it has no prospect of doing so, or "".
func problem(pod *unstructured.Unstructured, countCrashes bool) string {
	for _, container := range containers(pod) {
		waiting, _, _ := unstructured.NestedMap(container, "state", "waiting")
		reason := textAt(waiting, "reason")
		restarts, _, _ := unstructured.NestedInt64(container, "restartCount")
		if !stuck[reason] && !(countCrashes && reason == "CrashLoopBackOff" && restarts >= crashes) {
			continue
		}
		text := fmt.Sprintf("pod %s, container %s: %s", pod.GetName(), textAt(container, "name"), reason)
		if reason == "CrashLoopBackOff" {
			code, _, _ := unstructured.NestedInt64(container, "lastState", "terminated", "exitCode")
			text += fmt.Sprintf(" after %d restarts, exit code %d", restarts, code)
			waiting, _, _ = unstructured.NestedMap(container, "lastState", "terminated")
		}
		if message := strings.TrimSpace(textAt(waiting, "message")); message != "" {
			text += ": " + message
		}
		return text
	}
	if scheduled, found := conditionOf(pod, "PodScheduled"); found && scheduled.reason == "Unschedulable" {
		return fmt.Sprintf("pod %s: Unschedulable: %s", pod.GetName(), scheduled.message)
	}
	return ""
}
