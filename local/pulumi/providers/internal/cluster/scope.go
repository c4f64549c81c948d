package cluster

import (
	"strings"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// clusterWide are the kinds of Kubernetes itself that belong to no namespace.
var clusterWide = map[string]bool{
	"APIService": true, "CSIDriver": true, "CSINode": true, "CertificateSigningRequest": true, "ClusterRole": true,
	"ClusterRoleBinding": true, "CustomResourceDefinition": true, "DeviceClass": true, "FlowSchema": true,
	"IngressClass": true, "MutatingWebhookConfiguration": true, "Namespace": true, "Node": true,
	"PersistentVolume": true, "PriorityClass": true, "PriorityLevelConfiguration": true, "RuntimeClass": true,
	"StorageClass": true, "ValidatingAdmissionPolicy": true, "ValidatingAdmissionPolicyBinding": true,
	"ValidatingWebhookConfiguration": true, "VolumeAttachment": true, "VolumeAttributesClass": true,
}

// BuiltIn says that a group belongs to Kubernetes itself, not to a CustomResourceDefinition.
func BuiltIn(group string) bool {
	return !strings.Contains(group, ".") ||
		strings.HasSuffix(group, ".k8s.io") && !strings.HasSuffix(group, ".x-k8s.io") && !strings.HasPrefix(group, "gateway.") &&
			!strings.HasPrefix(group, "snapshot.")
}

// ClusterWide says that a kind of Kubernetes itself belongs to no namespace.
func ClusterWide(kind schema.GroupVersionKind) bool {
	return BuiltIn(kind.Group) && clusterWide[kind.Kind]
}

// Namespaced tells from a table about the kinds of Kubernetes, so that a preview needs no cluster, and asks the
// cluster about others; what nobody knows (its definition may be part of the same program) is left alone.
func (c *Cluster) Namespaced(kind schema.GroupVersionKind) bool {
	if BuiltIn(kind.Group) {
		return !clusterWide[kind.Kind]
	}
	mapping, err := c.find(kind)
	return err == nil && mapping.Scope.Name() == meta.RESTScopeNameNamespace
}
