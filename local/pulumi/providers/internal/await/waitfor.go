package await

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/client-go/util/jsonpath"
)

// waitFor reads the annotation of that name: condition=Type[=Status], jsonpath={path}[=value], or a JSON list of
// these, which must all hold.
func waitFor(expression string) (check, error) {
	expressions := []string{expression}
	if strings.HasPrefix(strings.TrimSpace(expression), "[") {
		expressions = nil
		if err := json.Unmarshal([]byte(expression), &expressions); err != nil {
			return nil, fmt.Errorf("%s: %w", WaitForAnnotation, err)
		}
	}
	var all []check
	for _, one := range expressions {
		form, rest, _ := strings.Cut(one, "=")
		switch form {
		case "condition":
			kind, wanted, given := strings.Cut(rest, "=")
			if !given {
				wanted = "True"
			}
			if kind == "" || wanted == "" {
				return nil, fmt.Errorf("%s: %q: condition=Type or condition=Type=Status is expected", WaitForAnnotation, one)
			}
			all = append(all, waitForCondition(kind, wanted))
		case "jsonpath":
			look, err := waitForPath(rest)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", WaitForAnnotation, one, err)
			}
			all = append(all, look)
		default:
			return nil, fmt.Errorf("%s: %q is neither condition=... nor jsonpath=...", WaitForAnnotation, one)
		}
	}
	return func(ctx context.Context, object *unstructured.Unstructured) (progress, error) {
		observed, known, _ := unstructured.NestedInt64(object.Object, "status", "observedGeneration")
		if known && observed < object.GetGeneration() {
			return progress{reason: "its controller has not seen the change yet"}, nil
		}
		for _, look := range all {
			if now, err := look(ctx, object); err != nil || !now.ready {
				return now, err
			}
		}
		return progress{ready: true}, nil
	}, nil
}

func waitForCondition(kind, wanted string) check {
	return func(_ context.Context, object *unstructured.Unstructured) (progress, error) {
		reason := "has no condition " + kind + " yet"
		for _, c := range conditions(object) {
			if !strings.EqualFold(c.kind, kind) {
				continue
			}
			if strings.EqualFold(c.status, wanted) && (c.observed == 0 || c.observed >= object.GetGeneration()) {
				return progress{ready: true}, nil
			}
			reason = strings.TrimRight(fmt.Sprintf("%s is %s: %s %s", c.kind, c.status, c.reason, c.message), ": ")
		}
		return progress{reason: reason}, nil
	}
}

func waitForPath(expression string) (check, error) {
	path, wanted, given := strings.Cut(expression, "}=")
	if given {
		path += "}"
	}
	// Text outside of braces stands for itself in a template, so it would always be found.
	if !strings.HasPrefix(path, "{") || !strings.HasSuffix(path, "}") || given && wanted == "" {
		return nil, fmt.Errorf("jsonpath={path} or jsonpath={path}=value is expected")
	}
	compiled := jsonpath.New(WaitForAnnotation).AllowMissingKeys(true)
	if err := compiled.Parse(path); err != nil {
		return nil, err
	}
	return func(_ context.Context, object *unstructured.Unstructured) (progress, error) {
		var found bytes.Buffer
		if err := compiled.Execute(&found, object.Object); err != nil {
			return progress{reason: path + ": " + err.Error()}, nil
		}
		if found.Len() > 0 && (wanted == "" || found.String() == wanted) {
			return progress{ready: true}, nil
		}
		return progress{reason: fmt.Sprintf("%s is %q", path, found.String())}, nil
	}, nil
}
