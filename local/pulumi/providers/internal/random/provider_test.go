package random

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/structpb"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"

	"genestack/local/pulumi/providers/internal/plugin"
)

const urn = "urn:pulumi:aio::genestack::random:index/randomPassword:RandomPassword::it"

type values map[string]any

func encode(t *testing.T, m resource.PropertyMap) *structpb.Struct {
	t.Helper()
	encoded, err := plugin.Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func decode(t *testing.T, s *structpb.Struct) resource.PropertyMap {
	t.Helper()
	decoded, err := plugin.Decode(s)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

func check(t *testing.T, given values) *pulumirpc.CheckResponse {
	t.Helper()
	response, err := New("").Check(t.Context(), &pulumirpc.CheckRequest{Urn: urn, News: encode(t, resource.NewPropertyMapFromMap(given))})
	if err != nil {
		t.Fatal(err)
	}
	return response
}

// create makes a password as the engine does, from checked inputs.
func create(t *testing.T, given values, preview bool) resource.PropertyMap {
	t.Helper()
	response, err := New("").Create(t.Context(), &pulumirpc.CreateRequest{Urn: urn, Properties: check(t, given).Inputs, Preview: preview})
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, response.Properties)
}

func TestAPasswordIsMadeOfWhatIsAskedFor(t *testing.T) {
	for name, test := range map[string]struct {
		given values
		want  string
	}{
		"of every class":           {values{"length": 64}, `^[ -~]{64}$`},
		"without special ones":     {values{"length": 64, "special": false}, "^[a-zA-Z0-9]{64}$"},
		"of one class":             {values{"length": 9, "special": false, "upper": false, "lower": false}, "^[0-9]{9}$"},
		"with its own special":     {values{"length": 64, "overrideSpecial": "_-", "minSpecial": 1}, "^[a-zA-Z0-9_-]*[_-][a-zA-Z0-9_-]*$"},
		"with least counts":        {values{"length": 3, "minUpper": 3}, "^[A-Z]{3}$"},
		"with every least count":   {values{"length": 4, "minUpper": 1, "minLower": 1, "minNumeric": 1, "minSpecial": 1}, "[^a-zA-Z0-9]"},
		"with nothing on its list": {values{"length": 64, "overrideSpecial": ""}, `^[ -~]{64}$`},
	} {
		t.Run(name, func(t *testing.T) {
			for range 20 {
				result := create(t, test.given, false)["result"]
				if !result.IsSecret() {
					t.Fatal("it is not secret")
				}
				if text := result.SecretValue().Element.StringValue(); !regexp.MustCompile(test.want).MatchString(text) {
					t.Fatalf("got %q, want %s", text, test.want)
				}
			}
		})
	}
}

func TestTwoPasswordsDiffer(t *testing.T) {
	given := values{"length": 32}
	if create(t, given, false)["result"].DeepEquals(create(t, given, false)["result"]) {
		t.Error("they are the same")
	}
}

func TestAPreviewDoesNotKnowThePassword(t *testing.T) {
	result := create(t, values{"length": 32}, true)["result"]
	if !result.IsSecret() || !result.SecretValue().Element.IsComputed() {
		t.Errorf("it is %v, want a secret that is unknown", result)
	}
}

func TestInputsThatNoPasswordFulfilsAreRefused(t *testing.T) {
	for name, test := range map[string]struct {
		given values
		want  string // "" where they are accepted
	}{
		"no length":                {values{}, "a number above 0 is required"},
		"length 0":                 {values{"length": 0}, "a number above 0 is required"},
		"a text for a length":      {values{"length": "32"}, "a number above 0 is required"},
		"more least than its size": {values{"length": 3, "minUpper": 2, "minLower": 2}, "length 3 cannot hold the characters that are asked for"},
		"no class at all": {values{"length": 3, "special": false, "upper": false, "lower": false, "numeric": false},
			"length 3 cannot hold the characters that are asked for"},
		"but not a length that comes later": {values{"length": plugin.Unknown()}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, failure := range check(t, test.given).Failures {
				got += failure.Property + ": " + failure.Reason
			}
			if test.want != "" {
				test.want = "length: " + test.want
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAChangedInputMakesANewPassword(t *testing.T) {
	old := values{"length": 32, "keepers": map[string]any{"version": "1"}}
	for name, test := range map[string]struct {
		change values
		want   []string
	}{
		"nothing":              {values{}, nil},
		"a default, spelt out": {values{"special": true}, nil},
		"the length":           {values{"length": 33}, []string{"length"}},
		"a keeper":             {values{"keepers": map[string]any{"version": "2"}}, []string{"keepers"}},
		"a class":              {values{"special": false}, []string{"special"}},
	} {
		t.Run(name, func(t *testing.T) {
			changed := maps.Clone(old)
			maps.Copy(changed, test.change)
			response, err := New("").Diff(t.Context(), &pulumirpc.DiffRequest{
				Urn: urn, OldInputs: check(t, old).Inputs, News: check(t, changed).Inputs,
			})
			if err != nil {
				t.Fatal(err)
			}
			if some := response.Changes == pulumirpc.DiffResponse_DIFF_SOME; some != (test.want != nil) || !slices.Equal(response.Replaces, test.want) {
				t.Errorf("%s, replaces for %q, want %q", response.Changes, response.Replaces, test.want)
			}
		})
	}
}

func TestARefreshKeepsThePassword(t *testing.T) {
	state := create(t, values{"length": 32}, false)
	request := &pulumirpc.ReadRequest{Urn: urn, Id: secretID, Properties: encode(t, state), Inputs: check(t, values{"length": 32}).Inputs}
	response, err := New("").Read(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	if !decode(t, response.Properties).DeepEquals(state) {
		t.Error("it has changed")
	}
}

func TestAPasswordIsImportedByItself(t *testing.T) {
	response, err := New("").Read(t.Context(), &pulumirpc.ReadRequest{Urn: urn, Id: "hunter2"})
	if err != nil {
		t.Fatal(err)
	}
	if result := decode(t, response.Properties)["result"]; !result.IsSecret() || plugin.Plain(result).StringValue() != "hunter2" {
		t.Errorf("it is %v", result)
	}
	if length := decode(t, response.Inputs)["length"]; length.NumberValue() != 7 || response.Id != secretID {
		t.Errorf("its length is %v, its id %q", length, response.Id)
	}
}

func TestEveryOtherResourceIsRefused(t *testing.T) {
	for _, kind := range []string{"randomId:RandomId", "randomBytes:RandomBytes", "randomPet:RandomPet"} {
		t.Run(kind, func(t *testing.T) {
			_, err := New("").Check(t.Context(), &pulumirpc.CheckRequest{Urn: "urn:pulumi:aio::genestack::random:index/" + kind + "::it"})
			const want = "the stand-in for the random provider has only RandomPassword"
			if status.Code(err) != codes.Unimplemented || status.Convert(err).Message() != "random:index/"+kind+": "+want {
				t.Errorf("got %v", err)
			}
		})
	}
}
