// Each role in the first minutes of a day, and what is none of theirs: node browser-tests/roles.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, byMenu, end, shot, step, tab } from "./browser.mjs";
import { keyboard } from "./keyboard.mjs";
import { as, ask, choose, day, form, leave, submit, until } from "./people.mjs";

const OVERSIGHT = ["督办通知", "回头看", "检查记录", "建章立制"];
const WORK = ["首页", "我的待办", "台账", "方案"];

/** What the bar offers: exactly this. */
async function offered(page, work, menus) {
  const bar = page.getByRole("navigation", { name: "页面" });
  await bar.getByRole("link", { name: "首页" }).waitFor();
  const links = await bar.locator("> a").allInnerTexts();
  assert.deepEqual(
    links.map((text) => text.replace(/\s*\d+$/, "")),
    work,
  );
  const found = {};
  for (const menu of await bar.locator("button").all()) {
    const name = (await menu.innerText()).split(" ")[0];
    await menu.click();
    found[name] = await bar.locator("ul a").allInnerTexts();
  }
  await page.keyboard.press("Escape");
  assert.deepEqual(found, menus);
}

/** An address typed by hand that is none of theirs: told so, and no error, no page without its content. */
async function refused(page, ...paths) {
  for (const path of paths) {
    await page.goto(address + path);
    await page
      .locator(".ant-result-title", { hasText: "您无权查看" })
      .waitFor()
      .catch((failure) => assert.fail(`${path}: ${failure.message}`));
    assert.equal(await page.locator(".page .ant-alert-error, .page .ant-skeleton").count(), 0, path);
    assert.ok(await page.getByRole("link", { name: /返回/ }).count(), `${path} leads nowhere`);
  }
}

/** No act on the page bears such a name. */
async function notOffered(page, ...names) {
  for (const name of names) {
    const found = page.locator(".page").locator("a, button").filter({ hasText: name });
    assert.equal(await found.count(), 0, `${name} is offered`);
  }
}

const mark = Date.now().toString(36);
const title = `会议纪要印发不及时（${mark}）。`;
let item;
let measure;

await step("the day begins with a problem that the office raised", async () => {
  const raised = await ask("office", "/items", {
    problem: { title, text: title, subject: "TEAM", source: { kind: "SELF_CHECK" } },
    responsibleUnit: "unit-general-office",
    measures: [
      {
        text: "会议纪要三个工作日内印发。",
        owners: ["person-owner2"],
        leadLeaders: ["person-leader"],
        deadline: { kind: "BY_DATE", date: day(20) },
      },
    ],
  });
  item = await until(() => ask("office", `/items/${raised.id}`));
  measure = item.measures[0].id;
});

await step("the unit's head claims from the tasks and names the owner", async () => {
  const head = await as("unithead");
  await head.getByText("您的角色：单位负责人").waitFor();
  await offered(head, WORK, { 督查: OVERSIGHT, 管理: ["机构与人员", "代办授权", "设置"] });
  await head.getByRole("link", { name: /^我的待办/ }).click();
  await head.locator(`.task-act[href*="${item.id}"]`).click();
  await form(head).waitFor();
  await submit(head);
  await head.locator(".measure").getByRole("button", { name: "更多" }).click();
  await head.getByRole("menuitem", { name: "明确或变更责任" }).click();
  await choose(head, "责任人", "王芳");
  await form(head).getByLabel("理由").fill("由王芳具体经办。");
  await submit(head);
  await head.locator(".measure").getByText("王芳").first().waitFor();
  await notOffered(head, "佐证通过", "发出通知", "撤回问题");
  await refused(head, "/import", "/access", "/redactions");
  await leave("unithead");
});

await step("the owner hands in evidence on a phone", async () => {
  const owner = await as("owner", "/tasks", 390);
  await owner.getByRole("heading", { name: "我的待办" }).waitFor();
  await accessible(owner, "tasks on a phone");
  await owner.goto(`${address}/items/${item.id}`);
  await owner.getByRole("button", { name: "提交佐证", exact: true }).first().click();
  await form(owner).getByLabel("证明的成效").fill("纪要印发时限缩短为两天。");
  await form(owner)
    .locator("input[type=file]")
    .setInputFiles({ name: "印发登记.txt", mimeType: "text/plain", buffer: Buffer.from(`登记 ${mark}`) });
  await form(owner).getByText("已上传").waitFor();
  assert.ok((await owner.evaluate(() => document.documentElement.scrollWidth)) <= 390, "wider than the phone");
  await shot(owner, "evidence-390");
  await submit(owner);
  await owner.locator(".part").getByText("待审核").waitFor();
  await notOffered(owner, "佐证通过", "明确或变更责任", "发出通知");
  await refused(owner, "/markers", "/import", "/operations");
  await leave("owner");
});

await step("a colleague does not see what concerns one person alone", async () => {
  const { id } = await ask("office", "/items", {
    problem: {
      title: `个人学习笔记不全（${mark}）。`,
      text: `个人学习笔记不全（${mark}）。`,
      subject: "INDIVIDUAL",
      personId: "person-owner",
      source: { kind: "SELF_CHECK" },
    },
    responsibleUnit: "unit-general-office",
  });
  await until(() => ask("office", `/items/${id}`));
  const colleague = await as("owner2", `/items/${id}`);
  await colleague.locator(".ant-result-title").waitFor();
  assert.equal(await colleague.getByText(mark).count(), 0);
  await accessible(colleague, "an item that is another's");
  await leave("owner2");
});

await step("the leader follows a number to its rows, and grants an extension", async () => {
  const extension = { newDate: day(30), reason: "等待系统上线。", progress: "已完成一半。" };
  await ask("owner", `/items/${item.id}/measures/${measure}/extensions`, extension);
  const leader = await as("leader");
  await leader.getByText("您的角色：责任领导").waitFor();
  await offered(leader, WORK, { 督查: OVERSIGHT, 管理: ["机构与人员", "设置"] });
  const soon = leader.getByRole("region", { name: "7 天内到期", exact: true });
  const behind = soon.getByRole("link").last();
  const rows = Number(await behind.innerText());
  await behind.click();
  await leader
    .getByText(rows === 0 ? /没有符合条件的行/ : `共 ${rows} 行`)
    .first()
    .waitFor();
  await leader.getByRole("link", { name: /^我的待办/ }).click();
  await leader.locator(`.task-act[href*="${item.id}"]`).click();
  await submit(leader);
  await leader.locator(".measure").getByText(day(30)).first().waitFor();
  await notOffered(leader, "提交佐证", "报告进展", "认领", "发出通知");
  await refused(leader, "/markers", "/deliveries", "/replay-check");
  await leave("leader");
});

await step("the principal grants the second one, which nobody below may", async () => {
  const extension = { newDate: day(40), reason: "上线再次推迟。", progress: "已完成大半。" };
  await ask("owner", `/items/${item.id}/measures/${measure}/extensions`, extension);
  const principal = await as("principal");
  await principal.getByText("您的角色：主要负责人").waitFor();
  await offered(principal, WORK, {
    督查: [...OVERSIGHT, "问责标记"],
    管理: ["机构与人员", "工作交接", "抹除", "设置"],
    核验: ["审计核验"],
  });
  await principal.getByRole("link", { name: /^我的待办/ }).click();
  await principal.locator(`.task-act[href*="${item.id}"]`).click();
  await submit(principal);
  await principal.locator(".measure").getByText(day(40)).first().waitFor();
  await notOffered(principal, "提交佐证", "报告进展", "佐证通过");
  await refused(principal, "/import", "/units/import");
  await leave("principal");
});

await step("the office reviews the evidence from its tasks", async () => {
  const office = await as("office");
  await office.getByText("您的角色：整改办").waitFor();
  await offered(office, [...WORK, "导入方案"], {
    督查: [...OVERSIGHT, "问责标记"],
    管理: ["机构与人员", "工作交接", "抹除", "设置"],
    核验: ["审计核验"],
  });
  await office.getByRole("link", { name: /^我的待办/ }).click();
  await office.locator(`.task-act[href*="${item.id}"]`).first().click();
  await form(office).waitFor();
  await submit(office);
  await office.locator(".part").getByText("已通过").waitFor();
  await notOffered(office, "提交佐证", "同意延期", "认领");
  await refused(office, "/access", "/people/import", "/operations");
  await office.getByRole("link", { name: "消息" }).click();
  await office.getByRole("heading", { name: "消息" }).waitFor();
  await accessible(office, "messages");
  await leave("office");
});

await step("the supervisor issues a notice", async () => {
  const supervisor = await as("supervisor");
  await supervisor.getByText("您的角色：督导组").waitFor();
  await offered(supervisor, WORK, {
    督查: [...OVERSIGHT, "问责标记"],
    管理: ["机构与人员", "工作交接", "抹除", "设置"],
    核验: ["审计核验"],
  });
  await supervisor.goto(`${address}/items/${item.id}`);
  await supervisor.locator(".item-head").getByRole("button", { name: "更多" }).click();
  await supervisor.getByRole("link", { name: "发出通知" }).click();
  await form(supervisor).getByText(item.number).waitFor();
  await form(supervisor).getByLabel("提醒", { exact: true }).check();
  await form(supervisor).getByLabel("要求", { exact: true }).fill(`请报送印发登记（${mark}）。`);
  await submit(supervisor);
  await supervisor.locator(".course li").first().waitFor();
  await notOffered(supervisor, "回复通过", "提交佐证");
  await refused(supervisor, "/import", "/access");
  await leave("supervisor");
});

await step("the auditor turns time back, verifies, and is offered no act", async () => {
  const auditor = await as("auditor");
  await auditor.getByText("您的角色：审计员").waitFor();
  await offered(auditor, WORK, {
    督查: [...OVERSIGHT, "问责标记"],
    管理: ["机构与人员", "代办授权", "工作交接", "抹除", "设置"],
    核验: ["审计核验", "重放核对", "访问记录"],
  });
  await auditor.goto(`${address}/items/${item.id}`);
  await auditor.locator(".event").first().waitFor();
  await notOffered(auditor, "提交佐证", "报告进展", "发出通知", "更多");
  const bar = auditor.getByRole("region", { name: "截至" });
  await bar.getByRole("button", { name: "截至" }).click();
  await bar.getByRole("button", { name: "前一事件" }).click();
  await bar.getByText("只读").waitFor();
  await auditor.locator("#history").getByRole("link", { name: "审计核验" }).click();
  await auditor.getByRole("button", { name: `核验 ${item.number} 的全部历史` }).click();
  await auditor.locator(".proof-verdict h2").waitFor();
  assert.equal(await auditor.locator(".proof-verdict").getByText("核验不通过").count(), 0);
  await refused(auditor, "/import", "/redactions/new", "/deliveries");
  await leave("auditor");
});

await step("the system administrator runs the system and reads no business", async () => {
  const admin = await as("sysadmin");
  await admin.getByText("管理员不查看业务数据").waitFor();
  await accessible(admin, "an administrator's first page");
  await offered(admin, ["首页"], {
    管理: ["机构与人员", "代办授权", "工作交接", "设置", "运行维护", "发送队列"],
    核验: ["审计核验"],
  });
  await byMenu(admin, "管理", "发送队列");
  await admin.getByRole("button", { name: "全部重试" }).waitFor();
  await accessible(admin, "deliveries");
  await byMenu(admin, "管理", "设置");
  await admin.locator("#LOOK_BACK_DAYS").waitFor();
  await notOffered(admin, "更 改");
  await refused(admin, "/ledger", "/tasks", "/plans", `/items/${item.id}`, "/changes", "/import", "/rules", "/access");
  assert.equal(await admin.getByText(mark).count(), 0);
  await leave("sysadmin");
});

await step("the security administrator grants roles and reads no business", async () => {
  const admin = await as("secadmin");
  await offered(admin, ["首页"], { 管理: ["机构与人员", "代办授权", "设置"], 核验: ["审计核验"] });
  await byMenu(admin, "管理", "设置");
  await admin.locator("#LOOK_BACK_DAYS").getByRole("button", { name: "更 改" }).waitFor();
  await byMenu(admin, "管理", "机构与人员");
  await admin.getByRole("treeitem").first().waitFor();
  await notOffered(admin, "登记人员", "登记单位", "导入人员");
  await refused(admin, "/ledger", `/items/${item.id}`, "/people/import", "/operations", "/replay-check");
  await leave("secadmin");
});

await step("the audit administrator reads who read what, and no business", async () => {
  const admin = await as("auditadmin");
  await offered(admin, ["首页"], {
    管理: ["机构与人员", "代办授权", "设置", "运行维护", "发送队列"],
    核验: ["审计核验", "重放核对", "访问记录"],
  });
  await byMenu(admin, "核验", "访问记录");
  await admin.getByRole("row", { name: /周敏/ }).first().waitFor();
  await notOffered(admin, "登记人员");
  await refused(admin, "/ledger", "/tasks", "/notices", `/items/${item.id}`);
  await leave("auditadmin");
});

await step("by keyboard alone: from signing in to an act and back to the rows", async () => {
  const keys = await keyboard(await tab());
  await keys.page.goto(address);
  await keys.page.locator("input[name=username]").waitFor();
  await keys.tabTo({ name: "username" });
  await keys.type("owner");
  await keys.tabTo({ name: "password" });
  await keys.type("demo");
  await keys.press("Enter");
  await keys.page.getByText("您的角色").waitFor();
  await keys.tabTo({ text: "台账" });
  await keys.press("Enter");
  await keys.page.locator("[role=row][aria-selected]").first().waitFor();
  // A filter by its button, and the words that are looked for.
  await keys.tabTo({ text: /^整改中/ });
  await keys.press("Enter");
  await keys.page.waitForURL(/status=IN_PROGRESS/);
  await keys.press("/");
  await keys.at({ label: "搜索编号、问题、措施" });
  await keys.type(mark);
  await keys.press("Enter");
  await keys.page.waitForURL(/q=/);
  await keys.page.getByText("共 1 行").waitFor();
  await keys.tabTo({ role: "gridcell" });
  await keys.press("ArrowRight");
  await keys.press("Enter");
  await keys.page.getByRole("complementary", { name: "问题摘要" }).getByText(item.number).first().waitFor();
  await keys.press("o");
  await keys.page.waitForURL(/\/items\//);
  await keys.page.locator(".measure").first().waitFor();
  await keys.tabTo({ text: "报告进展" });
  await keys.press("Enter");
  await form(keys.page).waitFor();
  await keys.at({ label: "进展情况" });
  await keys.type("按登记核对一遍。");
  await keys.tabTo({ label: "完成率" });
  await keys.type("60");
  await keys.tabTo({ label: "发生日期" });
  await keys.type(day());
  await keys.press("Enter");
  await keys.tabTo({ type: "submit" });
  await keys.press("Enter");
  await form(keys.page).waitFor({ state: "detached" });
  await keys.page.locator(".event", { hasText: "按登记核对一遍。" }).first().waitFor();
  assert.notEqual(await keys.where(), "BODY", "the focus is lost when a form closes");
  // Alt and the arrow, which a browser without a window does not hear.
  await keys.page.goBack();
  await keys.page.waitForURL(/q=/);
  await keys.page.getByText("共 1 行").waitFor();
});

await end();
