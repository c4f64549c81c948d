package await

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"genestack/local/pulumi/providers/internal/clustertest"
)

const (
	forbidden = `conditions: [{type: ReplicaFailure, status: "True", reason: FailedCreate, message: exceeded quota}]`
	late      = `conditions: [{type: Progressing, status: "False", reason: ProgressDeadlineExceeded}]`
	noImage   = "containerStatuses: [{name: api, state: {waiting: {reason: ImagePullBackOff, message: no such image}}}]"
	claimOfIt = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data-it, namespace: ns}, spec: {storageClassName: fast}, status: {phase: Pending}}"
)

// second is the Deployment "it" in its second revision.
var second = strings.Replace(deployment, "uid:", `annotations: {deployment.kubernetes.io/revision: "2"}, uid:`, 1)

// replicaSet of the Deployment "it" in one of its revisions; podOf is its pod.
func replicaSet(revision int) string {
	return fmt.Sprintf(`{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: it-%d, namespace: ns, uid: uid-rs-%d,
	  annotations: {deployment.kubernetes.io/revision: "%d"},
	  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: it, uid: uid-it, controller: true}]}}`, revision, revision, revision)
}

func podOf(revision int, status string) string {
	return fmt.Sprintf(`{apiVersion: v1, kind: Pod, metadata: {name: it-%d-x7k, namespace: ns,
	  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: it-%d, uid: uid-rs-%d, controller: true}]}, status: {%s}}`,
		revision, revision, revision, status)
}

func class(name string) string {
	return "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: " + name + "}}"
}

func crashed(times int) string {
	return fmt.Sprintf(`containerStatuses: [{name: api, restartCount: %d, state: {waiting: {reason: CrashLoopBackOff}},
	  lastState: {terminated: {exitCode: 2, message: bad config}}}]`, times)
}

func TestATroubleThatLastsEndsTheWaiting(t *testing.T) {
	withStatus := func(more string) string { return strings.Replace(second, "status: {", "status: {"+more+", ", 1) }
	mariadb := `{apiVersion: k8s.mariadb.com/v1alpha1, kind: MariaDB, metadata: {name: it, namespace: ns, uid: uid-db,
	  annotations: {pulumi.com/waitFor: condition=Ready}}}`
	statefulSet := `{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: it, namespace: ns, uid: uid-sts,
	  ownerReferences: [{apiVersion: k8s.mariadb.com/v1alpha1, kind: MariaDB, name: it, uid: uid-db, controller: true}]},
	  status: {updateRevision: it-9f}}`
	member := func(status string) string {
		return `{apiVersion: v1, kind: Pod, metadata: {name: it-0, namespace: ns, labels: {controller-revision-hash: it-9f},
		  ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: it, uid: uid-sts, controller: true}]},
		  spec: {volumes: [{name: tmp}, {name: data, persistentVolumeClaim: {claimName: data-it}}]}, status: {` + status + "}}"
	}
	const homeless = `conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, message: unbound claims}]`

	for name, test := range map[string]struct {
		object string
		others []string
		want   string // "" where the waiting goes on to its end
	}{
		"an image that cannot be pulled": {second, []string{replicaSet(2), podOf(2, noImage)},
			"Deployment ns/it: pod it-2-x7k, container api: ImagePullBackOff: no such image"},
		"a pod of a former revision":  {second, []string{replicaSet(1), podOf(1, noImage)}, ""},
		"a pod of another object":     {second, []string{strings.ReplaceAll(replicaSet(2), "uid-it", "uid-other"), podOf(2, noImage)}, ""},
		"a pod that is being deleted": {second, []string{replicaSet(2), strings.Replace(podOf(2, noImage), "namespace:", `deletionTimestamp: "2026-01-01T00:00:00Z", namespace:`, 1)}, ""},
		"a container that keeps crashing": {second, []string{replicaSet(2), podOf(2, crashed(5))},
			"container api: CrashLoopBackOff after 5 restarts, exit code 2: bad config"},
		"a container that crashed before": {second, []string{replicaSet(2), podOf(2, crashed(4))}, ""},
		"a pod that fits on no node":      {second, []string{replicaSet(2), podOf(2, homeless)}, "pod it-2-x7k: Unschedulable: unbound claims"},
		"pods that must not be made":      {withStatus(forbidden), nil, "Deployment ns/it: FailedCreate: exceeded quota"},
		"a rollout behind its deadline":   {withStatus(late), nil, "Deployment ns/it: Progress deadline exceeded"},
		"an image of a custom resource":   {mariadb, []string{statefulSet, member(noImage)}, "MariaDB ns/it: pod it-0, container api: ImagePullBackOff"},
		"a crash that an operator mends":  {mariadb, []string{statefulSet, member(crashed(9))}, ""},
		"a claim of a class that is not": {claimOfIt, []string{class("slow"), class("general")},
			`ns/data-it: its StorageClass "fast" does not exist; there are: general, slow`},
		"a claim where there is no class": {claimOfIt, nil, `its StorageClass "fast" does not exist; there is none`},
		"a claim that waits for a volume": {claimOfIt, []string{class("fast")}, ""},
		"a claim of a pod, with no class": {mariadb, []string{statefulSet, member(homeless), claimOfIt},
			`Unschedulable: unbound claims; PersistentVolumeClaim ns/data-it: its StorageClass "fast" does not exist`},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := &clustertest.Cluster{}
				c.Put(t, append(test.others, test.object)...)
				message, took := waitFor5(t.Context(), &Waiter{Cluster: c}, clustertest.Object(t, test.object))
				if test.want == "" {
					expect(t, message, "is not ready after 5m0s")
					return
				}
				expect(t, message, test.want)
				expectAbout(t, took, patience)
			})
		})
	}
}

func TestATroubleThatGoesAwayIsNone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &clustertest.Cluster{}
		pod, like := podOf(2, noImage), clustertest.Object(t, second)
		c.Put(t, second, replicaSet(2), pod)
		// It comes and goes and stays each time for less than the patience.
		for at := 20 * time.Second; at < 4*time.Minute; at += 40 * time.Second {
			time.AfterFunc(at, func() { c.Remove(clustertest.Object(t, pod)) })
			time.AfterFunc(at+20*time.Second, func() { c.Put(t, pod) })
		}
		change(t, c, like, available, 4*time.Minute)
		message, _ := waitFor5(t.Context(), &Waiter{Cluster: c}, like)
		expect(t, message, "")
	})
}

func TestABoundClaimHasNoNeedOfItsClass(t *testing.T) {
	claim := clustertest.Object(t, strings.Replace(claimOfIt, "Pending", "Bound", 1))
	expect(t, (&Waiter{Cluster: &clustertest.Cluster{}}).classTrouble(t.Context(), claim), "")
}
