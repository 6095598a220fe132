// The demonstration, by mouse: node browser-tests/demo.mjs ADDRESS FOLDER PLAN, where FOLDER takes the screenshots.
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, byMenu, end, enter, more, shot, signIn, step, tab } from "./browser.mjs";

const [plan] = more;
const office = await tab();
await step("the office signs in and sees where things stand", async () => {
  await signIn(office, "office", "demo");
  await office.getByText("您的角色").waitFor();
  await office.getByRole("heading", { name: "整改完成率" }).waitFor();
  await shot(office, "home-1280");
});

await step("a short tour is offered, leads over the pages by keyboard, and is not offered again", async () => {
  await office.getByRole("button", { name: "看一看" }).focus();
  await office.keyboard.press("Enter");
  const card = office.getByRole("dialog");
  await office.locator(".tour-card:focus").waitFor();
  await office.locator(".tour-ring").waitFor();
  await accessible(office, "a step of the tour");
  for (const page of ["/ledger", "/items/", "/tasks", "/ledger", "/proof", "/help"]) {
    while ((await office.locator("*:focus").textContent()) !== "下一步") await office.keyboard.press("Tab");
    await office.keyboard.press("Enter");
    await office.waitForURL((at) => at.pathname.startsWith(page));
    await office.locator(".tour-card:focus").waitFor();
  }
  await office.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await office.getByRole("link", { name: "帮助" }).and(office.locator(":focus")).waitFor();
  await office.goto(address);
  await office.getByRole("heading", { name: "整改完成率" }).waitFor();
  assert.equal(await office.getByText("第一次使用").count(), 0);
});

await step("what is no plan is refused in words, and another file can be chosen", async () => {
  await office.getByRole("link", { name: "导入方案" }).click();
  await office
    .locator("input[type=file]")
    .setInputFiles({ name: "公园.txt", mimeType: "text/plain", buffer: Buffer.from("今天天气很好。") });
  await office.locator(".ant-alert-error").waitFor();
  await shot(office, "import-refused-1280");
});

await step("a plan document is read, confirmed and becomes rows", async () => {
  await office.locator("input[type=file]").setInputFiles(plan);
  await office.getByText("读到").waitFor();
  await shot(office, "import-preview-1280");
  await office.getByRole("button", { name: /确认导入/ }).click();
  await office.getByRole("button", { name: "查看台账" }).waitFor();
  await shot(office, "import-done-1280");
  await office.getByRole("button", { name: "查看台账" }).click();
  await office.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  assert.match(office.url(), /plan=/);
  await shot(office, "ledger-of-plan-1280");
});

await step("a filter that matches nothing says so, and is cleared", async () => {
  await office.getByPlaceholder("搜索编号、问题、措施").fill("没有这样的词");
  await office.keyboard.press("Enter");
  await office.getByText("没有符合条件的行").waitFor();
  await shot(office, "ledger-nothing-1280");
  await office.getByRole("button", { name: "清除条件" }).first().click();
  await office.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
});

await step("the ledger is exported as a workbook", async () => {
  await office.getByRole("button", { name: "导出" }).click();
  const [file] = await Promise.all([
    office.waitForEvent("download"),
    office.getByRole("menuitem", { name: "导出 Excel" }).click(),
  ]);
  assert.match(file.suggestedFilename(), /台账.*\.xlsx$/);
});

await step("an item shows what is missing and its whole history", async () => {
  await office.locator("[role=gridcell] a").first().click();
  await office.getByText("全部历史").waitFor();
  await office.locator(".event").first().waitFor();
  await office.getByText("原始记录").first().click();
  await shot(office, "item-1280");
});

await step("an address that is none says so", async () => {
  await office.goto(`${address}/items/nothing`);
  await office.getByText("没有找到这个问题").waitFor();
  await shot(office, "item-unknown-1280");
});

await step("English is one click away", async () => {
  await office.goto(`${address}/ledger`);
  await office.getByRole("button", { name: "English" }).click();
  await office.getByRole("button", { name: "Export" }).waitFor();
  await shot(office, "ledger-english-1280");
});

await step("the wide screen is used", async () => {
  const wide = await tab(1920);
  await enter(wide, "leader");
  await wide.getByRole("heading", { name: "整改完成率" }).waitFor();
  await shot(wide, "home-1920");
  const [shown] = (await wide.getByText("数据截至").innerText()).match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
  const apart = Math.abs(Date.parse(`${shown.replace(" ", "T")}+08:00`) - Date.now());
  assert.ok(apart < 30 * 60_000, `${shown} is not the organisation's time, whatever this browser's zone`);
  await wide.goto(`${address}/ledger`);
  await wide.locator("[role=grid] [role=row][aria-selected]").first().waitFor();
  await shot(wide, "ledger-1920");
  await wide.goto(`${address}/tasks`);
  await wide.getByRole("heading", { name: "我的待办" }).waitFor();
  await shot(wide, "tasks-1920");
});

await step("an owner finds what to do, and what came", async () => {
  const owner = await tab();
  await enter(owner, "owner");
  await owner.getByRole("link", { name: "我的待办" }).click();
  await owner.getByText("措施已逾期").first().waitFor();
  await owner.getByText("您本人负责").first().waitFor();
  await shot(owner, "tasks-1280");
  await owner.getByRole("link", { name: "消息" }).click();
  await owner.getByText("逾期提醒").first().waitFor();
  await shot(owner, "messages-1280");
  await owner.getByRole("button", { name: "全部标为已读" }).click();
  await owner.getByText("未读", { exact: true }).click();
  // More may come while these are read.
  const none = owner.getByText("没有未读消息。");
  for (let tries = 0; tries < 10 && !(await none.isVisible()); tries++) {
    await none.waitFor({ timeout: 3000 }).catch(() => owner.getByRole("button", { name: "全部标为已读" }).click());
  }
  await none.waitFor();
  await shot(owner, "messages-none-1280");
  await owner.getByText("收件箱").click();
  await owner.getByRole("button", { name: "English" }).click();
  await owner.getByText("days ago").first().waitFor();
  await shot(owner, "messages-english-1280");
});

await step("an owner says how mail is to come", async () => {
  const owner = await tab();
  await enter(owner, "owner2");
  await owner.getByRole("link", { name: "消息" }).click();
  await owner.getByRole("button", { name: "邮件接收方式" }).click();
  await owner.getByText("系统还没有配置邮件服务器").waitFor();
  await owner.getByPlaceholder("name@example.cn").fill("not an address");
  await owner.getByRole("button", { name: "保 存" }).click();
  await owner.getByText("电子邮箱写法不对").waitFor();
  await shot(owner, "mail-refused-1280");
  await owner.getByPlaceholder("name@example.cn").fill("owner2@bureau.example");
  await owner.getByRole("button", { name: "保 存" }).click();
  await owner.getByText("已保存。").waitFor();
  const overdue = owner.locator(".ant-table-row", { hasText: "逾期提醒" });
  await overdue.getByText("每日摘要").click();
  await overdue.locator(".ant-segmented-item-selected", { hasText: "每日摘要" }).waitFor();
  await shot(owner, "mail-1280");
});

await step("the office words a message as it is used to", async () => {
  const writer = await tab(1920);
  await enter(writer, "office");
  await writer.getByRole("link", { name: "消息" }).click();
  await writer.getByRole("button", { name: "消息模板" }).click();
  const closed = writer
    .locator(".ant-table-row")
    .filter({ has: writer.getByRole("cell", { name: "已销号", exact: true }) });
  await closed.locator(".ant-table-row-expand-icon").click();
  await writer.getByLabel("中文").fill("{{编号}} 已经销号，感谢支持{{。");
  await writer.getByRole("button", { name: "保 存" }).click();
  await writer.getByText("模板读不懂").first().waitFor();
  await writer.getByLabel("中文").fill("{{编号}} 已经销号，感谢支持。");
  await shot(writer, "wordings-1920");
  await writer.getByRole("button", { name: "保 存" }).click();
  await writer.getByText("已修改").waitFor();
});

await step("administrators see people and no business", async () => {
  const admin = await tab();
  await enter(admin, "sysadmin");
  await admin.getByText("管理员不查看业务数据").waitFor();
  await byMenu(admin, "管理", "机构与人员");
  await admin.getByRole("button", { name: "登记单位" }).click();
  await admin.locator(".act-form").getByLabel("单位名称").fill("信息中心");
  await admin.locator(".act-form button[type=submit]").click();
  await admin
    .getByRole("treeitem", { name: /^信息中心/ })
    .first()
    .waitFor();
  await shot(admin, "people-1280");
  // The unit that was founded is chosen, and nobody is in it yet.
  await admin.getByRole("treeitem", { name: /^信息中心/, selected: true }).click();
  const addressed = admin.locator(".ant-table-row", { hasText: "owner2@bureau.example" });
  await addressed.waitFor();
  await byMenu(admin, "管理", "发送队列");
  await admin.getByText("还没有配置邮件服务器或机器人").waitFor();
  await admin.getByRole("button", { name: "全部重试" }).click();
  await admin.getByText("已安排重试").waitFor();
  await shot(admin, "deliveries-1280");
});

await end();
