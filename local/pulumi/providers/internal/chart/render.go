// Package chart renders Helm charts to objects, without a cluster.
package chart

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/release"
	"helm.sh/helm/v3/pkg/releaseutil"
)

// Options of a rendering, with the names that helm.v3.Chart of the Kubernetes SDK sends.
type Options struct {
	Path         string         `json:"path"`
	Chart        string         `json:"chart"`
	Repository   string         `json:"repo"`
	Fetch        map[string]any `json:"fetch_opts"`
	Release      string         `json:"release_name"`
	Namespace    string         `json:"namespace"`
	Values       map[string]any `json:"values"`
	APIVersions  []string       `json:"api_versions"`
	KubeVersion  string         `json:"kube_version"`
	SkipCRDs     bool           `json:"skip_crd_rendering"`
	IncludeTests bool           `json:"include_test_hook_resources"`
}

// Render returns the objects of a chart in Helm's install order: the definitions of its crds folder, the objects,
// then the hooks with their annotations (test hooks only on demand).
func Render(options Options) ([]any, error) {
	path := filepath.Join(options.Path, options.Chart)
	if path == "" || options.Repository != "" || len(options.Fetch) > 0 || strings.Contains(options.Chart, "://") {
		return nil, fmt.Errorf("chart %q: only charts in a local folder or archive can be rendered here", options.Chart)
	}
	objects, err := render(path, options)
	if err != nil {
		return nil, fmt.Errorf("chart %s: %w", path, err)
	}
	return objects, nil
}

func render(path string, options Options) ([]any, error) {
	loaded, err := loader.Load(path)
	if err != nil {
		return nil, err
	}
	if err := checkDependencies(loaded); err != nil {
		return nil, err
	}
	values := options.Values
	if values == nil {
		values = map[string]any{}
	}
	if err := chartutil.ProcessDependenciesWithMerge(loaded, values); err != nil {
		return nil, err
	}
	capabilities, err := capabilitiesOf(options)
	if err != nil {
		return nil, err
	}
	all, err := chartutil.ToRenderValues(loaded, values, chartutil.ReleaseOptions{
		Name: options.Release, Namespace: options.Namespace, Revision: 1, IsInstall: true,
	}, capabilities)
	if err != nil {
		return nil, err
	}
	files, err := engine.Render(loaded, all)
	if err != nil {
		return nil, err
	}
	for name := range files {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(files, name)
		}
	}
	hooks, manifests, err := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, err
	}
	var objects []any
	add := func(source, text string) error {
		more, err := decode(text, options.Namespace)
		if err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
		objects = append(objects, more...)
		return nil
	}
	var failures []error
	if !options.SkipCRDs {
		for _, definition := range loaded.CRDObjects() {
			failures = append(failures, add(definition.Filename, string(definition.File.Data)))
		}
	}
	for _, manifest := range manifests {
		failures = append(failures, add(manifest.Name, manifest.Content))
	}
	for _, hook := range hooks {
		if options.IncludeTests || !slices.Contains(hook.Events, release.HookTest) {
			failures = append(failures, add(hook.Path, hook.Manifest))
		}
	}
	return objects, errors.Join(failures...)
}

func capabilitiesOf(options Options) (*chartutil.Capabilities, error) {
	capabilities := chartutil.DefaultCapabilities.Copy()
	if options.KubeVersion != "" {
		version, err := chartutil.ParseKubeVersion(options.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("kube_version %q: %w", options.KubeVersion, err)
		}
		capabilities.KubeVersion = *version
	}
	capabilities.APIVersions = append(capabilities.APIVersions, options.APIVersions...)
	return capabilities, nil
}

func checkDependencies(loaded *chart.Chart) error {
	for _, wanted := range loaded.Metadata.Dependencies {
		if !slices.ContainsFunc(loaded.Dependencies(), func(c *chart.Chart) bool { return c.Name() == wanted.Name }) {
			return fmt.Errorf("its dependency %s is not in its charts folder", wanted.Name)
		}
	}
	return nil
}
