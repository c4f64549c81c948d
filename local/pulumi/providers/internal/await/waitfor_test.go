package await

import (
	"strings"
	"testing"
)

func TestTheAnnotationSaysWhatToWaitFor(t *testing.T) {
	annotated := func(expression, status string) string {
		return `{apiVersion: k8s.mariadb.com/v1alpha1, kind: MariaDB, metadata: {name: it, namespace: ns, generation: 2,
		  annotations: {pulumi.com/waitFor: '` + expression + `'}}, status: ` + status + `}`
	}
	const isReady = `{conditions: [{type: Ready, status: "True"}], phase: Running, count: 3, flag: true}`
	const isNot = `{conditions: [{type: Ready, status: "False", reason: Pending, message: no pod}], phase: Starting}`
	const phase = "{.status.phase}"

	for name, test := range map[string]struct{ expression, status, want string }{
		"a condition that holds":         {"condition=Ready", isReady, ready},
		"a condition in other letters":   {"condition=ready=true", isReady, ready},
		"a condition that does not hold": {"condition=Ready", isNot, "Ready is False: Pending no pod"},
		"a condition that is not there":  {"condition=Synced", isReady, "has no condition Synced yet"},
		"a condition without status":     {"condition=Ready", "{}", "has no condition Ready yet"},
		"a condition that must be false": {"condition=Ready=False", isNot, ready},
		"a condition of a former generation": {"condition=Ready", `{conditions: [{type: Ready, status: "True", observedGeneration: 1}]}`,
			"Ready is True"},
		"a path that leads somewhere":       {"jsonpath=" + phase, isReady, ready},
		"a path that leads nowhere":         {"jsonpath={.status.missing}", isReady, `{.status.missing} is ""`},
		"a path with the value":             {"jsonpath=" + phase + "=Running", isReady, ready},
		"a path with another value":         {"jsonpath=" + phase + "=Running", isNot, `{.status.phase} is "Starting"`},
		"a path to a number":                {"jsonpath={.status.count}=3", isReady, ready},
		"a path to a truth":                 {"jsonpath={.status.flag}=true", isReady, ready},
		"a path with a filter":              {`jsonpath={.status.conditions[?(@.type=="Ready")].status}=True`, isReady, ready},
		"a path that does not fit":          {"jsonpath={.status.phase.deeper}=x", isReady, "{.status.phase.deeper}"},
		"a list that holds":                 {`["condition=Ready", "jsonpath=` + phase + `=Running"]`, isReady, ready},
		"a list of which one does not hold": {`["jsonpath=` + phase + `", "condition=Ready"]`, isNot, "Ready is False"},
		"a controller that is behind": {"condition=Ready", `{observedGeneration: 1, conditions: [{type: Ready, status: "True"}]}`,
			"not seen the change"},
		"a controller that is up to date":        {"condition=Ready", `{observedGeneration: 2, conditions: [{type: Ready, status: "True"}]}`, ready},
		"neither a condition nor a path":         {"Ready", isReady, `never: pulumi.com/waitFor: "Ready" is neither condition=... nor jsonpath=...`},
		"a condition without a name":             {"condition=", isReady, `never: pulumi.com/waitFor: "condition=": condition=Type`},
		"a condition with an empty status":       {"condition=Ready=", isReady, "never: "},
		"a path without braces":                  {"jsonpath=.status.phase", isReady, "never: pulumi.com/waitFor: jsonpath=.status.phase: jsonpath={path}"},
		"a path with text before its braces":     {"jsonpath=status" + phase, isReady, "never: "},
		"a path with text behind its braces":     {"jsonpath=" + phase + "Running", isReady, "never: "},
		"a path with an empty value":             {"jsonpath=" + phase + "=", isReady, "never: "},
		"a path that cannot be read":             {"jsonpath={.status[}", isReady, "never: "},
		"a list that is not JSON":                {"[condition=Ready]", isReady, "never: pulumi.com/waitFor: invalid character"},
		"a list with something else than a text": {"[1]", isReady, "never: "},
	} {
		t.Run(name, func(t *testing.T) {
			got := judge(t, annotated(test.expression, test.status))
			if got != test.want && (test.want == ready || !strings.Contains(got, test.want)) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
