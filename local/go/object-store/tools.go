//go:build tools

// Package tools pins the object store.
package tools

import _ "github.com/versity/versitygw/cmd/versitygw"
