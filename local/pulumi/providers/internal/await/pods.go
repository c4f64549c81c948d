package await

import (
	"context"
	"fmt"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"

	"genestack/local/pulumi/providers/internal/cluster"
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
	all, err := w.Cluster.List(ctx, schema.GroupVersionKind{Version: "v1", Kind: "Pod"}, object.GetNamespace())
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

func (w *Waiter) madeBy(ctx context.Context, made *unstructured.Unstructured, maker types.UID, known map[types.UID]*unstructured.Unstructured) bool {
	reference := metav1.GetControllerOf(made)
	if reference == nil {
		return false
	}
	owner, ok := known[reference.UID]
	if !ok {
		like := &unstructured.Unstructured{}
		like.SetAPIVersion(reference.APIVersion)
		like.SetKind(reference.Kind)
		like.SetNamespace(made.GetNamespace())
		like.SetName(reference.Name)
		owner, _ = w.Cluster.Get(ctx, like)
		known[reference.UID] = owner
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

// lastFailure says how the last pod of a failed Job ended.
func (w *Waiter) lastFailure(ctx context.Context, job *unstructured.Unstructured) string {
	text, newest := "", ""
	for _, pod := range w.podsOf(ctx, job) {
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

// troubleWatch finds problems of the pods of an object that last.
type troubleWatch struct {
	waiter *Waiter
	looked time.Time
	since  map[string]time.Time // pod name to when its present problem was seen first
	last   string
}

// check returns an error once a pod has had a problem for longer than the waiter's patience.
func (t *troubleWatch) check(ctx context.Context, object *unstructured.Unstructured) error {
	patience := orDefault(t.waiter.Patience, 30*time.Second)
	if time.Since(t.looked) < patience/10 {
		return nil
	}
	t.looked, t.last = time.Now(), ""
	// The number of crashes decides only where nothing else does: a Job has its own limit, and an operator may mend
	// the pods of its custom resource.
	countCrashes := cluster.BuiltIn(object.GroupVersionKind().Group) && object.GetKind() != "Job"
	present := map[string]time.Time{}
	note := func(name, text string) error {
		since, known := t.since[name]
		if !known {
			since = t.looked
		}
		present[name], t.last = since, text
		if time.Since(since) >= patience {
			return fmt.Errorf("%s", text)
		}
		return nil
	}
	if failure, found := conditionOf(object, "ReplicaFailure"); found && failure.status == "True" {
		if err := note("", failure.reason+": "+failure.message); err != nil {
			return err
		}
	}
	for _, pod := range t.waiter.podsOf(ctx, object) {
		if text := problem(&pod, countCrashes); text != "" {
			if err := note(pod.GetName(), text); err != nil {
				return err
			}
		}
	}
	t.since = present
	return nil
}
