package await

import "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

// condition of an object's status
// (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/condition/).
type condition struct {
	kind, status, reason, message string
	observed                      int64 // generation of the object that it speaks of; 0 where it does not say
}

func conditions(object *unstructured.Unstructured) []condition {
	var found []condition
	list, _, _ := unstructured.NestedSlice(object.Object, "status", "conditions")
	for _, element := range list {
		if fields, ok := element.(map[string]any); ok {
			observed, _, _ := unstructured.NestedInt64(fields, "observedGeneration")
			found = append(found, condition{
				textAt(fields, "type"), textAt(fields, "status"), textAt(fields, "reason"), textAt(fields, "message"), observed,
			})
		}
	}
	return found
}

func conditionOf(object *unstructured.Unstructured, kind string) (condition, bool) {
	for _, c := range conditions(object) {
		if c.kind == kind {
			return c, true
		}
	}
	return condition{}, false
}

func isTrue(object *unstructured.Unstructured, kind string) bool {
	c, _ := conditionOf(object, kind)
	return c.status == "True"
}

// Failed says that a Job has failed for good.
func Failed(job *unstructured.Unstructured) bool { return isTrue(job, "Failed") }

// Complete says that a Job has done its work.
func Complete(job *unstructured.Unstructured) bool { return isTrue(job, "Complete") }

func textAt(object map[string]any, path ...string) string {
	text, _, _ := unstructured.NestedString(object, path...)
	return text
}
