//go:build tools

// Package tools pins mariadb-operator, whose controller is built from this module.
package tools

import _ "github.com/mariadb-operator/mariadb-operator/v25/cmd/controller"
