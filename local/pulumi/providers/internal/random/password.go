package random

import (
	"crypto/rand"
	"errors"
	"fmt"
	"math/big"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

// classes are the kinds of characters of a password: the property that turns one on, the property
// with its least count, and its characters.
var classes = []struct{ enabled, least, characters string }{
	{"lower", "minLower", "abcdefghijklmnopqrstuvwxyz"},
	{"upper", "minUpper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
	{"numeric", "minNumeric", "0123456789"},
	{"special", "minSpecial", "!@#$%&*()-_=+[]{}<>:?"},
}

// password makes a password from completed inputs.
func password(inputs resource.PropertyMap) (string, error) {
	if !inputs["length"].IsNumber() || inputs["length"].NumberValue() < 1 {
		return "", errors.New("a number above 0 is required")
	}
	length := int(inputs["length"].NumberValue())
	var all string
	var chosen []byte
	for _, class := range classes {
		if !inputs[resource.PropertyKey(class.enabled)].BoolValue() {
			continue
		}
		characters := class.characters
		if own := inputs["overrideSpecial"]; class.enabled == "special" && own.IsString() && own.StringValue() != "" {
			characters = own.StringValue()
		}
		all += characters
		for range int(inputs[resource.PropertyKey(class.least)].NumberValue()) {
			chosen = append(chosen, characters[below(len(characters))])
		}
	}
	if all == "" || len(chosen) > length {
		return "", fmt.Errorf("length %d cannot hold the characters that are asked for", length)
	}
	for len(chosen) < length {
		chosen = append(chosen, all[below(len(all))])
	}
	// Shuffled, so that the characters of the least counts do not come first.
	for i := len(chosen) - 1; i > 0; i-- {
		j := below(i + 1)
		chosen[i], chosen[j] = chosen[j], chosen[i]
	}
	return string(chosen), nil
}

func below(limit int) int {
	n, err := rand.Int(rand.Reader, big.NewInt(int64(limit)))
	if err != nil {
		panic(err) // Go's reader of the kernel's random source never fails
	}
	return int(n.Int64())
}
