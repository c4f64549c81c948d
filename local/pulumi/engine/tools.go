//go:build tools

// Package engine pins the Pulumi command line, which is built from its Go module as it is published.
package engine

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
