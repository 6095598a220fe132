// The ledger, as the office that has a hundred rows to chase: node browser-tests/ledger.mjs ADDRESS FOLDER
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, end, enter, shot, signIn, step, tab } from "./browser.mjs";

const page = await tab();
const grid = page.getByRole("grid");
const lines = page.locator("[role=grid] [role=row][aria-selected]");
const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-cell"));

await step("the ledger is a grid that can be read without seeing it", async () => {
  await signIn(page, "office", "demo", "/ledger");
  await lines.first().waitFor();
  const [head, first, second] = (await grid.ariaSnapshot()).split("\n").reduce((rows, line) => {
    if (line.startsWith("    - row ")) rows.push([]);
    rows[rows.length - 1]?.push(line.trim());
    return rows;
  }, []);
  assert.match(head[0], /^- row "选择全部筛选出的行 编号 问题 整改措施 责任人 责任单位 完成时限 完成率 状态 灯"/);
  assert.match(
    first.join("\n"),
    /gridcell "ZG-2026-0001".*gridcell "理论学习不够系统.*gridcell "王芳".*gridcell "4\d%".*gridcell "红"/s,
  );
  assert.match(second.join("\n"), /ZG-2026-0001.*理论学习不够系统/s, "each line of an item says of which item it is");
  const total = Number(/\d+/.exec(await page.getByText(/^共 \d+ 行/).innerText())[0]);
  assert.equal(await grid.getAttribute("aria-rowcount"), String(total + 1));
  await shot(page, "ledger-1280");
});

await step("axe finds nothing", () => accessible(page));

await step("a header sorts", async () => {
  await page.getByRole("button", { name: "完成时限" }).click();
  await page.waitForURL(/sort=due/);
  await page.locator("[role=columnheader][aria-sort=ascending]", { hasText: "完成时限" }).waitFor();
  await page.getByRole("button", { name: "编号" }).click();
  await page.waitForURL((url) => !url.search.includes("sort"));
});

await step("lights are switched with their counts before the eye", async () => {
  const red = page.getByRole("button", { name: /^红 \d+$/ });
  const count = Number(/\d+/.exec(await red.innerText())[0]);
  await red.click();
  await page.getByText(`共 ${count} 行`).waitFor();
  assert.match(page.url(), /light=RED/);
});

await step("a filter is added from the list and changed by its chip", async () => {
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await page.getByRole("menuitem", { name: "责任单位" }).click();
  await shot(page, "ledger-editor-1280");
  await page.getByRole("radio", { name: /^办公室/ }).click();
  await page.waitForURL(/unit=unit-general-office/);
  await page.getByRole("button", { name: /^责任单位：办公室（含下级）/ }).click();
  await page.getByRole("radio", { name: /^局机关/ }).click();
  await page.waitForURL(/unit=unit-bureau/);
  assert.match(page.url(), /light=RED/);
});

await step("the keyboard alone goes through the rows, and the panel follows", async () => {
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.waitForURL((url) => url.search === "");
  await lines.nth(3).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("j");
  assert.equal(await focused(), "0:1");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "问题摘要" });
  await panel.getByText("理论学习不够系统，联系实际不够紧密。").waitFor();
  await panel.getByText(/销号还缺/).waitFor();
  await panel.getByText("最近动态").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await panel.getByText("文件流转不够及时，督办落实不够有力。").waitFor();
  await shot(page, "ledger-panel-1280");
  await accessible(page);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  assert.equal(await focused(), "2:1");
});

await step("a light says its rule to the keyboard too", async () => {
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.getByRole("tooltip", { name: /红灯：措施尚未办结，完成时限已过。/ }).waitFor();
  await page.keyboard.press("Home");
});

await step("every shortcut is listed, and single keys can be switched off", async () => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "快捷键" });
  await dialog.getByText("下一行").waitFor();
  await dialog.getByRole("switch").click();
  await shot(page, "ledger-shortcuts-1280");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const before = await focused();
  await page.keyboard.press("j");
  assert.equal(await focused(), before);
  await page.evaluate(() => localStorage.removeItem("taizhang.singleKeys"));
});

await step("Ctrl+K finds an item by the initials of its pinyin", async () => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("wjlz");
  await page.getByRole("option", { name: /文件流转不够及时/ }).waitFor();
  await shot(page, "palette-1280");
  await accessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/items\/item-demo-2$/);
  await page.goBack();
  await lines.first().waitFor();
});

await step("columns are chosen, and kept in the address", async () => {
  await page.getByRole("button", { name: "列", exact: true }).click();
  await page.getByRole("checkbox", { name: "方面" }).click();
  await page.getByRole("columnheader", { name: "方面" }).waitFor();
  await page.getByRole("checkbox", { name: "完成率" }).click();
  await page.getByRole("columnheader", { name: "完成率" }).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  assert.match(page.url(), /columns=number/);
});

const name = `红灯 ${Date.now() % 100_000}`;
await step("a view is saved, left, changed, saved again and deleted", async () => {
  await page.getByRole("button", { name: /^红 \d+$/ }).click();
  await page.getByRole("button", { name: /^视图/ }).click();
  await page.getByRole("menuitem", { name: "另存为视图" }).click();
  await page.getByLabel("视图名称").fill(name);
  await page.getByLabel("我的单位").check();
  await shot(page, "ledger-view-1280");
  await page.getByRole("button", { name: /保\s*存/ }).click();
  await page.getByRole("button", { name: `视图：${name}` }).waitFor();
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByText("与视图不同").waitFor();
  await shot(page, "ledger-view-changed-1280");
  await page.getByRole("button", { name: "恢复视图" }).click();
  await page.waitForURL(/light=RED/);
  await page.getByRole("button", { name: "完成时限" }).click();
  await page.getByRole("button", { name: "保存到视图" }).click();
  await page.getByText("与视图不同").waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^视图/ }).click();
  await page.getByRole("menuitem", { name: "删除视图" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除视图" }).click();
  await page.getByRole("button", { name: "视图：全部台账" }).waitFor();
});

await step("no row: the filter that excludes everything is named", async () => {
  await page.goto(`${address}/ledger?light=RED&status=CLOSED&at=`);
  await page
    .getByText(/是“状态：已销号”排除了全部行|没有符合条件的行/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: /^去掉“状态：已销号”：有 \d+ 行$/ }).waitFor();
  await shot(page, "ledger-nothing-1280");
  await page.getByRole("button", { name: /^去掉“状态：已销号”/ }).click();
  await lines.first().waitFor();
});

await step("a dry run says for which rows a rule does not allow it", async () => {
  await page.goto(`${address}/ledger`);
  await lines.nth(3).waitFor();
  await page.getByRole("checkbox", { name: "选择这一行" }).nth(0).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("已选 3 行，涉及 2 个问题").waitFor();
  await page.getByRole("button", { name: "批量退回销号申请" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("材料不齐。");
  await dialog.getByRole("button", { name: /试\s*算/ }).click();
  await dialog.getByText("没有待审核的销号申请。").first().waitFor();
  await dialog.getByText("问题已销号。").waitFor();
  await shot(page, "ledger-dry-run-1280");
  await accessible(page);
  assert.ok(await dialog.getByRole("button", { name: "确认执行 0 项" }).isDisabled());
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

await step("a bulk act is tried out, confirmed and done", async () => {
  await page.getByRole("button", { name: "批量提醒" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("提醒内容").fill("请于本周五前报送进展。");
  await dialog.getByRole("button", { name: /试\s*算/ }).click();
  await dialog.getByText("这是试算结果，还没有执行。").waitFor();
  await dialog.getByRole("button", { name: "确认执行 1 项" }).click();
  await dialog.getByText("已执行完毕：完成 1 项").waitFor();
  await shot(page, "ledger-bulk-done-1280");
  await dialog
    .getByRole("button", { name: /^关\s*闭$/ })
    .last()
    .click();
  await page.getByText(/^共 \d+ 行/).waitFor();
});

await step("the rows that are filtered are exported", async () => {
  await page.getByRole("button", { name: "导出" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "导出 Excel" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /\.xlsx$/);
});

await step("the same in English, on a wide screen", async () => {
  const wide = await tab(1920);
  const columns = "number,problem,measure,owners,unit,deadline,percent,status,light,plan,aspect,updated";
  await enter(wide, "office", `/ledger?columns=${columns}&overdue=true`);
  await wide.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  await shot(wide, "ledger-1920");
  await wide.getByRole("button", { name: "English" }).click();
  await wide.getByRole("columnheader", { name: "Last change" }).waitFor();
  await wide.getByText("Overdue: overdue").waitFor();
  await shot(wide, "ledger-english-1920");
  await accessible(wide);
});

await end();
