import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "puppeteer-core";
import { run } from "../../local/run";
import { newPage, openBrowser, screenshot } from "../support/browser";
import { createImage, endpoints, eventually } from "../support/cloud";
import { findInHorizon, findInSkyline } from "../support/dashboards";
import { as, createMember, deleteMember, type Member, tryAs } from "../support/member";

/* A plain member of a project sees its server in both dashboards, in a real browser. */

const server = "seen-in-browser";
let browser: Browser;
let carol: Member;

before(async () => {
  browser = await openBrowser();
  carol = await createMember("carol");
  const folder = mkdtempSync(join(tmpdir(), "genestack-dashboards-"));
  writeFileSync(join(folder, "disk"), Buffer.alloc(1024 * 1024));
  const { id } = await createImage("dashboards-disk", join(folder, "disk"));
  rmSync(folder, { recursive: true });
  await run("openstack", ["image", "set", "--public", id]);
  await run("openstack", ["flavor", "create", "--ram", "64", "--disk", "1", "--vcpus", "1", "dashboards"]);
  await as(carol, "network", "create", "net");
  await as(carol, "subnet", "create", "--network", "net", "--subnet-range", "10.2.0.0/24", "sub");
  const what = ["--image", "dashboards-disk", "--flavor", "dashboards", "--network", "net"];
  await as(carol, "server", "create", ...what, server);
  await eventually(`server ${server} ACTIVE`, 180, async () => {
    const { status, fault } = await as(carol, "server", "show", server);
    if (status === "ERROR") assert.fail(JSON.stringify(fault));
    return status === "ACTIVE";
  });
});

after(async () => {
  await browser?.close();
  await tryAs(carol, "server", "delete", "--wait", server);
  await tryAs(carol, "network", "delete", "net");
  await deleteMember(carol);
  await run("openstack", ["flavor", "delete", "dashboards"]);
  await run("openstack", ["image", "delete", "dashboards-disk"]);
});

for (const [dashboard, find] of [
  ["horizon", findInHorizon],
  ["skyline", findInSkyline],
] as const)
  test(`${dashboard} lets a member in and shows its server as active`, async () => {
    const { [dashboard]: url } = await endpoints();
    const page = await newPage(browser);
    // Also of what is there instead.
    await find(page, url!, carol, server).finally(() => screenshot(page, dashboard));
  });

test("a wrong password lets nobody in", async () => {
  const { horizon } = await endpoints();
  const page = await newPage(browser);
  page.setDefaultTimeout(20_000);
  await assert.rejects(findInHorizon(page, horizon!, { ...carol, password: "wrong" }, server), /Timeout/);
  assert.match(await page.evaluate("document.body.innerText").then(String), /Invalid credentials/);
});
