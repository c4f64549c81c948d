// Package cluster is the connection to a Kubernetes API server: objects of any kind are read, applied and deleted.
package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/restmapper"
)

// UnreachableError says that no API server answered, or that no kubeconfig says where one is.
type UnreachableError struct {
	Server string
	Cause  error
}

func (e *UnreachableError) Error() string {
	if e.Server == "" {
		return e.Cause.Error()
	}
	return fmt.Sprintf("the Kubernetes API server %s cannot be reached: %v", e.Server, e.Cause)
}

func (e *UnreachableError) Unwrap() error { return e.Cause }

// IsUnreachable says that an error comes from the way to the API server, not from its answer.
func IsUnreachable(err error) bool {
	var unreachable *UnreachableError
	var network net.Error
	return errors.As(err, &unreachable) || errors.As(err, &network)
}

// IsUnknown says that an object, its namespace or its kind is not there (yet).
func IsUnknown(err error) bool {
	return apierrors.IsNotFound(err) || meta.IsNoMatchError(err)
}

// Cluster is one API server.
type Cluster struct {
	namespace string
	config    *rest.Config
	objects   dynamic.Interface
	kinds     discovery.CachedDiscoveryInterface

	mapping sync.Mutex // the mapper is not safe for concurrent use
	mapper  *restmapper.DeferredDiscoveryRESTMapper

	probing   sync.Mutex
	reached   bool
	failure   error
	failureAt time.Time
}

// failureLife is how long the answer "unreachable" is kept, so that hundreds of objects wait for one attempt only.
const failureLife = 30 * time.Second

// Connect prepares the connection; nothing is sent before it is needed, and no error is found before either.
func Connect(options Options) *Cluster {
	config, namespace, err := load(options)
	c := &Cluster{namespace: namespace, config: config}
	if err == nil {
		err = c.prepare()
	}
	if err != nil {
		c.config, c.failure = nil, &UnreachableError{Cause: err}
	}
	return c
}

func (c *Cluster) prepare() error {
	client, err := rest.HTTPClientFor(c.config)
	if err != nil {
		return err
	}
	kinds, err := discovery.NewDiscoveryClientForConfigAndClient(c.config, client)
	if err != nil {
		return err
	}
	c.kinds = memory.NewMemCacheClient(kinds)
	c.mapper = restmapper.NewDeferredDiscoveryRESTMapper(c.kinds)
	c.objects, err = dynamic.NewForConfigAndClient(c.config, client)
	return err
}

// Namespace is where namespaced objects go that name no namespace.
func (c *Cluster) Namespace() string { return c.namespace }

// reach finds out once whether the API server answers.
func (c *Cluster) reach() error {
	if c.config == nil {
		return c.failure
	}
	c.probing.Lock()
	defer c.probing.Unlock()
	if c.reached {
		return nil
	}
	if c.failure != nil && time.Since(c.failureAt) < failureLife {
		return c.failure
	}
	_, err := c.kinds.ServerVersion()
	if IsUnreachable(err) {
		c.failure, c.failureAt = &UnreachableError{Server: c.config.Host, Cause: err}, time.Now()
		return c.failure
	}
	c.reached = true // an error that the server itself sends is shown by the operation that meets it
	return nil
}

// Forget drops what is known about the kinds of the cluster, as after a new CustomResourceDefinition.
func (c *Cluster) Forget() {
	c.mapping.Lock()
	defer c.mapping.Unlock()
	if c.mapper != nil {
		c.mapper.Reset()
	}
}

func (c *Cluster) find(kind schema.GroupVersionKind) (*meta.RESTMapping, error) {
	if err := c.reach(); err != nil {
		return nil, err
	}
	c.mapping.Lock()
	defer c.mapping.Unlock()
	return c.mapper.RESTMapping(kind.GroupKind(), kind.Version)
}

func (c *Cluster) client(kind schema.GroupVersionKind, namespace string) (dynamic.ResourceInterface, error) {
	mapping, err := c.find(kind)
	if err != nil {
		return nil, err
	}
	resources := c.objects.Resource(mapping.Resource)
	if mapping.Scope.Name() != meta.RESTScopeNameNamespace {
		return resources, nil
	}
	if namespace == "" {
		namespace = c.namespace
	}
	return resources.Namespace(namespace), nil
}

// Get reads the object that has the kind, the namespace and the name of `like`.
func (c *Cluster) Get(ctx context.Context, like *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	client, err := c.client(like.GroupVersionKind(), like.GetNamespace())
	if err != nil {
		return nil, err
	}
	return client.Get(ctx, like.GetName(), metav1.GetOptions{})
}

// List reads the objects of a kind in a namespace that have the labels of a selector, or all where that is "".
func (c *Cluster) List(ctx context.Context, kind schema.GroupVersionKind, namespace, selector string) ([]unstructured.Unstructured, error) {
	client, err := c.client(kind, namespace)
	if err != nil {
		return nil, err
	}
	list, err := client.List(ctx, metav1.ListOptions{LabelSelector: selector})
	if err != nil {
		return nil, err
	}
	return list.Items, nil
}

// ApplyOptions of a server-side apply.
type ApplyOptions struct {
	Manager string
	Force   bool // takes fields over from other managers; without it such a conflict is an error
	DryRun  bool
}

// Apply creates or changes an object by server-side apply
// (https://kubernetes.io/docs/reference/using-api/server-side-apply/).
func (c *Cluster) Apply(ctx context.Context, object *unstructured.Unstructured, options ApplyOptions) (*unstructured.Unstructured, error) {
	client, err := c.client(object.GroupVersionKind(), object.GetNamespace())
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(object.Object)
	if err != nil {
		return nil, err
	}
	patch := metav1.PatchOptions{FieldManager: options.Manager, Force: &options.Force}
	if options.DryRun {
		patch.DryRun = []string{metav1.DryRunAll}
	}
	return client.Patch(ctx, object.GetName(), types.ApplyPatchType, body, patch)
}

// Delete deletes an object, but only the one with the same uid, where `object` has one.
func (c *Cluster) Delete(ctx context.Context, object *unstructured.Unstructured, policy metav1.DeletionPropagation) error {
	client, err := c.client(object.GroupVersionKind(), object.GetNamespace())
	if err != nil {
		return err
	}
	options := metav1.DeleteOptions{PropagationPolicy: &policy}
	if uid := object.GetUID(); uid != "" {
		options.Preconditions = &metav1.Preconditions{UID: &uid}
	}
	return client.Delete(ctx, object.GetName(), options)
}
