package plugin

import (
	"google.golang.org/protobuf/types/known/structpb"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

var wire = plugin.MarshalOptions{KeepUnknowns: true, KeepSecrets: true, SkipNulls: true}

// Decode reads a message's properties, keeping secrets and unknowns.
func Decode(s *structpb.Struct) (resource.PropertyMap, error) {
	return plugin.UnmarshalProperties(s, wire)
}

// Encode writes properties into a message, keeping secrets and unknowns.
func Encode(m resource.PropertyMap) (*structpb.Struct, error) {
	return plugin.MarshalProperties(m, wire)
}

// Unknown is a value that only exists once the operation has run.
func Unknown() resource.PropertyValue {
	return resource.MakeComputed(resource.NewStringProperty(""))
}

// Plain takes the secret marks off a value and all within it.
func Plain(v resource.PropertyValue) resource.PropertyValue {
	switch {
	case v.IsSecret():
		return Plain(v.SecretValue().Element)
	case v.IsOutput():
		if !v.OutputValue().Known {
			return Unknown()
		}
		return Plain(v.OutputValue().Element)
	case v.IsArray():
		list := make([]resource.PropertyValue, 0, len(v.ArrayValue()))
		for _, element := range v.ArrayValue() {
			list = append(list, Plain(element))
		}
		return resource.NewArrayProperty(list)
	case v.IsObject():
		return resource.NewObjectProperty(PlainMap(v.ObjectValue()))
	}
	return v
}

// PlainMap is Plain for a property map.
func PlainMap(m resource.PropertyMap) resource.PropertyMap {
	plain := resource.PropertyMap{}
	for key, v := range m {
		plain[key] = Plain(v)
	}
	return plain
}

// MarkSecrets returns `v` with a secret mark wherever `like` has one at the same place.
func MarkSecrets(v, like resource.PropertyValue) resource.PropertyValue {
	switch {
	case like.IsSecret():
		if v.IsSecret() {
			return v
		}
		return resource.MakeSecret(v)
	case like.IsObject() && v.IsObject():
		for key, l := range like.ObjectValue() {
			if inner, ok := v.ObjectValue()[key]; ok {
				v.ObjectValue()[key] = MarkSecrets(inner, l)
			}
		}
	case like.IsArray() && v.IsArray():
		for i, l := range like.ArrayValue() {
			if i < len(v.ArrayValue()) {
				v.ArrayValue()[i] = MarkSecrets(v.ArrayValue()[i], l)
			}
		}
	}
	return v
}
