import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, cachePath } from "../cache";
import { messageOf } from "../../components/error";
import { run } from "../run";

/** A release of the Pulumi CLI with its language hosts, as its download page offers it. */
export interface PulumiRelease {
  url: string;
  sha256: string;
}

const release: PulumiRelease = {
  url: "https://get.pulumi.com/releases/sdk/pulumi-v3.219.0-linux-x64.tar.gz",
  // As GNU Guix has it: nongnu/packages/pulumi.scm, version 3.219.0.
  sha256: "d30d86ef5d66e8b689626e2e969b2bc7620bfe5727fe8afd699091a9bfc728d7",
};

/** Seconds until a download page that does not answer counts as out of reach, and until a download must be done. */
const patience = { answer: 5, download: 600 };

/** Folder with the official pulumi command; undefined where it cannot be had, which is no error. */
export async function downloadPulumi({ url, sha256 }: PulumiRelease = release): Promise<string | undefined> {
  const hash = sha256.slice(0, 16);
  if (existsSync(cachePath("pulumi-official", hash))) return cachePath("pulumi-official", hash);
  const answer = await answerOf(url);
  if (!answer) return undefined;
  try {
    return await cached("pulumi-official", hash, "download Pulumi", async (draft) => {
      const content = Buffer.from(await answer.arrayBuffer());
      const found = createHash("sha256").update(content).digest("hex");
      if (found !== sha256) throw new Error(`its checksum is ${found}`);
      const archive = join(draft, "pulumi.tar.gz");
      writeFileSync(archive, content);
      await run("tar", [
        "--extract",
        "--gzip",
        "--file",
        archive,
        "--directory",
        draft,
        "--strip-components=1",
      ]);
    });
  } catch (error) {
    console.log(`  Pulumi from ${url} is not usable: ${messageOf(error)}`);
    return undefined;
  }
}

async function answerOf(url: string): Promise<Response | undefined> {
  const control = new AbortController();
  const abortAfter = (seconds: number) => setTimeout(() => control.abort(), seconds * 1000).unref();
  const timer = abortAfter(patience.answer);
  const answer = await fetch(url, { signal: control.signal }).catch(() => undefined);
  clearTimeout(timer);
  abortAfter(patience.download);
  return answer?.ok ? answer : undefined;
}
