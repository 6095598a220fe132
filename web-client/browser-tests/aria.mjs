// What a screen reader is told of the grid, of dialogs and of the timeline: node browser-tests/aria.mjs ADDRESS FOLDER.
// Kept in browser-tests/aria; with ARIA=write what is told now is kept instead, to be looked at before it is committed.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { accessible } from "./axe.mjs";
import { address, end, enter, step, tab } from "./browser.mjs";
import { accessibleInBoth, as, ask, day, until } from "./people.mjs";

/** As it is told, but for what is another each time: numbers, times and ids. */
async function told(name, locator) {
  const file = new URL(`./aria/${name}.txt`, import.meta.url);
  const is = `${(await locator.ariaSnapshot()).replaceAll(/\/items\/[\w-]+/g, "/items/#").replaceAll(/\d+/g, "#")}\n`;
  if (process.env.ARIA === "write") writeFileSync(file, is);
  assert.ok(existsSync(file), `${name} is not kept yet`);
  assert.equal(is, readFileSync(file, "utf8"));
}

// Only digits: they are not compared.
const mark = String(Date.now());
const title = `督查事项办理不及时（${mark}）。`;
const measure = (text, owner) => ({
  text,
  owners: [owner],
  leadLeaders: ["person-leader"],
  deadline: { kind: "BY_DATE", date: day(60) },
});
let item;

await step("there is an item with two measures and a short history", async () => {
  const raised = await ask("office", "/items", {
    problem: { title, text: title, subject: "TEAM", source: { kind: "SELF_CHECK" } },
    responsibleUnit: "unit-general-office",
    measures: [measure("逐项登记销账。", "person-owner"), measure("每周通报进度。", "person-owner2")],
  });
  const { version } = await until(() => ask("office", `/items/${raised.id}`));
  await ask("unithead", `/items/${raised.id}/claim`, {}, { "If-Match": `"${version}"` });
  item = await until(
    () => ask("office", `/items/${raised.id}`),
    ({ status }) => status === "CLAIMED",
  );
  await ask("owner", `/items/${raised.id}/measures/${item.measures[0].id}/progress`, {
    narrative: "已登记。",
    occurredOn: day(),
    percent: 10,
  });
  await until(
    () => ask("office", `/ledger?q=${mark}`),
    ({ rows }) => rows.length === 2 && rows.some(({ percent }) => percent === 10),
  );
});

const page = await tab();
await step("the grid", async () => {
  await enter(page, "office", `/ledger?q=${mark}`);
  await page.getByText("共 2 行").waitFor();
  await told("grid", page.getByRole("grid"));
});

await step("a row that is chosen, and the dialog of what is done to all chosen ones", async () => {
  await page.locator("[data-cell]").nth(1).focus();
  await page.keyboard.press("x");
  await page.locator("[role=row][aria-selected=true]").first().waitFor();
  await told("grid-chosen", page.getByRole("grid"));
  await page.getByRole("button", { name: "批量提醒" }).click();
  await page.getByRole("dialog").getByLabel("提醒内容").waitFor();
  await told("dialog-bulk", page.getByRole("dialog"));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

await step("the dialog of shortcuts", async () => {
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "快捷键" }).getByText("下一行").waitFor();
  await told("dialog-shortcuts", page.getByRole("dialog", { name: "快捷键" }));
});

await step("the timeline, with what changed in one of its events", async () => {
  await page.goto(`${address}/items/${item.id}`);
  await page.locator(".event").nth(3).waitFor();
  await page.locator(".event").first().getByRole("button", { name: "变动" }).click();
  await page.locator(".event table").waitFor();
  await told("timeline", page.locator("#history"));
});

// What other journeys do not read in both languages on their way.
const PASSED_BY = {
  office: ["/changes?from=40", "/messages", "/import", "/tasks", "/help", "/help/import", "/nowhere"],
  sysadmin: ["/", "/deliveries"],
  auditor: ["/replay-check"],
  auditadmin: ["/access"],
};
await step("pages that are passed by elsewhere are accessible in both languages, and so is the sign-in", async () => {
  const guest = await tab();
  await guest.goto(address);
  await guest.getByLabel("用户名").waitFor();
  await accessible(guest, "the sign-in");
  for (const [account, paths] of Object.entries(PASSED_BY)) {
    for (const path of paths) {
      const reader = await as(account, path);
      await reader.locator(".page h1, .page .ant-result-title").first().waitFor();
      await reader.waitForFunction(() => !document.querySelector(".page .ant-skeleton"));
      await accessibleInBoth(reader, `page${path.replaceAll(/[^a-z0-9]/g, "-")}`);
    }
  }
});

await end();
