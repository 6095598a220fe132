// Who runs the system and who asks for what: node browser-tests/manage.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, byMenu, end, shot, step, token } from "./browser.mjs";
import { accessibleInBoth, as, day, form, submit } from "./people.mjs";

// Made each time the journey is made: names and accounts are another time's otherwise.
const mark = Date.now().toString(36);
const UNIT = `档案科${mark}`;
const PERSON = `沈测${mark}`;

async function choose(page, label, option) {
  const field = form(page).getByLabel(new RegExp(`^${label}`));
  await field.fill(option);
  await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
  await field.press("Escape");
}
async function onDay(page, label, value) {
  await form(page)
    .getByLabel(new RegExp(`^${label}`))
    .fill(value);
  await page.keyboard.press("Enter");
}

await step("the system administrator founds a unit below another, and finds it in the tree by keyboard", async () => {
  const admin = await as("sysadmin");
  await byMenu(admin, "管理", "机构与人员");
  await admin.getByRole("treeitem", { name: /局机关/ }).waitFor();
  await accessibleInBoth(admin, "people");
  await admin.getByRole("button", { name: "登记单位" }).click();
  await form(admin).getByLabel("单位名称").fill(UNIT);
  await choose(admin, "上级单位", "局机关");
  await submit(admin);
  await admin.getByRole("treeitem", { name: new RegExp(UNIT) }).waitFor();
  await shot(admin, "people-tree");
  // From the search field by keyboard only: into the tree, up and down, chosen and left again.
  await admin.getByLabel("搜索单位").fill(UNIT.slice(-6));
  await admin.getByLabel("搜索单位").press("Tab");
  while (!(await admin.locator("[role=treeitem]:focus").count())) await admin.keyboard.press("Tab");
  await admin.keyboard.press("Home");
  await admin.keyboard.press("ArrowDown");
  assert.match(await admin.locator("[role=treeitem]:focus").innerText(), new RegExp(UNIT));
  if ((await admin.locator("[role=treeitem]:focus").getAttribute("aria-selected")) === "false") {
    await admin.keyboard.press("Enter");
  }
  await admin.getByRole("link", { name: "单位详情" }).focus();
  await admin.keyboard.press("Enter");
  await admin.getByRole("heading", { name: UNIT }).waitFor();
  await admin.getByText(`登记单位“${UNIT}”`).waitFor();
  await accessibleInBoth(admin, "unit");
});

await step("a person is registered with an account; the password is told once", async () => {
  const admin = await as("sysadmin", "/people");
  await admin.getByRole("button", { name: "登记人员" }).click();
  await form(admin).getByLabel("姓名").fill(PERSON);
  await choose(admin, "单位", UNIT);
  await form(admin).getByLabel("账号").fill(`shen${mark}`);
  await submit(admin);
  await admin.getByRole("heading", { name: PERSON }).waitFor();
  await admin.getByText(`账号 shen${mark} 的一次性密码`).waitFor();
  await admin.getByText(`关联账号“shen${mark}”`).waitFor();
  await shot(admin, "person-registered");
  await admin.getByRole("button", { name: "我已记下" }).click();
  await admin.getByRole("button", { name: "登记电子邮箱" }).click();
  await form(admin).getByLabel("电子邮箱").fill("no address");
  await form(admin).locator("button[type=submit]").click();
  await form(admin).getByText("电子邮箱写法不对").waitFor();
  await accessible(admin, "a refusal at its field");
  await form(admin).getByLabel("电子邮箱").fill(`shen${mark}@bureau.example`);
  await submit(admin);
  await accessibleInBoth(admin, "person");
});

await step("a file with a wrong line is shown by line, and nothing of it is taken", async () => {
  const admin = await as("sysadmin", "/people/import");
  const csv = (text) => ({ name: "人员.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const file = admin.locator("input[type=file]");
  await file.setInputFiles(csv(`姓名,单位\n钱一${mark},${UNIT}\n孙二${mark},没有这个单位\n`));
  await admin.getByText("有 1 处需要更正").waitFor();
  await admin.getByRole("row", { name: /^3 单位/ }).waitFor();
  assert.equal(await admin.getByRole("button", { name: /确认登记/ }).count(), 0);
  await accessibleInBoth(admin, "people-import");
  await file.setInputFiles(csv(`姓名,单位\n钱一${mark},${UNIT}\n孙二${mark},${UNIT}\n`));
  await admin.getByRole("button", { name: "确认登记 2 项" }).click();
  await admin.getByText("已登记 2 项").waitFor();
});

await step("the security administrator grants a role and takes it back", async () => {
  const security = await as("secadmin", "/people");
  await security.getByLabel("搜索姓名、职务").fill(PERSON);
  await security.getByRole("link", { name: PERSON }).click();
  await security.getByRole("button", { name: "授予角色" }).click();
  await form(security).getByLabel("责任人", { exact: true }).check();
  await shot(security, "grant");
  await submit(security);
  const held = security.locator(".held-roles li", { hasText: "责任人" });
  await held.getByRole("button", { name: "撤销角色" }).click();
  await form(security).getByLabel("理由").fill("岗位调整。");
  await submit(security);
  await held.waitFor({ state: "detached" });
  await security.getByText("撤销角色：责任人").waitFor();
});

await step("a unit moves, and is not closed while somebody is in it", async () => {
  const admin = await as("sysadmin", "/people");
  const { units } = await (
    await fetch(`${address}/api/v1/units`, {
      headers: { Authorization: `Bearer ${await token("office")}` },
    })
  ).json();
  const unit = units.find(({ name }) => name === UNIT).id;
  await admin.goto(`${address}/units/${unit}`);
  await admin.getByRole("button", { name: "调整隶属关系" }).click();
  await choose(admin, "上级单位", "办公室");
  await form(admin).getByLabel("理由").fill("机构调整。");
  await submit(admin);
  await admin.getByText(`${UNIT}由局机关改隶办公室`).waitFor();
  await admin.getByRole("button", { name: "更多" }).click();
  await admin.getByRole("menuitem", { name: "撤销单位" }).click();
  await form(admin).getByLabel("理由").fill("撤并。");
  await form(admin).locator("button[type=submit]").click();
  await form(admin).locator(".ant-alert-error").waitFor();
  await shot(admin, "unit-not-closed");
  await form(admin).getByRole("button", { name: "放弃并清空" }).click();
});

await step("somebody leaves, and what is known of them is restricted, given back and erased", async () => {
  const admin = await as("sysadmin", "/people");
  await admin.getByLabel("搜索姓名、职务").fill(PERSON);
  await admin.getByRole("link", { name: PERSON }).click();
  await admin.getByRole("button", { name: "更多" }).click();
  await admin.getByRole("menuitem", { name: "办理离岗" }).click();
  await onDay(admin, "离岗日期", day(0));
  await form(admin).getByLabel("理由").fill("调离。");
  await submit(admin);
  await admin
    .getByText(`${day(0)} 离岗`)
    .first()
    .waitFor();
  const person = new URL(admin.url()).pathname;
  const security = await as("secadmin", person);
  await security.getByRole("button", { name: "限制处理个人信息" }).click();
  await onDay(security, "截止日期", day(30));
  await form(security).getByLabel("限制处理的依据").fill("保存期未满。");
  await submit(security);
  await security.getByRole("heading", { name: /〔限制处理〕/ }).waitFor();
  await security.getByRole("button", { name: "解除限制处理" }).click();
  await form(security).getByLabel("理由").fill("保存期已满。");
  await submit(security);
  await security.getByRole("heading", { name: new RegExp(PERSON) }).waitFor();
  await security.getByRole("button", { name: "更多" }).click();
  await security.getByRole("menuitem", { name: "抹除个人信息" }).click();
  await form(security)
    .getByText(/抹除后任何人都不能恢复/)
    .waitFor();
  await form(security).getByLabel("抹除的依据").fill("本人申请。");
  await accessible(security, "the form of an erasure");
  await submit(security);
  await security.getByRole("heading", { name: /〔已抹除〕.*个人信息已抹除/ }).waitFor();
  // Nothing more can be done about what is gone.
  assert.equal(await security.getByRole("button", { name: /抹除个人信息|限制处理/ }).count(), 0);
  await shot(security, "erased");
});

await step("a setting is changed by who may, its refusals stand at the field, and others are not asked", async () => {
  const security = await as("secadmin", "/settings");
  const days = security.locator("#LOOK_BACK_DAYS");
  await days.getByRole("button", { name: "更 改" }).click();
  await form(security).getByLabel("设为").fill("100000");
  await form(security).getByLabel("理由").fill("按上级通知调整。");
  await form(security).locator("button[type=submit]").click();
  await form(security).getByText("数值超出允许的范围").waitFor();
  await shot(security, "setting-refused");
  const is = /(\d+)/.exec(await days.locator(".settings-value strong").innerText())[1];
  await form(security)
    .getByLabel("设为")
    .fill(is === "60" ? "61" : "60");
  await submit(security);
  await days.getByText("郑安全于").waitFor();
  await days.getByRole("button", { name: /次更改/ }).click();
  await days.getByText("按上级通知调整。").first().waitFor();
  await accessibleInBoth(security, "settings");
  const owner = await as("owner", "/settings");
  await owner.locator("#LOOK_BACK_DAYS").waitFor();
  assert.equal(await owner.getByRole("button", { name: "更 改" }).count(), 0);
  await owner.getByText("历史由系统、安全、审计管理员和审计员查看").waitFor();
});

await step("an owner delegates, is told what is wrong, and revokes", async () => {
  const owner = await as("owner", "/delegations");
  await owner.getByRole("button", { name: "委托他人代办" }).click();
  await choose(owner, "代办人", "王芳");
  await onDay(owner, "起始日期", day(40));
  await onDay(owner, "截止日期", day(43));
  await form(owner).getByLabel("理由").fill("外出培训。");
  await form(owner).locator("button[type=submit]").click();
  await form(owner).getByText("不能委托给自己").waitFor();
  await choose(owner, "代办人", "刘洋");
  await submit(owner);
  const given = owner
    .locator(".delegations > li", { hasText: day(43) })
    .filter({ hasText: "未开始" })
    .first();
  await given.getByText("刘洋").waitFor();
  await accessibleInBoth(owner, "delegations");
  await given.getByRole("button", { name: "撤销委托" }).click();
  await form(owner).getByLabel("理由").fill("培训取消。");
  await submit(owner);
  await owner
    .locator(".delegations > li", { hasText: day(43) })
    .filter({ hasText: "已撤销" })
    .first()
    .waitFor();
  const security = await as("secadmin", "/delegations");
  await security
    .getByRole("row", { name: /外出培训.*培训取消/ })
    .first()
    .waitFor();
  await accessibleInBoth(security, "all-delegations");
});

await step("the office sees what somebody holds, hands it over, and reads the result", async () => {
  const office = await as("office", "/hand-overs");
  await office.getByLabel("交接谁的工作").fill("赵强");
  await office.locator(".ant-select-item-option").filter({ hasText: "赵强" }).first().click();
  await office.getByText("名下没有未办结的措施").waitFor();
  // Whoever of the two holds something gives one of it to the other: made again, it goes back.
  await office.goto(`${address}/hand-overs?from=person-owner`);
  await office.getByText(/名下(有 \d+ 项|没有)未办结的措施/).waitFor();
  const back = (await office.getByText("名下没有未办结的措施").count()) > 0;
  if (back) await office.goto(`${address}/hand-overs?from=person-owner2`);
  await office.getByText(/名下有 \d+ 项未办结的措施/).waitFor();
  await accessibleInBoth(office, "hand-overs");
  // All but one are left out.
  await office.getByLabel("全部选中").uncheck();
  await office.locator(".ant-table-tbody input[type=checkbox]").first().check();
  await office.getByRole("button", { name: "开始交接" }).click();
  await choose(office, "接手人", back ? "王芳" : "刘洋");
  await form(office).getByLabel("理由").fill("分工调整。");
  await submit(office);
  await office.waitForURL(/hand-overs\/./);
  await office.getByText("已完成，1 项全部交接").waitFor();
  await accessibleInBoth(office, "hand-over");
  await office.goto(`${address}/hand-overs`);
  await office
    .getByRole("row", { name: /分工调整/ })
    .first()
    .waitFor();
});

let redaction;
await step("the office finds a text and asks that it be redacted; its own approval is not offered", async () => {
  const office = await as("office", "/redactions/new");
  await office.getByLabel("要找的文字，例如姓名").fill("外出培训");
  await office.keyboard.press("Enter");
  await office.getByText(/已查完/).waitFor();
  await office.locator(".redaction-list input[type=checkbox]").first().check();
  await office.getByRole("button", { name: "申请抹除" }).click();
  await form(office).getByLabel("抹除的依据").fill(`误录个人行程（${mark}）`);
  await accessibleInBoth(office, "redaction-new");
  await submit(office);
  await office.getByText("申请人不能批准自己的申请").waitFor();
  redaction = new URL(office.url()).pathname;
  assert.equal(await office.getByRole("button", { name: "批准抹除" }).count(), 0);
});

await step("the principal approves, and it is carried out", async () => {
  const principal = await as("principal", "/redactions");
  await principal.getByRole("link", { name: new RegExp(mark) }).waitFor();
  await accessibleInBoth(principal, "redactions");
  await principal.goto(address + redaction);
  await principal.getByRole("button", { name: "批准抹除" }).click();
  await shot(principal, "redaction-approve");
  await submit(principal);
  await principal.getByText("抹除完成").waitFor();
  await accessibleInBoth(principal, "redaction");
});

await step("operations rebuilds one group beside and shows the comparison; who may not is told so", async () => {
  const admin = await as("sysadmin");
  await byMenu(admin, "管理", "运行维护");
  await admin.getByText("个处理组").waitFor();
  await admin.getByRole("button", { name: "重建“人员名下的措施”" }).click();
  await admin.getByText("没有空档").waitFor();
  await shot(admin, "rebuild-warned");
  await admin.getByRole("button", { name: "开始重建" }).click();
  const report = admin.getByRole("region", { name: "“人员名下的措施”的重建" });
  await report.getByText(/每一行都与事件一致|已换成重建的/).waitFor();
  await report.getByText("measure_work").waitFor();
  await admin.getByText("没有死信。").waitFor();
  await accessibleInBoth(admin, "operations");
  const owner = await as("owner", "/operations");
  await owner.getByText("您无权查看这一页").waitFor();
  await accessible(owner, "forbidden");
  await owner.goto(`${address}/people/nobody`);
  await owner.getByText("没有找到").waitFor();
});

await end();
