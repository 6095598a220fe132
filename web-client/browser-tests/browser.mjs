// A real browser on a running instance; whatever a page complains of is kept as a fault.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const [address, folder, ...more] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

// The same engine; without what only windows need, a journey takes a quarter less of the processor.
const SHELL = "/usr/bin/chromium-headless-shell";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium"),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    // One site, and pages that are open for moments: a process for each site, and code that is made faster the longer it
    // runs, cost an eighth of the processor that a journey takes.
    "--disable-site-isolation-trials",
    "--js-flags=--no-opt --no-maglev",
  ],
});
const faults = [];

export async function tab(width = 1280, options = {}) {
  // Nothing is waited for that only moves.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    acceptDownloads: true,
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    // Refusals are answers; the browser reports each of them as an error of its own.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) faults.push(`foreign: ${request.url()}`);
  });
  return page;
}

/** Prints one line; the first step that fails ends the journey. */
export async function step(name, work) {
  const begun = performance.now();
  try {
    await work();
    console.log(`ok   ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (failure) {
    console.log(`FAIL ${name}\n${failure.stack}\n${faults.join("\n")}`);
    for (const [index, page] of browser
      .contexts()
      .flatMap((context) => context.pages())
      .entries()) {
      await picture(page, `failed-${index}`);
    }
    await browser.close();
    process.exit(1);
  }
}

export async function signIn(page, account, password, path = "/") {
  await page.goto(address + path);
  await page.getByLabel("用户名").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByLabel("密码").press("Enter");
}

const tokens = {};
/** What the demonstration gives to who asks from the same machine. */
export const token = async (account) =>
  (tokens[account] ??= (await (await fetch(`${address}/demo/token/${account}`)).text()).trim());

/** As who has signed in: by the form, which has steps of its own, it costs half a page more. */
export async function enter(page, account, path = "/") {
  const session = { accessToken: await token(account), expiresAt: Date.now() + 3600_000 };
  // What a tab keeps is kept for where a page is from.
  await page.goto(`${address}/client.json`);
  await page.evaluate((kept) => sessionStorage.setItem("taizhang.session", kept), JSON.stringify(session));
  await page.goto(address + path);
}

/** By the menu of the bar that the page stands in. */
export async function byMenu(page, menu, name) {
  await page.getByRole("navigation", { name: "页面" }).getByRole("button", { name: menu }).click();
  await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name, exact: true }).click();
}

const picture = (page, name) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });

/** A picture of a step, where SHOTS asks for them: `./taizhang pictures` has every page and state. */
export const shot = async (page, name) => process.env.SHOTS && picture(page, name);

/** How many journeys are made in this browser, one after the other. */
let journeys = 1;
export const makes = (count) => {
  journeys = count;
};

export async function end() {
  await step("nothing was fetched from elsewhere, and no page failed", () => assert.deepEqual(faults, []));
  journeys -= 1;
  if (journeys === 0) await browser.close();
  else await Promise.all(browser.contexts().map((context) => context.close()));
}
