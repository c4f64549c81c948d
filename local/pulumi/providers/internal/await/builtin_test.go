package await

import (
	"strings"
	"testing"

	"genestack/local/pulumi/providers/internal/clustertest"
)

// object is YAML of the second generation of an object "it" in namespace "ns".
func object(apiVersion, kind, rest string) string {
	return "{apiVersion: " + apiVersion + ", kind: " + kind +
		", metadata: {name: it, namespace: ns, uid: uid-it, generation: 2}, " + rest + "}"
}

const ready = "ready"

// judge looks at an object once: "ready", why not yet, or the error after "never: ".
func judge(t *testing.T, text string, others ...string) string {
	t.Helper()
	c := &clustertest.Cluster{}
	c.Put(t, others...)
	w, object := &Waiter{Cluster: c}, clustertest.Object(t, text)
	look, err := w.checkOf(object)
	if err != nil {
		return "never: " + err.Error()
	}
	if look == nil {
		return ready
	}
	now, err := look(t.Context(), object)
	switch {
	case err != nil:
		return "never: " + err.Error()
	case now.ready:
		return ready
	}
	return now.reason
}

func TestObjectsOfKubernetesAreReadyWhenTheyDoTheirWork(t *testing.T) {
	const rolledOut = "observedGeneration: 2, replicas: 3, updatedReplicas: 3, readyReplicas: 3, availableReplicas: 3, currentReplicas: 3"
	const available = `conditions: [{type: Available, status: "True"}]`
	const job = "spec: {template: {}}, status: "
	const failedPod = `{apiVersion: v1, kind: Pod, metadata: {name: it-x7k, namespace: ns, ownerReferences:
	  [{apiVersion: batch/v1, kind: Job, name: it, uid: uid-it, controller: true}]}, status: {containerStatuses: [
	  {name: sidecar, state: {terminated: {exitCode: 0, finishedAt: "2026-01-01T00:00:09Z"}}},
	  {name: sync, state: {terminated: {reason: Error, exitCode: 3, message: "no such table", finishedAt: "2026-01-01T00:00:08Z"}}}]}}`
	const lazy = `{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: lazy}, volumeBindingMode: WaitForFirstConsumer}`
	const eager = `{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: eager}, volumeBindingMode: Immediate}`

	for name, test := range map[string]struct {
		object string
		others []string
		want   string
	}{
		"a Deployment that is rolled out": {
			object: object("apps/v1", "Deployment", "spec: {replicas: 3}, status: {"+rolledOut+", "+available+"}"), want: ready},
		"a Deployment that its controller has not seen yet": {
			object: object("apps/v1", "Deployment", "status: {observedGeneration: 1}"), want: "observed generation is 1"},
		"a Deployment with old pods left": {
			object: object("apps/v1", "Deployment", "spec: {replicas: 1}, status: {observedGeneration: 2, replicas: 2, updatedReplicas: 1}"),
			want:   "Pending termination: 1"},
		"a StatefulSet that is rolled out": {
			object: object("apps/v1", "StatefulSet", "spec: {replicas: 3}, status: {"+rolledOut+", currentRevision: a, updateRevision: a}"), want: ready},
		"a StatefulSet with a pod that is not ready": {
			object: object("apps/v1", "StatefulSet", "spec: {replicas: 3}, status: {observedGeneration: 2, replicas: 3, readyReplicas: 2}"),
			want:   "Ready: 2/3"},
		"a StatefulSet half updated": {
			object: object("apps/v1", "StatefulSet", "spec: {replicas: 3, updateStrategy: {rollingUpdate: {partition: 0}}}, "+
				"status: {observedGeneration: 2, replicas: 3, readyReplicas: 3, updatedReplicas: 1}"),
			want: "updated: 1/3"},
		"a DaemonSet on one node of two": {
			object: object("apps/v1", "DaemonSet", "status: {observedGeneration: 2, desiredNumberScheduled: 2, currentNumberScheduled: 2, "+
				"updatedNumberScheduled: 2, numberAvailable: 1, numberReady: 1}"),
			want: "Available: 1/2"},
		"a DaemonSet with pods of before": {
			object: object("apps/v1", "DaemonSet", "status: {observedGeneration: 2, desiredNumberScheduled: 2, currentNumberScheduled: 2, "+
				"updatedNumberScheduled: 0, numberAvailable: 2, numberReady: 2}"),
			want: "Updated: 0/2"},
		"a DaemonSet whose pods of before wait to be deleted": {
			object: object("apps/v1", "DaemonSet", "spec: {updateStrategy: {type: OnDelete}}, status: {observedGeneration: 2, "+
				"desiredNumberScheduled: 2, currentNumberScheduled: 2, updatedNumberScheduled: 0, numberAvailable: 2, numberReady: 2}"), want: ready},
		"a DaemonSet whose pods nobody replaces, and of which one is not ready": {
			object: object("apps/v1", "DaemonSet", "spec: {updateStrategy: {type: OnDelete}}, status: {observedGeneration: 2, "+
				"desiredNumberScheduled: 2, currentNumberScheduled: 2, updatedNumberScheduled: 0, numberAvailable: 1, numberReady: 1}"),
			want: "Available: 1/2"},
		"a Job that is complete": {
			object: object("batch/v1", "Job", job+`{conditions: [{type: Complete, status: "True"}]}`), want: ready},
		"a Job that is suspended": {
			object: object("batch/v1", "Job", "spec: {suspend: true}"), want: ready},
		"a Job that runs": {
			object: object("batch/v1", "Job", job+"{active: 1, failed: 2}"), want: "running (1 active pods, 2 failed)"},
		"a Job that has failed": {
			object: object("batch/v1", "Job", job+`{conditions: [{type: Failed, status: "True", reason: BackoffLimitExceeded, message: too often}]}`),
			others: []string{failedPod},
			want:   "never: BackoffLimitExceeded: too often; pod it-x7k, container sync: Error, exit code 3: no such table"},
		"a Pod that runs": {
			object: object("v1", "Pod", `status: {phase: Running, conditions: [{type: Ready, status: "True"}]}`), want: ready},
		"a Pod that has done its work": {
			object: object("v1", "Pod", "status: {phase: Succeeded}"), want: ready},
		"a Pod that has failed": {
			object: object("v1", "Pod", "status: {phase: Failed, containerStatuses: [{name: probe, state: {terminated: {reason: OOMKilled, exitCode: 137}}}]}"),
			want:   "never: it has failed; pod it, container probe: OOMKilled, exit code 137"},
		"a claim that is bound": {
			object: object("v1", "PersistentVolumeClaim", "status: {phase: Bound}"), want: ready},
		"a claim that waits for its first pod": {
			object: object("v1", "PersistentVolumeClaim", "spec: {storageClassName: lazy}, status: {phase: Pending}"),
			others: []string{lazy}, want: ready},
		"a claim that waits for its volume": {
			object: object("v1", "PersistentVolumeClaim", "spec: {storageClassName: eager}, status: {phase: Pending}"),
			others: []string{eager}, want: "PVC is not Bound. phase: Pending"},
		"a definition that is not served yet": {
			object: object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "status: {conditions: []}"), want: "Install in progress"},
		"a definition that is served": {
			object: object("apiextensions.k8s.io/v1", "CustomResourceDefinition", `status: {conditions: [{type: Established, status: "True"}]}`), want: ready},
		"an APIService without its server": {
			object: object("apiregistration.k8s.io/v1", "APIService", `status: {conditions: [{type: Available, status: "False", reason: MissingEndpoints}]}`),
			want:   "Available is False: MissingEndpoints"},
		"a Service, whatever stands behind it": {object: object("v1", "Service", "spec: {}"), want: ready},
		"a custom resource without annotation": {object: object("k8s.mariadb.com/v1alpha1", "Deployment", "status: {}"), want: ready},
	} {
		t.Run(name, func(t *testing.T) {
			if got := judge(t, test.object, test.others...); got != test.want && (test.want == ready || !strings.Contains(got, test.want)) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
