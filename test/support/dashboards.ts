import type { Page } from "puppeteer-core";
import { waitForRow } from "./browser";
import type { Member } from "./member";

/*
 * What a user does in the dashboards, in the pages of Horizon 2024.1 and Skyline 2024.2.
 */

type User = Pick<Member, "user" | "password">;

/** Logs into Horizon, opens the list of servers, and waits for one. */
export async function findInHorizon(page: Page, url: string, { user, password }: User, server: string) {
  await page.goto(`${url}/auth/login/?next=/project/instances/`);
  await page.type("#id_username", user);
  await page.type("#id_password", password);
  await Promise.all([page.waitForNavigation(), page.click("#loginBtn")]);
  await waitForRow(page, server, "Active");
}

/** The same in Skyline. */
export async function findInSkyline(page: Page, url: string, { user, password }: User, server: string) {
  // The form is drawn anew, without what was typed, when the regions are known.
  await page.goto(`${url}/auth/login?referer=/compute/instance`, { waitUntil: "networkidle0" });
  // The name, with or without a domain.
  const name = await page.waitForSelector("#normal_login_domain", { visible: true });
  await name!.type(user);
  await page.type("#normal_login_password", password);
  await page.click(".login-form-button");
  await waitForRow(page, server, "Active");
}
