// An office PC that was never updated: node browser-tests/old-browser.mjs ADDRESS FOLDER. Nothing newer than Chromium 86
// is in what was built, in what the design system adds, or in what the program calls; plain http on top of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { parse } from "acorn";
import { address, end, shot, signIn, step, tab } from "./browser.mjs";
import { ask, day, form, submit } from "./people.mjs";

const BUILT = new URL("../target/classes/META-INF/resources/assets/", import.meta.url);
const built = (kind) =>
  readdirSync(BUILT)
    .filter((name) => name.endsWith(kind))
    .map((name) => [name, readFileSync(new URL(name, BUILT), "utf8")]);

/** What came to CSS after Chromium 86 and changes more than a colour where it is not known; with the version. */
const NEWER = {
  "inset 87": /[{;]\s*inset(-[a-z-]+)?\s*:/,
  "logical shorthands 87": /[{;]\s*(margin|padding|border)-(inline|block)\s*:/,
  ":is, :where 88": /:(is|where)\(/,
  ":not with a list 88": /:not\([^()]*,/,
  "aspect-ratio 88": /[{;]\s*aspect-ratio\s*:/,
  "overflow: clip 90": /[{;]\s*overflow(-[xy])?\s*:\s*clip/,
  "cascade layers 99": /@layer/,
  "translate 104": /[{;]\s*(translate|rotate|scale)\s*:/,
  "range queries 104": /@media[^{]*[<>]/,
  "container queries 105": /@container|\d(cqw|cqh|cqi|cqb)\b/,
  ":has 105": /:has\(/,
  "dynamic viewport 108": /\d[dsl]v[hw]\b/,
  "colour functions 111": /color-mix\(|ok(lch|lab)\(/,
  "nesting 112": /[{;]\s*&/,
};
const newerIn = (css) =>
  Object.entries(NEWER).flatMap(([name, way]) => {
    const found = way.exec(css);
    return found ? [`${name}: ${css.slice(Math.max(0, found.index - 80), found.index + 60)}`] : [];
  });

/** Static blocks came with 94, `#field in` with 91, and the flag of indices with 90. */
function newerSyntax(node, found = []) {
  if (node.type === "StaticBlock") found.push(`static block at ${node.start}`);
  if (node.type === "PrivateIdentifier" && node.tested) found.push(`#${node.name} in at ${node.start}`);
  if (node.type === "BinaryExpression" && node.operator === "in") node.left.tested = true;
  if (node.regex && /[dv]/.test(node.regex.flags)) found.push(`/${node.regex.pattern}/${node.regex.flags}`);
  for (const key in node) {
    const part = node[key];
    if (part && typeof part === "object" && key !== "regex") {
      for (const each of Array.isArray(part) ? part : [part]) if (each?.type) newerSyntax(each, found);
    }
  }
  return found;
}

function without(from, ...names) {
  for (const name of names) {
    if (!from || !(name in from)) continue;
    if (!delete from[name] || name in from) Object.defineProperty(from, name, { value: undefined });
  }
}

/** Takes away what that browser has not, in a page or a worker; the program's own polyfills come after it. */
function older() {
  const typed = Object.getPrototypeOf(Uint8Array.prototype);
  const lists = ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"];
  without(Array.prototype, ...lists);
  without(typed, ...lists);
  without(Array, "fromAsync");
  without(String.prototype, "at", "isWellFormed", "toWellFormed");
  without(Object, "hasOwn", "groupBy");
  without(Map, "groupBy");
  without(Map.prototype, "getOrInsert", "getOrInsertComputed");
  without(Promise, "withResolvers", "try");
  without(
    Set.prototype,
    ...["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
  );
  // The methods of iterators, without which a generator still is one.
  without(
    Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())),
    ...["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"],
  );
  without(ArrayBuffer.prototype, "resize", "transfer", "transferToFixedLength", "resizable", "maxByteLength");
  without(Uint8Array, "fromBase64", "fromHex");
  without(Uint8Array.prototype, "toBase64", "toHex", "setFromBase64", "setFromHex");
  without(Atomics, "waitAsync", "pause");
  without(Math, "sumPrecise", "f16round");
  without(RegExp, "escape");
  without(RegExp.prototype, "hasIndices", "unicodeSets");
  without(Error, "isError");
  without(Intl, "supportedValuesOf", "Segmenter", "DurationFormat");
  without(Intl.Locale.prototype, "getWeekInfo", "getTextInfo", "getTimeZones", "getCalendars", "weekInfo", "textInfo");
  without(Intl.NumberFormat.prototype, "formatRange", "formatRangeToParts");
  without(URL, "canParse", "parse");
  without(URLSearchParams.prototype, "size");
  without(AbortSignal, "abort", "timeout", "any");
  without(AbortSignal.prototype, "throwIfAborted", "reason");
  without(Response, "json");
  without(ReadableStream, "from");
  without(ReadableStream.prototype, Symbol.asyncIterator, "values");
  without(
    globalThis,
    ...[
      "structuredClone",
      "reportError",
      "navigation",
      "Iterator",
      "URLPattern",
      "scheduler",
      "Sanitizer",
      "Highlight",
    ],
    ...["DisposableStack", "AsyncDisposableStack", "SuppressedError", "Float16Array", "Temporal", "onscrollend"],
    ...["ViewTransition", "CloseWatcher", "ToggleEvent", "EyeDropper", "ReadableStreamDefaultController"].slice(0, 4),
  );
}

/** The same of what only a page has. */
function olderPage() {
  without(Element.prototype, "checkVisibility", "getHTML", "setHTMLUnsafe", "moveBefore", "currentCSSZoom");
  without(HTMLElement.prototype, "inert", "popover", "showPopover", "hidePopover", "togglePopover", "onscrollend");
  without(HTMLInputElement.prototype, "showPicker");
  without(HTMLSelectElement.prototype, "showPicker");
  without(HTMLScriptElement, "supports");
  without(Document.prototype, "startViewTransition", "prerendering");
  without(ShadowRoot.prototype, "getHTML", "setHTMLUnsafe");
  without(CSS, "highlights");
  without(Navigator.prototype, "userAgentData", "userActivation", "scheduling");
  // Plain http, which localhost is not to a browser.
  without(Crypto.prototype, "subtle", "randomUUID");
  without(Navigator.prototype, "clipboard", "locks", "serviceWorker", "storage", "credentials", "mediaDevices");
  without(window, "caches", "ClipboardItem", "showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker");
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...asked) =>
    !/:(has|is|where)\(|inset|aspect-ratio|color-mix|oklch|dvh|container/.test(asked.join(":")) && supports(...asked);
}

async function oldTab() {
  const page = await tab();
  await page.addInitScript(`${without}(${older})();(${olderPage})();`);
  // Nothing of the page reaches a worker: not its polyfills, and not what was taken away here.
  await page.route(/\.worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${without}(${older})();${await response.text()}` });
  });
  return page;
}

await step("what the first page names is at most 300 kB, as it is sent", () => {
  const page = readFileSync(new URL("../index.html", BUILT), "utf8");
  const named = new Set([...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name));
  const sizes = [...named].map((name) => statSync(new URL(`${name}.gz`, BUILT)).size);
  assert.ok(named.size > 1);
  const all = sizes.reduce((sum, size) => sum + size, page.length);
  assert.ok(all <= 300_000, `${all} bytes`);
});

await step("the built program has no newer syntax", () => {
  const scripts = built(".js");
  assert.ok(scripts.length > 50);
  for (const [name, text] of scripts) {
    try {
      // Of 2022 Chromium 86 knows the fields of classes, and not the rest.
      const program = parse(text, { ecmaVersion: 2022, sourceType: "module", allowAwaitOutsideFunction: false });
      assert.deepEqual(newerSyntax(program), [], name);
    } catch (failure) {
      if (failure.pos === undefined) throw failure;
      assert.fail(`${name}: ${failure.message} ${text.slice(failure.pos - 40, failure.pos + 40)}`);
    }
  }
});

await step("the built styles have nothing that would be missed", () => {
  const sheets = built(".css");
  assert.ok(sheets.length > 5);
  for (const [name, text] of sheets) assert.deepEqual(newerIn(text), [], name);
});

const page = await oldTab();
await step("the notice of an old browser is not shown, and one signs in", async () => {
  await signIn(page, "unithead", "demo");
  await page.getByText("您的角色").waitFor();
  assert.equal(await page.getByText("浏览器版本太旧").count(), 0);
  assert.equal(await page.evaluate(() => typeof structuredClone + typeof crypto.subtle), "undefinedundefined");
});

await step("charts are drawn", async () => {
  await page.locator(".home .chart svg text").first().waitFor();
  await page.locator(".home .heat td").first().waitFor();
  await shot(page, "old-home");
});

await step("the ledger has its rows, and the keyboard", async () => {
  await page.getByRole("link", { name: "台账", exact: true }).click();
  await page.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "问题摘要" }).getByText("最近动态").waitFor();
  await shot(page, "old-ledger");
});

await step("an item is read, and an act done", async () => {
  const { rows } = await ask(
    "unithead",
    "/ledger?measureStatus=OPEN&status=IN_PROGRESS&unit=unit-general-office&limit=1",
  );
  const [{ itemId, measureId, percent }] = rows;
  await page.goto(`${address}/items/${itemId}?act=ReportProgress&of=${measureId}`);
  await form(page).getByLabel("进展情况").fill("在旧电脑上报告。");
  await form(page)
    .getByLabel("完成率")
    .fill(String(Math.min(99, percent + 1)));
  await form(page).getByLabel("发生日期").fill(day());
  await page.keyboard.press("Enter");
  await submit(page);
  await page.locator(".event", { hasText: "在旧电脑上报告。" }).first().waitFor();
  await shot(page, "old-item");
});

await step("the design system asks for nothing newer either", async () => {
  const { css, missed } = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const parents = rules.flatMap(({ selectorText = "" }) => selectorText.split(/,(?![^()]*\))/));
    return {
      css: [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join(""),
      // It says :has of cards and forms of a kind that there are none of: only what stands on the page would be missed.
      missed: parents.filter(
        (selector) => selector.includes(":has(") && document.querySelector(selector.split(/(?::not\()?:has\(/)[0]),
      ),
    };
  });
  assert.ok(css.length > 10_000);
  assert.deepEqual([...missed, ...newerIn(css.replaceAll(":has(", ":known("))], []);
});

await step("a proof is checked without the browser's own cryptography", async () => {
  const auditor = await oldTab();
  await signIn(auditor, "auditor", "demo", "/proof?item=item-demo-2");
  await auditor.getByRole("button", { name: /^核验 .* 的全部历史$/ }).click();
  await auditor.locator(".proof-verdict").getByRole("heading", { name: "未发现问题，但有未能核验的" }).waitFor();
  await shot(auditor, "old-proof");
});

await step("Internet Explorer's mode and anything older are told so in words", async () => {
  for (const lacks of ["noModule", "replaceAll", "any"]) {
    const older = await tab();
    await older.addInitScript((name) => {
      for (const from of [HTMLScriptElement.prototype, String.prototype, Promise]) delete from[name];
    }, lacks);
    // Such a browser knows no modules, or breaks on them.
    await older.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await older.goto(address);
    await older.getByText("浏览器版本太旧，无法使用整改台账").waitFor();
    await older.getByText("This browser is too old").waitFor();
    if (lacks === "noModule") await shot(older, "too-old");
    await older.context().close();
  }
});

await end();
