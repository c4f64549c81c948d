import { connect } from "node:http2";
import { connect as connectSocket } from "node:net";

/**
 * Whether containerd answers what a kubelet asks first, `Version` of the container runtime interface. It answers `ctr`
 * earlier: before it has recalled the containers that it had, and a kubelet that is refused ends.
 * https://github.com/kubernetes/cri-api/blob/master/pkg/apis/runtime/v1/api.proto
 */
export function answersKubelets(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const session = connect("http://localhost", { createConnection: () => connectSocket(socket) });
    const end = (answer: boolean) => {
      session.destroy();
      done(answer);
    };
    session.on("error", () => end(false)).setTimeout(5000, () => end(false));
    const request = session.request({
      ":method": "POST",
      ":path": "/runtime.v1.RuntimeService/Version",
      "content-type": "application/grpc",
      te: "trailers",
    });
    let status: string | undefined;
    const read = (headers: Record<string, unknown>) =>
      (status ??= headers["grpc-status"] as string | undefined);
    request.on("response", read).on("trailers", read);
    request.on("error", () => end(false)).on("close", () => end(status === "0"));
    request.resume();
    // A message of gRPC: not compressed, no bytes long.
    request.end(Buffer.alloc(5));
  });
}
