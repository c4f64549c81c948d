package cluster

import (
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
)

// Options say which cluster is meant, as the arguments of the official provider do.
type Options struct {
	Kubeconfig string // content or path; the usual places (KUBECONFIG, ~/.kube/config) where empty
	Context    string
	Cluster    string
	Namespace  string // of objects that name none; the context's where empty
}

// dialTimeout bounds a connection attempt: a preview without a cluster must not be slow.
const dialTimeout = 2 * time.Second

func load(options Options) (*rest.Config, string, error) {
	overrides := &clientcmd.ConfigOverrides{
		CurrentContext: options.Context,
		Context:        clientcmdapi.Context{Cluster: options.Cluster, Namespace: options.Namespace},
	}
	var loader clientcmd.ClientConfig
	if text := strings.TrimSpace(options.Kubeconfig); strings.ContainsAny(text, "\n{") {
		parsed, err := clientcmd.Load([]byte(text))
		if err != nil {
			return nil, "default", fmt.Errorf("the kubeconfig cannot be read: %w", err)
		}
		loader = clientcmd.NewDefaultClientConfig(*parsed, overrides)
	} else {
		rules := clientcmd.NewDefaultClientConfigLoadingRules()
		rules.ExplicitPath = text
		loader = clientcmd.NewNonInteractiveDeferredLoadingClientConfig(rules, overrides)
	}
	namespace := options.Namespace
	if namespace == "" {
		if own, _, err := loader.Namespace(); err == nil {
			namespace = own
		} else {
			namespace = "default"
		}
	}
	config, err := loader.ClientConfig()
	if err != nil {
		return nil, namespace, fmt.Errorf("no usable kubeconfig (KUBECONFIG=%s): %w", os.Getenv("KUBECONFIG"), err)
	}
	config.QPS, config.Burst = 200, 400
	config.Timeout = time.Minute
	config.WarningHandler = rest.NoWarnings{}
	config.Dial = (&net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}).DialContext
	return config, namespace, nil
}

// Server is the address of the API server that the options lead to, or "" where there is none.
func Server(options Options) string {
	config, _, err := load(options)
	if err != nil {
		return ""
	}
	return config.Host
}
