import { request } from "node:http";
import { sleep } from "../../../local/node/process";
import { authorized, call, createImage } from "./api-clients";

const mebibyte = 1 << 20;

export interface Upload {
  /** Of the image. */
  id: string;
  /** Fails where Glance does not take all of it. */
  ended: Promise<void>;
}

/** Uploads an image of as many MiB as seconds, one each second. */
export async function slowUpload(glance: string, seconds: number): Promise<Upload> {
  const headers = await authorized();
  const id = await createImage(glance, headers);
  const length = { "content-length": seconds * mebibyte, "content-type": "application/octet-stream" };
  const upload = request(`${glance}/v2/images/${id}/file`, {
    method: "PUT",
    headers: { ...headers, ...length },
  });
  const ended = new Promise<void>((done, fail) => {
    upload.on("error", fail);
    upload.on("response", (response) => {
      response.resume();
      if (response.statusCode === 204) done();
      else fail(new Error(`${response.statusCode} ${response.statusMessage}`));
    });
  });
  ended.catch(() => undefined); // nobody may be waiting yet
  const send = async () => {
    for (let sent = 0; sent < seconds && !upload.destroyed; sent++) {
      upload.write(Buffer.alloc(mebibyte, sent));
      await sleep(1);
    }
    upload.end();
  };
  void send();
  return { id, ended };
}

export async function imageStatus(glance: string, id: string): Promise<string> {
  const response = await call(`${glance}/v2/images/${id}`, { headers: await authorized() });
  return ((await response.json()) as { status: string }).status;
}

export const deleteImage = async (glance: string, id: string): Promise<Response> =>
  call(`${glance}/v2/images/${id}`, { method: "DELETE", headers: await authorized() });
