package chart

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/yaml"
	sigsyaml "sigs.k8s.io/yaml"

	"genestack/local/pulumi/providers/internal/cluster"
)

// decode splits YAML text into objects; lists are opened, empty documents dropped, and objects that name no
// namespace get the given one, as far as their kind has any.
func decode(text, namespace string) ([]any, error) {
	var objects []any
	documents := yaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		document, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, err
		}
		var object map[string]any
		if err := sigsyaml.Unmarshal(document, &object); err != nil {
			return nil, err
		}
		if len(object) == 0 {
			continue
		}
		items, _ := object["items"].([]any)
		if kind, _ := object["kind"].(string); kind != "List" && (items == nil || !strings.HasSuffix(kind, "List")) {
			items = []any{object}
		}
		for _, item := range items {
			if err := place(item, namespace); err != nil {
				return nil, err
			}
			objects = append(objects, item)
		}
	}
}

func place(item any, namespace string) error {
	object, _ := item.(map[string]any)
	apiVersion, _ := object["apiVersion"].(string)
	kind, _ := object["kind"].(string)
	metadata, _ := object["metadata"].(map[string]any)
	if apiVersion == "" || kind == "" || metadata == nil {
		return fmt.Errorf("an object without apiVersion, kind or metadata (apiVersion %q, kind %q)", apiVersion, kind)
	}
	wide := cluster.ClusterWide(schema.FromAPIVersionAndKind(apiVersion, kind)) || strings.HasPrefix(kind, "Cluster")
	if namespace != "" && metadata["namespace"] == nil && !wide {
		metadata["namespace"] = namespace
	}
	return nil
}
