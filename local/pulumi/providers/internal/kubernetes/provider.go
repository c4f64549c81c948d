// Package kubernetes is the part of Pulumi's Kubernetes provider that this project uses: objects of any kind by
// server-side apply, and the rendering of Helm charts.
package kubernetes

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/await"
	"genestack/local/pulumi/providers/internal/cluster"
	"genestack/local/pulumi/providers/internal/plugin"
)

// api is what the provider needs of a cluster.
type api interface {
	await.Reader
	Apply(ctx context.Context, object *unstructured.Unstructured, options cluster.ApplyOptions) (*unstructured.Unstructured, error)
	Delete(ctx context.Context, object *unstructured.Unstructured, policy metav1.DeletionPropagation) error
	Namespaced(kind schema.GroupVersionKind) bool
	Namespace() string
	Forget()
}

// settings are the arguments of the provider resource that matter here.
type settings struct {
	secretsMutable    bool // enableSecretMutable: changed data is an update instead of a replacement
	configMapsMutable bool // enableConfigMapMutable
	force             bool // enablePatchForce: takes fields over from other managers
}

type provider struct {
	pulumirpc.UnimplementedResourceProviderServer
	engine  *plugin.Engine
	version string

	settings settings
	cluster  api

	stopped context.Context
	stop    context.CancelFunc
}

// New makes the provider; version is that of the npm package.
func New(engine *plugin.Engine, version string) pulumirpc.ResourceProviderServer {
	p := &provider{engine: engine, version: version}
	p.stopped, p.stop = context.WithCancel(context.Background())
	return p
}

func (p *provider) Handshake(context.Context, *pulumirpc.ProviderHandshakeRequest) (*pulumirpc.ProviderHandshakeResponse, error) {
	return &pulumirpc.ProviderHandshakeResponse{AcceptSecrets: true}, nil
}

func (p *provider) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: p.version}, nil
}

func (p *provider) GetSchema(context.Context, *pulumirpc.GetSchemaRequest) (*pulumirpc.GetSchemaResponse, error) {
	return &pulumirpc.GetSchemaResponse{Schema: fmt.Sprintf(`{"name":"kubernetes","version":%q}`, p.version)}, nil
}

func (p *provider) CheckConfig(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: r.News}, nil
}

// DiffConfig replaces the provider, and so every object, only when it speaks to another cluster.
func (p *provider) DiffConfig(_ context.Context, r *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
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
	named := olds.HasValue("clusterIdentifier") && news.HasValue("clusterIdentifier")
	for _, key := range diff.ChangedKeys() {
		if key == "version" {
			continue
		}
		response.Changes = pulumirpc.DiffResponse_DIFF_SOME
		response.Diffs = append(response.Diffs, string(key))
		moved := key == "kubeconfig" && !named && serverOf(olds) != serverOf(news)
		if moved || key == "clusterIdentifier" && named {
			response.Replaces = append(response.Replaces, string(key))
		}
	}
	return response, nil
}

func serverOf(arguments resource.PropertyMap) string { return cluster.Server(optionsOf(arguments)) }

func (p *provider) Configure(_ context.Context, r *pulumirpc.ConfigureRequest) (*pulumirpc.ConfigureResponse, error) {
	arguments, err := plugin.Decode(r.Args)
	if err != nil {
		return nil, err
	}
	on := func(key resource.PropertyKey, variable string) bool {
		v := plugin.Plain(arguments[key])
		return v.IsBool() && v.BoolValue() || v.IsString() && v.StringValue() == "true" || os.Getenv(variable) == "true"
	}
	p.settings = settings{
		secretsMutable:    on("enableSecretMutable", "PULUMI_K8S_ENABLE_SECRET_MUTABLE"),
		configMapsMutable: on("enableConfigMapMutable", "PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE"),
		force:             on("enablePatchForce", "PULUMI_K8S_ENABLE_PATCH_FORCE"),
	}
	p.cluster = cluster.Connect(optionsOf(arguments))
	return &pulumirpc.ConfigureResponse{
		AcceptSecrets: true, SupportsPreview: true, SupportsAutonamingConfiguration: true,
	}, nil
}

func optionsOf(arguments resource.PropertyMap) cluster.Options {
	text := func(key resource.PropertyKey) string {
		v := plugin.Plain(arguments[key])
		if v.IsObject() { // a kubeconfig that is given as an object
			encoded, _ := json.Marshal(v.ObjectValue().Mappable())
			return string(encoded)
		}
		if v.IsString() {
			return v.StringValue()
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

// Cancel ends all waiting: what was made so far is reported, and the next run goes on with it.
func (p *provider) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	p.stop()
	return &emptypb.Empty{}, nil
}

// begin gives the context of an operation, which ends with Cancel too.
func (p *provider) begin(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	context.AfterFunc(p.stopped, cancel)
	return ctx, cancel
}

func (p *provider) waiter(urn string) *await.Waiter {
	return &await.Waiter{Cluster: p.cluster, Status: func(message string) {
		p.engine.Status(context.Background(), urn, message)
	}}
}

func (p *provider) Construct(context.Context, *pulumirpc.ConstructRequest) (*pulumirpc.ConstructResponse, error) {
	return nil, status.Error(codes.Unimplemented,
		"the stand-in for the Kubernetes provider has no components such as helm.v4.Chart, yaml.v2.ConfigGroup or kustomize.v2.Directory")
}
