// What journeys have in common in which several people take part.
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, enter, shot, tab, token } from "./browser.mjs";

/** Up to where the journey itself has written: what it reads is not from before. */
let written = "0";

/** By the API: what stands before, and what others do meanwhile. What is written here, a page that is opened next shows. */
export async function ask(account, path, body, headers = {}) {
  const content = await answered(account, path, body, headers);
  if (body !== undefined && content.position) {
    written = content.position;
    await until(() => answered(account, "/me"));
  }
  return content;
}

async function answered(account, path, body, headers = {}) {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      Authorization: `Bearer ${await token(account)}`,
      "Content-Type": "application/json",
      "X-After-Position": written,
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const content = await answer.json();
  assert.ok(answer.ok, `${path}: ${JSON.stringify(content)}`);
  return content;
}

/** Asks until there is an answer that will do: what is read follows what is written. */
export async function until(work, good = Boolean) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await work().catch(() => undefined);
    if (found !== undefined && good(found)) return found;
    await new Promise((wait) => setTimeout(wait, 150));
  }
  return assert.fail("what was written is not read");
}

/** The tab of each, by account. */
export const pages = {};

/** Their own tab at this address, as signed in. */
export async function as(account, path = "/", ...how) {
  if (pages[account]?.isClosed() === false) await pages[account].goto(address + path);
  else {
    pages[account] = await tab(...how);
    await enter(pages[account], account, path);
  }
  return pages[account];
}

/** They are done: a tab less to be kept up to date. */
export async function leave(account) {
  await pages[account].context().close();
  delete pages[account];
}

/** The day of an instant, in milliseconds, where the ledger is kept. */
export const dayOf = (instant) => new Date(instant + 8 * 3600_000).toISOString().slice(0, 10);
/** The day in so many days there. */
export const day = (days = 0) => dayOf(Date.now() + days * 86_400_000);

export const form = (page) => page.locator(".act-form");
export async function submit(page) {
  await form(page).locator("button[type=submit]").click();
  await form(page).waitFor({ state: "detached" });
  // What was done may be seen before its answer comes.
  await page.waitForURL((url) => !url.searchParams.has("act"));
}
export async function choose(page, label, option) {
  const field = form(page).getByLabel(label, { exact: true });
  await field.click();
  // Of many people the list draws the first ones only.
  if (await field.isEditable()) await field.fill(option);
  await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
  await page.keyboard.press("Escape");
}

/** Readable to all in both languages; then in Chinese again. */
export async function accessibleInBoth(page, name) {
  await accessible(page, name);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "中文" }).waitFor();
  await accessible(page, `${name} in English`);
  await shot(page, `${name}-english`);
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: "English" }).waitFor();
}
