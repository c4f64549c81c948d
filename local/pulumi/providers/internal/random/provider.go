// Package random is the part of Pulumi's random provider that this project uses: RandomPassword.
package random

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/plugin"
)

const (
	passwordType = "random:index/randomPassword:RandomPassword"
	// secretID is the id that the official provider gives to values which are secret.
	secretID = "none"
)

type provider struct {
	pulumirpc.UnimplementedResourceProviderServer
	version string
}

// New makes the provider; version is that of the npm package.
func New(version string) pulumirpc.ResourceProviderServer { return &provider{version: version} }

func (*provider) Handshake(context.Context, *pulumirpc.ProviderHandshakeRequest) (*pulumirpc.ProviderHandshakeResponse, error) {
	return &pulumirpc.ProviderHandshakeResponse{AcceptSecrets: true}, nil
}

func (p *provider) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: p.version}, nil
}

func (*provider) CheckConfig(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: r.News}, nil
}

func (*provider) DiffConfig(context.Context, *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	return &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}, nil
}

func (*provider) Configure(context.Context, *pulumirpc.ConfigureRequest) (*pulumirpc.ConfigureResponse, error) {
	return &pulumirpc.ConfigureResponse{AcceptSecrets: true, SupportsPreview: true}, nil
}

// Check completes the inputs, and finds those that no password can fulfil before anything is made.
func (*provider) Check(_ context.Context, r *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	if t := resource.URN(r.Urn).Type(); t != passwordType {
		return nil, status.Errorf(codes.Unimplemented, "%s: the stand-in for the random provider has only RandomPassword", t)
	}
	news, err := plugin.Decode(r.News)
	if err != nil {
		return nil, err
	}
	setDefaults(news)
	var failures []*pulumirpc.CheckFailure
	if plain := plugin.PlainMap(news); !plain.ContainsUnknowns() {
		if _, err := password(plain); err != nil {
			failures = append(failures, &pulumirpc.CheckFailure{Property: "length", Reason: err.Error()})
		}
	}
	inputs, err := plugin.Encode(news)
	return &pulumirpc.CheckResponse{Inputs: inputs, Failures: failures}, err
}

func setDefaults(inputs resource.PropertyMap) {
	for _, class := range classes {
		for key, value := range map[string]resource.PropertyValue{
			class.enabled: resource.NewBoolProperty(true),
			class.least:   resource.NewNumberProperty(0),
		} {
			if !inputs.HasValue(resource.PropertyKey(key)) {
				inputs[resource.PropertyKey(key)] = value
			}
		}
	}
}

// Diff replaces the password when any input changes, as each of them shapes it.
func (*provider) Diff(_ context.Context, r *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	olds, err := plugin.Decode(r.OldInputs)
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
	response.HasDetailedDiff, response.DetailedDiff = true, map[string]*pulumirpc.PropertyDiff{}
	for _, key := range diff.ChangedKeys() {
		response.Changes = pulumirpc.DiffResponse_DIFF_SOME
		response.Diffs = append(response.Diffs, string(key))
		response.Replaces = append(response.Replaces, string(key))
		response.DetailedDiff[string(key)] = &pulumirpc.PropertyDiff{
			Kind: pulumirpc.PropertyDiff_UPDATE_REPLACE, InputDiff: true,
		}
	}
	return response, nil
}

func (*provider) Create(_ context.Context, r *pulumirpc.CreateRequest) (*pulumirpc.CreateResponse, error) {
	outputs, err := plugin.Decode(r.Properties)
	if err != nil {
		return nil, err
	}
	result := plugin.Unknown()
	if !r.Preview {
		text, err := password(plugin.PlainMap(outputs))
		if err != nil {
			return nil, err
		}
		result = resource.NewStringProperty(text)
	}
	outputs["result"] = resource.MakeSecret(result)
	properties, err := plugin.Encode(outputs)
	return &pulumirpc.CreateResponse{Id: secretID, Properties: properties}, err
}

// Read keeps what is in the state: nothing outside of it knows the value. Without a state it imports, and the id
// is the password itself, as with the official provider.
func (*provider) Read(_ context.Context, r *pulumirpc.ReadRequest) (*pulumirpc.ReadResponse, error) {
	if len(r.GetProperties().GetFields()) > 0 {
		return &pulumirpc.ReadResponse{Id: r.Id, Properties: r.Properties, Inputs: r.Inputs}, nil
	}
	inputs := resource.PropertyMap{"length": resource.NewNumberProperty(float64(len(r.Id)))}
	setDefaults(inputs)
	outputs := inputs.Copy()
	outputs["result"] = resource.MakeSecret(resource.NewStringProperty(r.Id))
	in, err := plugin.Encode(inputs)
	if err != nil {
		return nil, err
	}
	out, err := plugin.Encode(outputs)
	return &pulumirpc.ReadResponse{Id: secretID, Properties: out, Inputs: in}, err
}

func (*provider) Delete(context.Context, *pulumirpc.DeleteRequest) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}

func (*provider) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}
