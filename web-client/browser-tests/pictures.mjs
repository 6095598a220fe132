// Every page in every state, in both languages and widths: node browser-tests/pictures.mjs ADDRESS FOLDER [WHICH],
// of a demonstration; WHICH is a part of the names to take. They are to be looked at: index.html shows them all.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, end, folder, more, signIn, step, tab } from "./browser.mjs";
import { contactSheet } from "./contactSheet.mjs";
import { pictures } from "./pictureStates.mjs";

const [which = ""] = more;
const HEIGHT = 900;
const LANGUAGES = ["zh", "en"];
const taken = [];

/** One tab an account, so that the token is asked for once; `nobody` is not signed in. */
const tabs = new Map();
async function tabOf(account) {
  if (!tabs.has(account)) {
    const page = await tab();
    page.waiting = new Set();
    page.on("request", (request) => !/worker|stream/.test(request.url()) && page.waiting.add(request));
    for (const ending of ["requestfinished", "requestfailed"]) {
      page.on(ending, (request) => page.waiting.delete(request));
    }
    if (account === "nobody") await page.goto(`${address}/help`);
    else {
      await signIn(page, account, "demo");
      await page.locator(".shell-who").waitFor({ state: "attached" });
    }
    tabs.set(account, page);
  }
  return tabs.get(account);
}

/** Nothing is awaited, drawn in outline or moving any more. */
async function settled(page) {
  const quiet = () => page.waiting.size === 0;
  for (let calm = 0, turn = 0; calm < 3 && turn < 200; turn++) {
    const still = await page
      .evaluate(() => {
        const busy = document.querySelector(".ant-skeleton-active, .ant-spin-spinning, [aria-busy=true]");
        const moving = document
          .getAnimations()
          .some((each) => each.playState === "running" && each.effect?.getTiming().iterations !== Infinity);
        return !busy && !moving;
      })
      // It is being left for another one: to sign in, for instance.
      .catch(() => false);
    calm = still && quiet() ? calm + 1 : 0;
    await page.waitForTimeout(60);
  }
}

async function take(page, state, language, width) {
  await page.setViewportSize({ width, height: HEIGHT });
  await settled(page);
  const name = [state.page, state.state, language, width].join("_");
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: !state.screen, animations: "disabled" });
  if (state.paper && width === 1280) {
    await page.emulateMedia({ media: "print" });
    await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4", preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: null });
  }
  taken.push({ ...state, language, width, file: `${name}.png` });
}

async function show(state, language) {
  const { as = "office", path = "/", answer, prepare, widths = [1280, 1920] } = state;
  const page = await tabOf(as);
  await page.setViewportSize({ width: widths[0], height: HEIGHT });
  await page.evaluate((chosen) => localStorage.setItem("taizhang.language", chosen), language);
  if (answer) await page.route(/\/api\/v1\/(?!me\b)/, answer);
  try {
    await page.goto(address + path);
    if (as !== "nobody") await page.locator(".shell-who").waitFor({ state: "attached" });
    if (answer)
      await page
        .locator(".ant-alert-error, .ant-result, .ant-empty, [role=alert]")
        .first()
        .waitFor()
        .catch(() => {});
    await settled(page);
    await prepare?.(page);
    for (const width of widths) await take(page, state, language, width);
    if ((await page.locator(".broken").count()) > 0) throw new Error(`${page.url()} broke`);
  } finally {
    if (answer) await page.unroute(/\/api\/v1\/(?!me\b)/);
  }
}

for (const state of await pictures(tabOf, settled, which)) {
  const name = `${state.page}_${state.state}`;
  if (!name.includes(which)) continue;
  await step(name, async () => {
    for (const language of LANGUAGES) await show(state, language);
  });
}
writeFileSync(join(folder, "index.html"), contactSheet(taken));
await end();
