package await

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"genestack/local/pulumi/providers/internal/clustertest"
)

// The tests of this package run in bubbles of package synctest: their minutes take no time.

// deployment "it" with none of its pods available.
var deployment = object("apps/v1", "Deployment", "spec: {replicas: 1}, status: {observedGeneration: 2, replicas: 1, updatedReplicas: 1}")

var available = map[string]any{
	"observedGeneration": int64(2), "replicas": int64(1), "updatedReplicas": int64(1), "readyReplicas": int64(1),
	"availableReplicas": int64(1), "conditions": []any{map[string]any{"type": "Available", "status": "True"}},
}

// change sets the status of an object after a while.
func change(t *testing.T, c *clustertest.Cluster, like *unstructured.Unstructured, status map[string]any, after time.Duration) {
	time.AfterFunc(after, func() {
		c.Edit(t, like, "controller", "status", func(object map[string]any) { object["status"] = status })
	})
}

// waitFor5 waits for an object of the cluster, five minutes at most; gives the error and how long it took.
func waitFor5(ctx context.Context, w *Waiter, like *unstructured.Unstructured) (string, time.Duration) {
	start := time.Now()
	_, err := w.Ready(ctx, like, 5*time.Minute)
	if err != nil {
		return err.Error(), time.Since(start)
	}
	return "", time.Since(start)
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got != want && (want == "" || !strings.Contains(got, want)) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func expectAbout(t *testing.T, got, want time.Duration) {
	t.Helper()
	if got < want || got > want+patience/5 {
		t.Errorf("took %s, want about %s", got, want)
	}
}

func TestWaitingEndsWhenTheObjectIsReady(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &clustertest.Cluster{}
		c.Put(t, deployment)
		like := clustertest.Object(t, deployment)
		change(t, c, like, available, time.Minute)
		var shown []string
		w := &Waiter{Cluster: c, Status: func(message string) { shown = append(shown, message) }}
		live, err := w.Ready(t.Context(), like, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		if replicas, _, _ := unstructured.NestedInt64(live.Object, "status", "readyReplicas"); replicas != 1 {
			t.Error("the object is not the one that became ready")
		}
		if !slices.Equal(shown, []string{"Available: 0/1"}) {
			t.Errorf("shown: %q, want each reason once", shown)
		}
	})
}

func TestNothingIsWaitedForWithSkipAwait(t *testing.T) {
	like := clustertest.Object(t, strings.Replace(deployment, "uid:", `annotations: {pulumi.com/skipAwait: "true"}, uid:`, 1))
	message, _ := waitFor5(t.Context(), &Waiter{Cluster: &clustertest.Cluster{}}, like)
	expect(t, message, "")
}

func TestWaitingEndsWithAnErrorThatSaysWhy(t *testing.T) {
	const warning = `{apiVersion: v1, kind: Event, type: Warning, reason: ProvisioningFailed, message: MESSAGE, lastTimestamp: "TIME",
	  metadata: {name: it.TIME, namespace: ns}, involvedObject: {uid: UID}}`
	event := func(message, at, uid string) string {
		return strings.NewReplacer("MESSAGE", message, "TIME", at, "UID", uid).Replace(warning)
	}
	for name, test := range map[string]struct {
		prepare func(c *clustertest.Cluster, like *unstructured.Unstructured, cancel context.CancelFunc)
		want    string
		after   time.Duration
	}{
		"at the time limit, with the last warning about it": {
			prepare: func(c *clustertest.Cluster, _ *unstructured.Unstructured, _ context.CancelFunc) {
				c.Put(t, event("first", "2026-01-01T00:00:01Z", "uid-it"), event("disk full", "2026-01-01T00:00:02Z", "uid-it"),
					event("another's", "2026-01-01T00:00:03Z", "uid-other"))
			},
			want:  "Deployment ns/it is not ready after 5m0s: Available: 0/1; last warning: ProvisioningFailed: disk full",
			after: 5 * time.Minute,
		},
		"when it is cancelled": {
			prepare: func(_ *clustertest.Cluster, _ *unstructured.Unstructured, cancel context.CancelFunc) {
				time.AfterFunc(time.Minute, cancel)
			},
			want:  "Deployment ns/it: waiting was cancelled: Available: 0/1",
			after: time.Minute,
		},
		"when somebody deletes the object": {
			prepare: func(c *clustertest.Cluster, like *unstructured.Unstructured, _ context.CancelFunc) {
				time.AfterFunc(time.Minute, func() { c.Remove(like) })
			},
			want:  "Deployment ns/it was deleted by somebody else while it was waited for",
			after: time.Minute,
		},
		"when the API server is silent for a minute": {
			prepare: func(c *clustertest.Cluster, _ *unstructured.Unstructured, _ context.CancelFunc) {
				c.On = silent(time.Minute, time.Hour)
			},
			want:  "Deployment ns/it: Get \"https://server\": connection refused",
			after: 2 * time.Minute,
		},
		"but not when the API server only restarts": {
			prepare: func(c *clustertest.Cluster, like *unstructured.Unstructured, _ context.CancelFunc) {
				c.On = silent(time.Minute, 50*time.Second)
				change(t, c, like, available, 3*time.Minute)
			},
			after: 3 * time.Minute,
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := &clustertest.Cluster{}
				c.Put(t, deployment)
				like := clustertest.Object(t, deployment)
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				test.prepare(c, like, cancel)
				message, took := waitFor5(ctx, &Waiter{Cluster: c}, like)
				expect(t, message, test.want)
				expectAbout(t, took, test.after)
			})
		})
	}
}

// silent is an API server that does not answer for a while.
func silent(after, length time.Duration) func(string, *unstructured.Unstructured) error {
	start := time.Now().Add(after)
	return func(string, *unstructured.Unstructured) error {
		if since := time.Since(start); since < 0 || since > length {
			return nil
		}
		return &url.Error{Op: "Get", URL: "https://server", Err: errors.New("connection refused")}
	}
}

func TestADeletedObjectIsWaitedForUntilItIsGone(t *testing.T) {
	const kept = `{apiVersion: v1, kind: Namespace, metadata: {name: it, uid: uid-it, finalizers: [example.com/guard]}}`
	for name, test := range map[string]struct {
		prepare func(c *clustertest.Cluster, like *unstructured.Unstructured)
		want    string
		after   time.Duration
	}{
		"its finalizers are removed": {
			prepare: func(c *clustertest.Cluster, like *unstructured.Unstructured) {
				time.AfterFunc(time.Minute, func() { c.Remove(like) })
			},
			after: time.Minute,
		},
		"another object has its name": {
			prepare: func(c *clustertest.Cluster, like *unstructured.Unstructured) {
				time.AfterFunc(time.Minute, func() { c.Put(t, strings.Replace(kept, "uid-it", "uid-new", 1)) })
			},
			after: time.Minute,
		},
		"its finalizers stay": {
			prepare: func(*clustertest.Cluster, *unstructured.Unstructured) {},
			want:    "Namespace it is still there after 5m0s: its finalizers [example.com/guard] have not been removed",
			after:   5 * time.Minute,
		},
		"the API server is silent for a minute": {
			prepare: func(c *clustertest.Cluster, _ *unstructured.Unstructured) { c.On = silent(time.Minute, time.Hour) },
			want:    "Namespace it: Get",
			after:   2 * time.Minute,
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := &clustertest.Cluster{}
				c.Put(t, kept)
				like := clustertest.Object(t, kept)
				test.prepare(c, like)
				start, message := time.Now(), ""
				if err := (&Waiter{Cluster: c}).Gone(t.Context(), like, 5*time.Minute); err != nil {
					message = err.Error()
				}
				expect(t, message, test.want)
				expectAbout(t, time.Since(start), test.after)
			})
		})
	}
}
