// How quick the web client is: node benchmarks/web-client/figures.mjs ADDRESS [RUNS [ROWS]], of a demonstration.
// The last line is one JSON object. What is loaded lazily is measured as it is fetched, so nothing of the build is read.
import { get } from "node:http";
import { cpus, loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { many } from "./rows.mjs";

const { chromium } = createRequire(new URL("../../web-client/package.json", import.meta.url))("playwright-core");
const [address = "http://localhost:8080", runs = "7", rows = "1000000"] = process.argv.slice(2);
const figures = {
  measuredAt: new Date().toISOString(),
  loadBefore: loadavg()[0],
  processors: cpus().length,
  runs: Number(runs),
  rows: Number(rows),
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const say = (name, value) => console.log(`${name.padEnd(52)} ${value}`);
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const spread = (values) => ({ median: Math.round(median(values)), worst: Math.round(Math.max(...values)) });

async function signedIn(context, path) {
  const page = await context.newPage();
  await page.goto(address + path);
  await page.getByLabel("用户名").fill("office");
  await page.getByLabel("密码").fill("demo");
  await page.getByLabel("密码").press("Enter");
  await page.locator(".shell-who").waitFor();
  return page;
}

/** How many bytes the server sends for it to who takes gzip, headers not counted, and how many they are by gzip. */
const sent = (path) =>
  new Promise((done, failed) => {
    const asked = get(address + path, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        const zipped = answer.headers["content-encoding"] === "gzip";
        done({ path, sent: body.length, bytes: zipped ? body.length : gzipSync(body, { level: 9 }).length });
      });
    });
    asked.on("error", failed);
  });
const sum = (some, what = "bytes") => some.reduce((total, one) => total + one[what], 0);

// First load: index.html and what it names, and what the dashboard fetches besides.
{
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await signedIn(context, "/");
  await page.locator(".home .heat td").first().waitFor();
  await page.locator(".home .chart svg text").first().waitFor();
  const { named, loaded } = await page.evaluate(async () => {
    const text = await (await fetch("/")).text();
    return {
      named: [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path),
      loaded: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    };
  });
  const first = await Promise.all(["/", ...new Set(named)].map(sent));
  const lazily = new Set(loaded.filter((path) => path.startsWith("/assets/") && !named.includes(path)));
  const lazy = (await Promise.all([...lazily].map(sent))).sort((a, b) => b.bytes - a.bytes);
  figures.firstLoad = { gzip: sum(first), sent: sum(first, "sent"), requests: first.length };
  figures.dashboard = { gzip: sum(lazy), sent: sum(lazy, "sent"), requests: lazy.length, largest: lazy.slice(0, 3) };
  say(
    "first load: index.html and what it names",
    `${sum(first)} bytes gzip (${sum(first, "sent")} sent), ${first.length} requests`,
  );
  say("the dashboard besides, lazily", `${sum(lazy)} bytes gzip (${sum(lazy, "sent")} sent), ${lazy.length} requests`);
  for (const { path, bytes } of lazy.slice(0, 3)) say(`  of it ${path}`, `${bytes} bytes`);
  await context.close();
}

// Warm: files are in the browser's cache, the session lives; from the start of the navigation to rows that take a key.
{
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await signedIn(context, "/ledger");
  const shown = page.locator("[role=grid] [role=row][aria-selected]");
  await shown.first().waitFor();
  const times = [];
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector("[role=grid] [role=row][aria-selected] a")) return;
      seen.disconnect();
      // Painted, and the thread is free for a key.
      requestAnimationFrame(() => setTimeout(() => (window.interactive ??= performance.now())));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  for (let run = 0; run < Number(runs) + 1; run++) {
    const begun = Date.now();
    await page.goto(`${address}/ledger`);
    await page.waitForFunction(() => window.interactive !== undefined);
    // By the clock outside, which runs while signing in again silently goes over the server and back.
    const painted = await page.evaluate(() => performance.timeOrigin + window.interactive);
    if (run > 0) times.push(painted - begun);
    await page.keyboard.press("j");
    await page.waitForFunction(() => document.activeElement?.closest("[role=grid]") !== null);
  }
  figures.ledgerWarm = spread(times);
  say(
    "/ledger warm, interactive after, ms (goal 1500)",
    `median ${figures.ledgerWarm.median}, worst ${figures.ledgerWarm.worst}`,
  );
  await context.close();
}

// A ledger of a million rows: only here the answers to /ledger are made up, page by page, in the shape of the real ones.
{
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await signedIn(context, "/ledger");
  await page.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  const token = (await (await fetch(`${address}/demo/token/office`)).text()).trim();
  const real = await (
    await fetch(`${address}/api/v1/ledger?limit=1`, { headers: { Authorization: `Bearer ${token}` } })
  ).json();
  const answer = many(real, Number(rows));
  await page.route(/\/api\/v1\/ledger\?/, (route) => route.fulfill({ json: answer(new URL(route.request().url())) }));
  await page.goto(`${address}/ledger`);
  await page.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  await page.waitForTimeout(1000);
  // Others may share the processor: beside the time that passed, what the page's thread worked of it.
  const worked = await page.context().newCDPSession(page);
  await worked.send("Performance.enable", { timeDomain: "threadTicks" });
  const ticks = async () =>
    (await worked.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const before = await ticks();
  const measured = await page.evaluate(scroll, 20_000);
  measured.workPerFrame = Math.round((((await ticks()) - before) / measured.frames) * 10) / 10;
  figures.scrolling = { ...measured, synthetic: true };
  say(`scrolling ${rows} rows (answers made up), rows passed`, measured.rowsPassed);
  say("  frames, of them over 100 ms", `${measured.frames}, ${measured.over100}`);
  say(
    "  longest frame ms, median ms, work of the page a frame",
    `${measured.longest}, ${measured.median}, ${measured.workPerFrame}`,
  );
  await context.close();
}

/** Turns the wheel by 120 pixels each frame, and tells how long frames took. */
async function scroll(duration) {
  const grid = document.querySelector("[role=grid]");
  const box = document.querySelector(".ledger-scroller");
  const frames = [];
  const indices = () =>
    [...grid.querySelectorAll("[aria-rowindex]")].map((row) => Number(row.getAttribute("aria-rowindex")));
  const begun = performance.now();
  let last = begun;
  await new Promise((done) => {
    const frame = (now) => {
      frames.push(now - last);
      last = now;
      box.scrollTop += 120;
      if (now - begun < duration) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
  const counted = frames.slice(1).sort((a, b) => a - b);
  return {
    frames: counted.length,
    over100: counted.filter((length) => length > 100).length,
    longest: Math.round(counted[counted.length - 1]),
    median: Math.round(counted[Math.floor(counted.length / 2)]),
    rowsPassed: Math.max(...indices()),
  };
}

await browser.close();
console.log(JSON.stringify(figures));
