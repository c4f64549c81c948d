package plugin

import (
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

func text(s string) resource.PropertyValue   { return resource.NewStringProperty(s) }
func secret(s string) resource.PropertyValue { return resource.MakeSecret(text(s)) }

func list(elements ...resource.PropertyValue) resource.PropertyValue {
	return resource.NewArrayProperty(elements)
}

func object(key resource.PropertyKey, value resource.PropertyValue) resource.PropertyValue {
	return resource.NewObjectProperty(resource.PropertyMap{key: value})
}

func TestSecretsAndUnknownsCrossTheWire(t *testing.T) {
	given := resource.PropertyMap{
		"secret": secret("s"), "unknown": Unknown(), "nested": object("list", list(secret("s"), Unknown(), text("t"))),
		"hidden": resource.MakeSecret(Unknown()),
	}
	encoded, err := Encode(given)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	if !decoded.DeepEquals(given) {
		t.Errorf("sent %v, received %v", given, decoded)
	}
}

func TestPlainTakesEveryMarkOff(t *testing.T) {
	for name, test := range map[string]struct{ given, want resource.PropertyValue }{
		"a secret":                {secret("s"), text("s")},
		"a secret in a secret":    {resource.MakeSecret(object("a", list(secret("s")))), object("a", list(text("s")))},
		"a value without marks":   {object("a", text("t")), object("a", text("t"))},
		"an unknown stays one":    {resource.MakeSecret(Unknown()), Unknown()},
		"an output that is known": {resource.NewOutputProperty(resource.Output{Element: secret("s"), Known: true}), text("s")},
		"an output that is not":   {resource.NewOutputProperty(resource.Output{Element: text("")}), Unknown()},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Plain(test.given); !got.DeepEquals(test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestMarksAreCopiedToTheSamePlaces(t *testing.T) {
	for name, test := range map[string]struct{ value, like, want resource.PropertyValue }{
		"the whole":            {text("v"), secret("l"), secret("v")},
		"only once":            {secret("v"), secret("l"), secret("v")},
		"a field":              {object("a", text("v")), object("a", secret("l")), object("a", secret("v"))},
		"a field that is gone": {object("a", text("v")), object("b", secret("l")), object("a", text("v"))},
		"an element":           {list(text("v"), text("w")), list(text("l"), secret("l")), list(text("v"), secret("w"))},
		"an element too many":  {list(text("v")), list(text("l"), secret("l")), list(text("v"))},
		"none":                 {object("a", text("v")), text("l"), object("a", text("v"))},
	} {
		t.Run(name, func(t *testing.T) {
			if got := MarkSecrets(test.value, test.like); !got.DeepEquals(test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
