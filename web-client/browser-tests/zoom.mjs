// Twice as large, with more space in the text, and in forced colours: node browser-tests/zoom.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address, end, enter, folder, shot, step, tab } from "./browser.mjs";
import { ask } from "./people.mjs";

// 1280 wide at 200 %: WCAG 1.4.4; a page that is read in one direction, WCAG 1.4.10.
const ZOOM = { deviceScaleFactor: 2 };
const WIDTH = 640;
// WCAG 1.4.12.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** What is cut off, and whether the page has to be scrolled in two directions. */
const cut = () => {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    // What lies in a box that scrolls by itself is not to blame.
    const blamed = wide.filter((each) => {
      for (let box = each.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") return false;
      }
      return true;
    });
    const names = blamed.slice(-3).map(({ tagName, className }) => `${tagName}.${className}`);
    found.push(`${scrollWidth} of ${clientWidth}: ${names.join(" ")}`);
  }
  for (const each of document.querySelectorAll(
    "button, a, h1, h2, h3, label, th, [role=button], [role=tab], .ant-tag",
  )) {
    const { overflowX, overflowY, position, display } = getComputedStyle(each);
    const box = each.getBoundingClientRect();
    if (box.width < 8 || box.height < 8 || position === "fixed" || display === "inline") continue;
    const hides = overflowX !== "visible" || overflowY !== "visible";
    if (hides && (each.scrollWidth > each.clientWidth + 2 || each.scrollHeight > each.clientHeight + 2)) {
      found.push(`cut off: ${each.outerHTML.slice(0, 160)}`);
    }
  }
  // A cell so narrow that its words are broken into letters.
  for (const each of document.querySelectorAll("td, th")) {
    const { paddingLeft, paddingRight, fontSize } = getComputedStyle(each);
    const room = each.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const words = each.textContent.trim();
    if (words.length > 8 && room > 0 && room < 4 * Number.parseFloat(fontSize)) {
      found.push(`broken into letters: ${words.slice(0, 40)}`);
    }
  }
  return found;
};

async function whole(page, path) {
  const found = (await page.evaluate(cut)).map((each) => `${path}: ${each}`);
  const style = await page.addStyleTag({ content: SPACED });
  found.push(...(await page.evaluate(cut)).map((each) => `${path}, spaced: ${each}`));
  await style.evaluate((element) => element.remove());
  return found;
}

/** Small: there are many. */
const seen = async (page, path) =>
  process.env.SHOTS &&
  page.screenshot({ path: join(folder, `zoom${path.replaceAll(/[/?=]/g, "-")}.png`), fullPage: true, scale: "css" });

/** Until the page has what it shows. */
async function come(page, path) {
  await page.goto(address + path);
  await page.locator(".page h1, .page .ant-result-title").first().waitFor();
  await page.waitForFunction(() => !document.querySelector(".page .ant-skeleton"));
}

const pages = readFileSync(new URL("../src/app/pages.ts", import.meta.url), "utf8");
const paths = [...pages.matchAll(/\bpath: "([^"]+)"(?:,[^{}]*?\bat: "([^"]+)")?/g)].map(([, path, at]) => at ?? path);
assert.ok(paths.length > 15);
const OF = { "/operations": "sysadmin", "/deliveries": "sysadmin", "/replay-check": "auditor", "/access": "auditor" };
const { rows } = await ask("office", "/ledger?measureStatus=OPEN&status=IN_PROGRESS&limit=1");
const { plans } = await ask("office", "/plans");
const item = `/items/${rows[0].itemId}`;
const further = [
  "/look-backs",
  "/changes",
  "/messages",
  "/help",
  item,
  `/plans/${plans[0].id}`,
  `${item}?act=AmendProblem`,
];

const wrong = [];
const tabs = {};
for (const account of ["office", "sysadmin", "auditor"]) {
  const own = [...paths, ...further].filter((path) => (OF[path] ?? "office") === account);
  await step(`at 200 % and with spaced text nothing is lost: ${own.length} pages of ${account}`, async () => {
    tabs[account] = await tab(WIDTH, ZOOM);
    await tabs[account].setViewportSize({ width: WIDTH, height: 450 });
    await enter(tabs[account], account);
    await tabs[account].locator(".shell-nav").getByText("首页").waitFor();
    for (const path of own) {
      await come(tabs[account], path);
      wrong.push(...(await whole(tabs[account], path)));
      await seen(tabs[account], path);
    }
  });
}
await step("nothing was", () => assert.deepEqual(wrong, []));

await step("in English, which is longer, the same", async () => {
  const { office } = tabs;
  await office.getByRole("button", { name: "English" }).click();
  await office.getByRole("button", { name: "中文" }).waitFor();
  for (const path of ["/", "/ledger", item]) {
    await come(office, path);
    wrong.push(...(await whole(office, path)));
    await seen(office, `-english${path}`);
  }
  assert.deepEqual(wrong, []);
});

await step(
  "in forced colours one sees where one is, what is chosen and where the keyboard is; little moves",
  async () => {
    const forced = await tab(1280, { forcedColors: "active", reducedMotion: "reduce" });
    await enter(forced, "office", "/ledger");
    const rows = forced.locator("[role=grid] [role=row][aria-selected]");
    await rows.nth(1).waitFor();
    const look = (locator) =>
      locator.evaluate((element) => {
        const { outlineStyle, outlineColor, borderBottomColor, borderLeftWidth } = getComputedStyle(element);
        return [outlineStyle, outlineColor, borderBottomColor, borderLeftWidth].join(" ");
      });
    const differ = async (one, other, what) => assert.notEqual(await look(one), await look(other), what);
    const nav = forced.locator(".shell-nav");
    await differ(
      nav.getByRole("link", { name: "台账" }),
      nav.getByRole("link", { name: "首页" }),
      "the page one is on",
    );
    await forced.keyboard.press("j");
    await forced.keyboard.press("x");
    const check = ".ledger-check";
    await differ(rows.nth(0).locator(check), rows.nth(1).locator(check), "a row that is chosen");
    await differ(
      forced.locator("[data-cell]:focus"),
      rows.nth(1).locator("[data-cell]").first(),
      "the cell of the keyboard",
    );
    for (const light of await forced.locator("[role=gridcell].ledger-light").all()) {
      assert.match(await light.innerText(), /红|黄|绿|^\s*$/);
    }
    await shot(forced, "forced-ledger");
    await come(forced, "/plans");
    const chips = forced.locator(".chip");
    await differ(chips.nth(0), chips.nth(1), "a chip that is pressed");
    await come(forced, "/import");
    const field = forced.locator(".ant-picker").first();
    const before = await look(field);
    await field.locator("input").focus();
    assert.notEqual(await look(field), before, "a field with the keyboard in it");
    const moving = await forced.evaluate(() =>
      [...document.querySelectorAll("*")].filter(
        (each) => Number.parseFloat(getComputedStyle(each).transitionDuration) > 0.05,
      ),
    );
    assert.equal(moving.length, 0, "motion that was asked to be less");
  },
);

await end();
