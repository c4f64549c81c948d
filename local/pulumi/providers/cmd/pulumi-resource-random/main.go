// The stand-in for Pulumi's random provider; local/pulumi/README.md says what it does and what it refuses.
package main

import (
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/plugin"
	"genestack/local/pulumi/providers/internal/random"
)

// version is that of the npm package @pulumi/random; set by the build.
var version = "0.0.0"

func main() {
	plugin.Main(func(*plugin.Engine) pulumirpc.ResourceProviderServer { return random.New(version) })
}
