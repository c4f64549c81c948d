import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { state } from "../../local/paths";
import { run } from "../../local/run";
import { project } from "./preview";

/** Where pictures of pages go. */
const screenshots = join(state, "screenshots");

/** Milliseconds that a page may take; a small machine that has just started everything is slow. */
const patience = 120_000;

/** A real browser without a window. */
export async function openBrowser(): Promise<Browser> {
  await run("sh", [join(project, "local/prerequisites.sh"), "browser"], { timeout: 600 });
  return puppeteer.launch({
    executablePath: "/usr/bin/chromium-headless-shell",
    headless: "shell",
    // Root's browser has no sandbox; it sees pages of this cloud only.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 2 * patience,
  });
}

/** A page of a browser that knows nothing yet. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(patience);
  return page;
}

/** Stores what the page shows, and returns the file. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(screenshots, { recursive: true });
  const path = join(screenshots, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** Waits until a row of a table shows all texts. */
export async function waitForRow(page: Page, ...texts: string[]): Promise<void> {
  const wanted = JSON.stringify(texts);
  await page.waitForFunction(
    `[...document.querySelectorAll("tr")].some((row) => ${wanted}.every((text) => row.innerText.includes(text)))`,
  );
}
