// The stand-in for Pulumi's Kubernetes provider; local/pulumi/README.md says what it does and what it refuses.
package main

import (
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/kubernetes"
	"genestack/local/pulumi/providers/internal/plugin"
)

// version is that of the npm package @pulumi/kubernetes; set by the build.
var version = "0.0.0"

func main() {
	plugin.Main(func(engine *plugin.Engine) pulumirpc.ResourceProviderServer {
		return kubernetes.New(engine, version)
	})
}
