// Package kubernetes is the part of Pulumi's Kubernetes provider that this project uses: objects of any kind, by
// server-side apply, and the rendering of Helm charts.
package kubernetes

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/chart"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

type provider struct {
	pulumirpc.UnimplementedResourceProviderServer
	engine  *plugin.Engine
	version string
	cluster *cluster.Cluster
	// stopped ends when the engine cancels: waits end with it.
	stopped context.Context
	stop    context.CancelFunc
}

// New makes the provider; version is that of the npm package.
func New(engine *plugin.Engine, version string) pulumirpc.ResourceProviderServer {
	stopped, stop := context.WithCancel(context.Background())
	return &provider{engine: engine, version: version, stopped: stopped, stop: stop}
}

func (*provider) Handshake(context.Context, *pulumirpc.ProviderHandshakeRequest) (*pulumirpc.ProviderHandshakeResponse, error) {
	return &pulumirpc.ProviderHandshakeResponse{AcceptSecrets: true}, nil
}

func (p *provider) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: p.version}, nil
}

func (p *provider) GetSchema(context.Context, *pulumirpc.GetSchemaRequest) (*pulumirpc.GetSchemaResponse, error) {
	return &pulumirpc.GetSchemaResponse{Schema: fmt.Sprintf(`{"name":"kubernetes","version":%q}`, p.version)}, nil
}

func (*provider) CheckConfig(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: r.News}, nil
}

// DiffConfig replaces the provider, and with it every object, only when it leads to another cluster.
func (*provider) DiffConfig(_ context.Context, r *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	olds, err := plugin.Decode(r.Olds)
	if err != nil {
		return nil, err
	}
	news, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	response := &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}
	diff := plugin.PlainMap(olds).Diff(plugin.PlainMap(news))
	if diff == nil {
		return response, nil
	}
	for _, key := range diff.ChangedKeys() {
		if key == "version" {
			continue
		}
		response.Changes = pulumirpc.DiffResponse_DIFF_SOME
		response.Diffs = append(response.Diffs, string(key))
		if key == "kubeconfig" && cluster.Server(optionsOf(olds)) != cluster.Server(optionsOf(news)) {
			response.Replaces = append(response.Replaces, string(key))
		}
	}
	return response, nil
}

// optionsOf reads what the provider's inputs say about the cluster. A kubeconfig may be an object.
func optionsOf(inputs resource.PropertyMap) cluster.Options {
	text := func(key resource.PropertyKey) string {
		switch v := plugin.Plain(inputs[key]); {
		case v.IsString():
			return v.StringValue()
		case v.IsObject():
			encoded, _ := json.Marshal(v.ObjectValue().Mappable()) // a property map is always JSON
			return string(encoded)
		}
		return ""
	}
	options := cluster.Options{
		Kubeconfig: text("kubeconfig"), Context: text("context"), Cluster: text("cluster"), Namespace: text("namespace"),
	}
	if options.Namespace == "" {
		options.Namespace = os.Getenv("PULUMI_K8S_NAMESPACE")
	}
	return options
}

func (p *provider) Configure(_ context.Context, r *pulumirpc.ConfigureRequest) (*pulumirpc.ConfigureResponse, error) {
	inputs, err := plugin.Decode(r.Args)
	if err != nil {
		return nil, err
	}
	p.cluster = cluster.Connect(optionsOf(inputs))
	return &pulumirpc.ConfigureResponse{AcceptSecrets: true, SupportsPreview: true}, nil
}

func (p *provider) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	p.stop()
	return &emptypb.Empty{}, nil
}

// until gives a context that ends with the call or when the engine cancels.
func (p *provider) until(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(p.stopped, cancel)
	return ctx, func() { stop(); cancel() }
}

func (p *provider) waiter(ctx context.Context, urn string) *await.Waiter {
	return &await.Waiter{
		Cluster: p.cluster,
		Status:  func(message string) { p.engine.Status(ctx, urn, message) },
	}
}

// timeoutAnnotation is the official provider's, in seconds.
const timeoutAnnotation = "pulumi.com/timeoutSeconds"

// limit of an operation: the resource's customTimeouts, else its annotation, else ten minutes, as officially.
func limit(object *unstructured.Unstructured, seconds float64) time.Duration {
	if seconds > 0 {
		return time.Duration(seconds * float64(time.Second))
	}
	if d, err := time.ParseDuration(object.GetAnnotations()[timeoutAnnotation] + "s"); err == nil {
		return d
	}
	return 10 * time.Minute
}

// Invoke renders charts. The options come as JSON text, as helm.v3.Chart of the SDK sends them.
func (p *provider) Invoke(_ context.Context, r *pulumirpc.InvokeRequest) (*pulumirpc.InvokeResponse, error) {
	if r.Tok != "kubernetes:helm:template" {
		return nil, status.Errorf(codes.Unimplemented, "the stand-in for the Kubernetes provider has no function %s", r.Tok)
	}
	args, err := plugin.Decode(r.Args)
	if err != nil {
		return nil, err
	}
	var options chart.Options
	if text := plugin.Plain(args["jsonOpts"]); !text.IsString() {
		return nil, status.Error(codes.InvalidArgument, "kubernetes:helm:template needs jsonOpts")
	} else if err := json.Unmarshal([]byte(text.StringValue()), &options); err != nil {
		return nil, err
	}
	objects, err := chart.Render(options)
	if err != nil {
		return nil, err
	}
	result, err := plugin.Encode(resource.PropertyMap{"result": resource.NewPropertyValue(objects)})
	return &pulumirpc.InvokeResponse{Return: result}, err
}
