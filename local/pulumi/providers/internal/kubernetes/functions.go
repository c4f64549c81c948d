package kubernetes

import (
	"context"
	"encoding/json"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/chart"
	"genestack/local/pulumi/providers/internal/plugin"
)

const templateFunction = "kubernetes:helm:template"

// Invoke runs a function; the only one is that which helm.v3.Chart renders charts with.
func (p *provider) Invoke(_ context.Context, r *pulumirpc.InvokeRequest) (*pulumirpc.InvokeResponse, error) {
	if r.Tok != templateFunction {
		return nil, status.Errorf(codes.Unimplemented, "the stand-in for the Kubernetes provider has no function %s", r.Tok)
	}
	arguments, err := plugin.Decode(r.Args)
	if err != nil {
		return nil, err
	}
	var options chart.Options
	if err := json.Unmarshal([]byte(textOf(arguments, "jsonOpts")), &options); err != nil {
		return nil, fmt.Errorf("%s: jsonOpts: %w", templateFunction, err)
	}
	if options.Namespace == "" {
		options.Namespace = p.cluster.Namespace()
	}
	objects, err := chart.Render(options)
	if err != nil {
		return nil, err
	}
	result, err := plugin.Encode(resource.NewPropertyMapFromMap(map[string]any{"result": objects}))
	return &pulumirpc.InvokeResponse{Return: result}, err
}
