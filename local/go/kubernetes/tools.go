//go:build tools

// Package tools pins the RabbitMQ operators, which are built from this module.
package tools

import (
	_ "github.com/rabbitmq/cluster-operator/v2/cmd"
	_ "github.com/rabbitmq/messaging-topology-operator/cmd"
)
