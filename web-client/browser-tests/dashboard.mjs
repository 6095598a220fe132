// Where things stand, now and then: node browser-tests/dashboard.mjs ADDRESS FOLDER, of a demonstration.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { accessible } from "./axe.mjs";
import { address, end, enter, folder, shot, step, tab, token } from "./browser.mjs";

const office = `Bearer ${await token("office")}`;
async function ask(path, headers = {}) {
  const response = await fetch(address + path, { headers: { Authorization: office, ...headers } });
  assert.ok(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}

// Figures and spreads of items are of the distinct items of their rows, the others of their rows.
const OF_ITEMS = [
  "ITEM_COMPLETION",
  "CLOSURE",
  "FIRST_PASS",
  "RELAPSE",
  "FIRST_ROUND_DAYS",
  "LATER_ROUND_DAYS",
  "AGE",
  "FIRST_ROUND",
  "RETURNS",
];
const MOST_ROWS = 500;

/** How many items or rows an address of the ledger has, by the API. */
async function rowsAt(href) {
  const { searchParams } = new URL(href, address);
  const at = searchParams.get("at");
  if (at) searchParams.set("asOf", at);
  searchParams.delete("at");
  searchParams.set("limit", String(MOST_ROWS));
  const { rows, total } = await ask(`/api/v1/ledger?${searchParams}`);
  const figure = searchParams.get("figure");
  const spread = searchParams.get("spread");
  const ofItems =
    figure || spread
      ? OF_ITEMS.includes(figure ?? spread)
      : searchParams.has("status") && !searchParams.has("measureStatus");
  return ofItems ? new Set(rows.map(({ itemId }) => itemId)).size : total;
}

const page = await tab();
await step("the leader sees what is overdue, what comes due, how far it is and who lags", async () => {
  await enter(page, "office");
  for (const region of ["已超期", "7 天内到期", "红黄绿灯", "整改完成率", "先办这些", "单位排名"]) {
    const part = page.getByRole("region", { name: region, exact: true });
    await part.waitFor();
    const { y } = await part.boundingBox();
    assert.ok(y < 900, `${region} is not on the first screen`);
  }
  await page.locator(".home .calendar").waitFor();
  await page.locator(".home .heat td").first().waitFor();
  await page.screenshot({ path: join(folder, "dashboard-first-1280.png") });
});

await step("charts are drawn, and each has a table of the same numbers", async () => {
  await page.locator(".home .chart svg text").first().waitFor();
  assert.equal(await page.locator(".home .chart svg").count(), 2);
  await shot(page, "dashboard-1280");
  const flow = page.getByRole("region", { name: "问题累计流" });
  await flow.getByRole("button", { name: "表格" }).focus();
  await page.keyboard.press("Enter");
  await flow.getByRole("table").waitFor();
  assert.ok((await flow.getByRole("link").count()) >= 5);
  await page.getByRole("region", { name: "剩余措施" }).getByRole("button", { name: "表格" }).click();
});

await step("every number leads to exactly its rows", async () => {
  const links = await page.locator('.home a[href^="/ledger?"]').evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href"),
      shown: (link.querySelector("b") ?? link).textContent,
      average: /FIRST_ROUND_DAYS|LATER_ROUND_DAYS|PROGRESS/.test(link.getAttribute("href")),
      first: link.parentElement.classList.contains("fraction") && link.previousElementSibling === null,
      plan: /^\/ledger\?plan=[^&]+$/.test(link.getAttribute("href")),
    })),
  );
  // Of an average the numerator is a sum; the title of a plan is no number.
  const numbers = links.filter(({ average, first, plan }) => !(average && first) && !plan);
  assert.ok(numbers.length > 40, `${numbers.length} numbers`);
  const distinct = [...new Map(numbers.map((number) => [number.href, number])).values()];
  for (const { href, shown } of distinct) {
    assert.equal(await rowsAt(href), Number(shown), `${href} has not ${shown}`);
  }
  console.log(`     ${distinct.length} addresses`);
});

await step("a number is followed into the ledger", async () => {
  const overdue = page.getByRole("region", { name: "已超期", exact: true }).getByRole("link").first();
  const shown = Number(await overdue.innerText());
  const [answer] = await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/ledger"),
    overdue.click(),
  ]);
  assert.match(page.url(), /figure=OVERDUE&met=true/);
  // The page asks for what its address says.
  assert.equal((await answer.json()).total, shown);
  await page.goBack();
});

await step("what is counted is chosen, and kept in the address", async () => {
  await page.getByRole("combobox", { name: "单位" }).selectOption({ index: 1 });
  await page.waitForURL(/unit=/);
  await page.getByRole("region", { name: "全部指标" }).waitFor();
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.waitForURL((url) => !url.search.includes("unit="));
});

await step("time is turned back to a day, and goes along to other pages", async () => {
  const bar = page.getByRole("region", { name: "截至" });
  await bar.getByRole("button", { name: "截至" }).click();
  await bar.getByRole("slider").waitFor();
  await bar.locator("input[type=date]").fill("2026-01-01");
  await bar.getByRole("button", { name: "查看" }).first().click();
  await bar.getByText("早于第一条记录").waitFor();
  assert.ok(!page.url().includes("at="));
  await shot(page, "at-refused-1280");
  const { asOf } = await ask("/api/v1/plans?asOf=0");
  const day = new Date(Date.parse(asOf) + 20 * 86_400_000).toISOString().slice(0, 10);
  await bar.locator("input[type=date]").fill(day);
  await bar.getByRole("button", { name: "查看" }).first().click();
  await bar.getByText(`您看到的是 ${day}`).waitFor();
  await page.getByText(`统计日 ${day}`).waitFor();
  await shot(page, "at-home-1280");
  const told = await ask(`/api/v1/statistics?asOf=${day}`);
  const closure = page.getByRole("row", { name: /^销号率/ }).first();
  assert.equal(
    (await closure.locator(".fraction").innerText()).replaceAll(/\s/g, ""),
    `${told.tally.figures.CLOSURE.numerator}/${told.tally.figures.CLOSURE.denominator}`,
  );
  const [answer] = await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/ledger"),
    page.getByRole("link", { name: "台账", exact: true }).click(),
  ]);
  assert.equal(new URL(answer.url()).searchParams.get("asOf"), day);
  assert.match(page.url(), new RegExp(`/ledger\\?at=${day}`));
  await bar.getByText("只读").waitFor();
  await shot(page, "at-ledger-1280");
});

await step("time goes event by event, day by day and by arrow keys", async () => {
  const bar = page.getByRole("region", { name: "截至" });
  await bar.getByLabel("事件号").fill("60");
  await bar.getByRole("button", { name: "查看" }).nth(1).click();
  await bar.getByText("第 60 号事件").waitFor();
  await bar.getByRole("button", { name: "后一事件" }).click();
  await bar.getByText("第 61 号事件").waitFor();
  await bar.getByRole("button", { name: "前一天" }).click();
  await page.waitForURL(/at=\d{4}-\d\d-\d\d/);
  const before = new URL(page.url()).searchParams.get("at");
  const slider = bar.getByRole("slider");
  await slider.waitFor();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((url) => url.searchParams.get("at") > before);
  await bar.getByText("您看到的是").waitFor();
});

await step("one looks at what changed since, and goes back to now", async () => {
  await page.getByRole("link", { name: "与现在比较" }).click();
  await page.waitForURL(/\/changes\?from=[^&]+$/);
  const changed = page.getByRole("article").first();
  await changed.waitFor();
  assert.match(await changed.innerText(), /原来[\s\S]*后来/);
  await shot(page, "changes-1280");
  await accessible(page);
  await page.getByLabel("关键词").fill("没有这样的词");
  await page.getByRole("button", { name: "比较" }).click();
  await page.getByText("这两个时点之间没有变化").waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole("button", { name: "返回现在" }).click();
  await page.waitForURL((url) => !url.search.includes("at="));
  await page.getByText("只读").waitFor({ state: "detached" });
});

await step("what another person writes is offered, and nothing moves before", async () => {
  await page.getByRole("link", { name: "首页" }).click();
  await page.getByText("在线", { exact: true }).waitFor();
  const second = await page.context().newPage();
  await second.addInitScript(
    (kept) => sessionStorage.setItem("taizhang.session", kept),
    await page.evaluate(() => sessionStorage.getItem("taizhang.session")),
  );
  await second.goto(`${address}/ledger`);
  await second.getByText("在线", { exact: true }).waitFor();
  await page.bringToFront();
  const { rows, on } = await ask("/api/v1/ledger?measureStatus=OPEN&status=IN_PROGRESS&limit=1");
  const [{ itemId, measureId, percent, owners }] = rows;
  const accounts = { "person-owner": "owner", "person-owner2": "owner2" };
  const written = await fetch(`${address}/api/v1/items/${itemId}/measures/${measureId}/progress`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${await token(accounts[owners[0].id] ?? "unithead")}`,
      "Content-Type": "application/json",
      "Idempotency-Key": String(Date.now()),
    },
    body: JSON.stringify({ narrative: "又学习了一次。", occurredOn: on, percent: Math.min(99, percent + 1) }),
  });
  const { position, detail } = await written.json();
  assert.ok(written.ok, detail);
  await page.getByRole("button", { name: "有 1 条更新" }).waitFor();
  const stood = Number(/位置 (\d+)/.exec(await page.getByText("数据截至").innerText())[1]);
  assert.ok(stood < Number(position), "the page was read again unasked");
  await second.getByRole("button", { name: "有 1 条更新" }).waitFor();
  await shot(page, "live-1280");
  await page.getByRole("button", { name: "有 1 条更新" }).click();
  await page.waitForFunction(
    (position) => Number(/位置 (\d+)/.exec(document.body.innerText)?.[1]) >= position,
    Number(position),
  );
  await page.getByRole("button", { name: /条更新/ }).waitFor({ state: "detached" });
  await second.close();
});

await step("the page prints on A4", async () => {
  await page.locator(".home .chart svg text").first().waitFor();
  writeFileSync(join(folder, "dashboard.pdf"), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
});

await step("in both languages nothing hinders a screen reader", async () => {
  await accessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Chase these first").waitFor();
  await accessible(page);
  await shot(page, "dashboard-english-1280");
  await page.goto(`${address}/?at=60`);
  await page.getByText("read only").waitFor();
  await page.getByRole("slider").waitFor();
  await page.locator(".home .calendar").waitFor();
  await accessible(page);
});

await step("the wide screen is used, and administrators see no business", async () => {
  const wide = await tab(1920);
  await enter(wide, "leader");
  await wide.locator(".home .chart svg text").first().waitFor();
  await shot(wide, "dashboard-1920");
  const admin = await tab();
  await enter(admin, "sysadmin");
  await admin.getByText("管理员不查看业务数据").waitFor();
  assert.equal(await admin.getByRole("region", { name: "截至" }).count(), 0);
});

await end();
