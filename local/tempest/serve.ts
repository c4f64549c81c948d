import { createServer } from "node:http";
import { connect } from "node:net";
import { messageOf } from "../../components/error";

/** Glance takes images from web servers at the ports 80 and 443 only. */
const port = 80;

/**
 * Serves an image over HTTP for Glance to import, at the address of this machine from which the cloud is reached;
 * undefined if that port is not to be had.
 */
export async function serveImage(cloudUrl: string): Promise<{ url: string; close(): void } | undefined> {
  const address = await ownAddress(cloudUrl);
  const server = createServer((_, response) => response.end(qcow2()));
  try {
    await new Promise<void>((done, fail) => server.once("error", fail).listen(port, address, done));
  } catch (error) {
    console.log(`  no image is served, and its import will fail: ${messageOf(error)}`);
    return undefined;
  }
  return { url: `http://${address}/tempest.qcow2`, close: () => server.close() };
}

function ownAddress(url: string): Promise<string> {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port || (protocol === "https:" ? 443 : 80)), hostname)
      .once("error", fail)
      .once("connect", () => {
        done(socket.localAddress!);
        socket.destroy();
      });
  });
}

/** An empty qcow2 image of 1 MiB: https://www.qemu.org/docs/master/interop/qcow2.html */
export function qcow2(): Uint8Array<ArrayBuffer> {
  const cluster = 1 << 16;
  const image = new DataView(new ArrayBuffer(4 * cluster));
  const [refcountTable, refcountBlock, l1Table] = [cluster, 2 * cluster, 3 * cluster];
  image.setUint32(0, 0x514649fb);
  image.setUint32(4, 2); // version
  image.setUint32(20, 16); // bits of a cluster's size
  image.setBigUint64(24, 1n << 20n); // size of the disk
  image.setUint32(36, 1); // entries of the L1 table
  image.setBigUint64(40, BigInt(l1Table));
  image.setBigUint64(48, BigInt(refcountTable));
  image.setUint32(56, 1); // clusters of the refcount table
  image.setBigUint64(refcountTable, BigInt(refcountBlock));
  for (let used = 0; used < 4; used++) image.setUint16(refcountBlock + 2 * used, 1);
  return new Uint8Array(image.buffer);
}
