// Package plugin holds what every Pulumi resource plugin needs: the gRPC server with the engine's
// handshake, the way back to the engine's log, and conversions between wire and Go values.
package plugin

import (
	"context"
	"fmt"
	"math"
	"net"
	"os"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// Engine sends messages to the engine that started the plugin.
type Engine struct{ client pulumirpc.EngineClient }

// Status shows a line beside a resource while its operation runs.
func (e *Engine) Status(ctx context.Context, urn, message string) {
	if e == nil || e.client == nil {
		return
	}
	// The line is a courtesy: that it could not be shown must not end the operation.
	_, _ = e.client.Log(ctx, &pulumirpc.LogRequest{
		Severity: pulumirpc.LogSeverity_INFO, Urn: urn, Message: message, Ephemeral: true,
	})
}

// Main serves a provider until the engine ends the process.
func Main(provider func(*Engine) pulumirpc.ResourceProviderServer) {
	if err := serve(provider); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(provider func(*Engine) pulumirpc.ResourceProviderServer) error {
	go endWithParent(os.Getppid())
	engine := &Engine{}
	// Flags (-tracing, -v, ...) come first and mean nothing here; the engine's address comes last.
	if address := os.Args[len(os.Args)-1]; len(os.Args) > 1 && !strings.HasPrefix(address, "-") {
		connection, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			return err
		}
		engine.client = pulumirpc.NewEngineClient(connection)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := grpc.NewServer(grpc.MaxRecvMsgSize(math.MaxInt32), grpc.MaxSendMsgSize(math.MaxInt32))
	pulumirpc.RegisterResourceProviderServer(server, provider(engine))
	fmt.Println(listener.Addr().(*net.TCPAddr).Port) // the engine reads this one line
	return server.Serve(listener)
}

// endWithParent ends the process after the engine, which says nothing when it is killed.
func endWithParent(parent int) {
	for os.Getppid() == parent {
		time.Sleep(time.Second)
	}
	os.Exit(1)
}
