// A plan from its document to the diff of its versions: node browser-tests/plans.mjs ADDRESS FOLDER PLAN.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { accessible } from "./axe.mjs";
import { address, end, enter, more, shot, step, tab } from "./browser.mjs";
import { ask, form, submit } from "./people.mjs";

const [plan] = more;

/** One document is imported once; this one is another each time. */
async function drop(page) {
  const text = `${readFileSync(plan, "utf8")}\n${new Date().toISOString()}\n`;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "方案.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.getByText("读到").waitFor();
}

const office = await tab();
let planId;

await step("a document is corrected beside its own words, by keyboard only", async () => {
  await enter(office, "office", "/import");
  await office.getByText("把方案文件拖到这里").waitFor();
  await shot(office, "import-1280");
  await accessible(office, "the import before a file");
  await drop(office);
  await office.getByText("第 8 行").waitFor();
  await shot(office, "import-preview-1280");
  await accessible(office, "a preview");
  const keys = office.keyboard;
  // A correction.
  await office.getByRole("button", { name: /二-\(二\) 的措施 1 整改措施/ }).focus();
  await keys.press("Enter");
  await keys.press("Control+A");
  await keys.type("建立督办台账，每周通报。");
  await keys.press("Control+Enter");
  await office.getByText("原文：建立督办台账。").waitFor();
  // A split: at the cursor, after the first sentence.
  await office.getByRole("button", { name: /二-\(一\) 的措施 1 整改措施/ }).focus();
  await keys.press("Enter");
  await keys.press("Control+Home");
  for (let each = 0; each < "制定年度学习计划。".length; each++) await keys.press("ArrowRight");
  await keys.press("Tab");
  await keys.press("Tab");
  await keys.press("Enter");
  await office.getByRole("button", { name: /二-\(一\) 的措施 2 整改措施：每月集中学习一次。/ }).waitFor();
  await office.getByText("已拆分。").waitFor();
  // A row too much is deleted, and taken back.
  await office.getByRole("button", { name: /二-\(一\) 的措施 3：操作/ }).focus();
  await keys.press("Enter");
  await office.locator(".ant-dropdown [role=menu]:focus, .ant-dropdown [role=menu] :focus").waitFor();
  await keys.press("End");
  // Shown as chosen it is a moment before the keyboard is there, and Enter would go to another.
  await office.locator(".ant-dropdown [role=menuitem]:focus", { hasText: "删除这条措施" }).waitFor();
  await keys.press("Enter");
  await office.getByText("2 个问题、3 条措施", { exact: true }).waitFor();
  await office.getByRole("button", { name: /二-\(一\) 的措施 2 整改措施/ }).focus();
  await keys.press("Control+Z");
  await office.getByText("2 个问题、4 条措施", { exact: true }).waitFor();
});

await step("what was corrected survives a reload; an owner and a unit are chosen", async () => {
  await office.waitForTimeout(400);
  await office.reload();
  await office.getByText(/已恢复上次没有导入的内容/).waitFor();
  await office.getByText("2 个问题、4 条措施", { exact: true }).waitFor();
  await office.getByRole("button", { name: /二-\(一\) 的措施 1 责任人/ }).click();
  await office.getByRole("combobox", { name: /二-\(一\) 的措施 1 责任人/ }).fill("王芳");
  await office.locator(".ant-select-item-option").filter({ hasText: "王芳" }).first().click();
  await office.getByRole("button", { name: /^完\s?成$/ }).click();
  for (const path of ["一", "二"]) {
    await office.getByRole("button", { name: new RegExp(`问题 二-\\(${path}\\) 责任单位`) }).click();
    await office.getByRole("combobox", { name: new RegExp(`问题 二-\\(${path}\\) 责任单位`) }).click();
    await office.locator(".ant-select-item-option:visible").filter({ hasText: "办公室" }).first().click();
    await office.getByRole("button", { name: /^完\s?成$/ }).click();
  }
  await shot(office, "import-corrected-1280");
  await accessible(office, "a corrected preview");
});

await step("it is confirmed, and leads to its plan", async () => {
  await office.getByRole("button", { name: /确认导入/ }).click();
  await office.getByText("已导入 2 个问题").waitFor();
  assert.match(office.url(), /batch=/);
  await shot(office, "import-done-1280");
  await accessible(office, "an import that was made");
  await office.getByRole("link", { name: "查看方案" }).click();
  await office.getByRole("heading", { name: "提交前须补齐" }).waitFor();
  planId = /plans\/([^?]+)/.exec(office.url())[1];
  await shot(office, "plan-draft-1280");
  await accessible(office, "a draft");
});

await step("the office submits it", async () => {
  await office.getByText("已齐备，可以提交").waitFor();
  await office.getByRole("button", { name: "提交审批" }).click();
  await submit(office);
  await office.getByText("待批准").first().waitFor();
  assert.equal(await office.getByRole("button", { name: /^批\s?准$/ }).count(), 0, "the submitter approves nothing");
});

await step("the principal looks through it on a phone and approves", async () => {
  const principal = await tab(390);
  await enter(principal, "principal", "/tasks");
  await principal.locator(`.task-act[href*="${planId}"]`).click();
  await principal.getByRole("heading", { name: "本版内容" }).waitFor();
  await principal.getByText("每月集中学习一次。").first().waitFor();
  await principal.getByText("王芳").first().waitFor();
  await shot(principal, "review-390");
  await accessible(principal, "the review of a plan");
  for (const box of await principal.locator(".plan-review, .reviewed > *").all()) {
    assert.ok((await box.boundingBox()).width <= 390, "wider than the phone");
  }
  await principal.getByRole("button", { name: /^批\s?准$/ }).click();
  await form(principal).getByLabel(/批复/).fill("同意。");
  await shot(principal, "approve-390");
  await submit(principal);
  await principal.getByRole("link", { name: "返回方案页" }).click();
  await principal.getByText("已生效").first().waitFor();
  await shot(principal, "plan-390");
});

await step("a revision is drawn up; somebody else was faster, and the draft stays", async () => {
  await office.goto(`${address}/plans/${planId}?act=RevisePlan`);
  await form(office).getByLabel("选择要修订的问题").click();
  await office.locator(".ant-select-item-option").filter({ hasText: "督办" }).first().click();
  await form(office).getByLabel("措施 1 内容").fill("建立督办台账，每月通报。");
  await form(office).getByLabel("理由").fill("通报改为每月一次。");
  const { version, covered } = await ask("office", `/plans/${planId}`);
  const other = covered.find(({ title }) => title.includes("学习"));
  await ask(
    "office",
    `/plans/${planId}/revise`,
    { reason: "先改学习措施。", changes: [{ itemId: other.id, remove: true }] },
    { "If-Match": `"${version}"` },
  );
  await form(office).locator("button[type=submit]").click();
  await form(office).getByText("先改学习措施").first().waitFor();
  await shot(office, "plan-conflict-1280");
  await accessible(office, "a conflict");
  assert.equal(await form(office).getByLabel("措施 1 内容").inputValue(), "建立督办台账，每月通报。");
  await form(office)
    .getByRole("button", { name: /按最新情况继续/ })
    .click();
  await submit(office);
  await office.getByRole("button", { name: "提交审批" }).click();
  await submit(office);
  await ask(
    "principal",
    `/plans/${planId}/approve`,
    {},
    { "If-Match": `"${(await ask("office", `/plans/${planId}`)).version}"` },
  );
});

let byHand;
await step("another plan is drafted by hand; a tab from before an update keeps what was written", async () => {
  await office.goto(`${address}/plans`);
  await office.getByRole("button", { name: "起草方案" }).click();
  await form(office).getByLabel("方案名称").fill("手工起草的方案");
  const page = await (await fetch(address)).text();
  const updated = page.replace(/\/assets\/index-[^"]+\.js/g, "/assets/index-updated.js");
  await office.route(`${address}/`, (route) => route.fulfill({ contentType: "text/html", body: updated }));
  await office.evaluate(() => window.dispatchEvent(new Event("online")));
  await office.getByText("系统已更新，这个页面是旧的").waitFor();
  await accessible(office, "a tab from before an update");
  await office.unroute(`${address}/`);
  await office.getByRole("button", { name: "刷新页面" }).click();
  await form(office).getByText("已恢复上次没有提交的内容").waitFor();
  // In the other language it is the same form, and no draft of it.
  await form(office).getByLabel(/^部分/).fill("一、工作作风方面");
  await form(office).evaluate((one) => {
    one.dataset.same = "yes";
  });
  await office.getByRole("button", { name: "English" }).click();
  await office.getByRole("button", { name: "Draft a plan" }).first().waitFor();
  await office.locator(".act-form[data-same]").waitFor();
  await office.getByRole("button", { name: "中文" }).click();
  await submit(office);
  await office.getByRole("heading", { name: "手工起草的方案" }).waitFor();
  byHand = /plans\/([^?]+)/.exec(office.url())[1];
  await office.getByRole("button", { name: "登记问题" }).click();
  await form(office).getByLabel("问题表述").fill("文件流转超期。");
  await form(office).getByLabel(/^来源/).click();
  await office.locator(".ant-select-item-option").filter({ hasText: "自查" }).first().click();
  await form(office)
    .getByLabel(/^责任单位/)
    .fill("办公室");
  await office.locator(".ant-select-item-option").filter({ hasText: "办公室" }).last().click();
  await submit(office);
  await office.getByText("该问题没有整改措施。").waitFor();
  const item = new URL(office.url()).pathname;
  await ask("office", `${item}/measures`, {
    text: "限期办结。",
    owners: ["person-owner"],
    responsibleUnit: "unit-general-office",
    deadline: { kind: "CONTINUOUS", reviewEvery: "QUARTER" },
  });
});

await step("it is submitted, returned with a reason, submitted again and approved", async () => {
  const principal = await tab();
  await office.goto(`${address}/plans/${byHand}`);
  await office.getByText("已齐备，可以提交").waitFor();
  await office.getByRole("button", { name: "提交审批" }).click();
  await submit(office);
  await enter(principal, "principal", `/plans/${byHand}`);
  await principal.getByRole("button", { name: /^退\s?回$/ }).click();
  await form(principal).getByLabel("理由").fill("请写明责任领导。");
  await submit(principal);
  await principal.locator(".versions").getByText("退回：请写明责任领导。").waitFor();
  await office.reload();
  await office.getByRole("button", { name: "提交审批" }).click();
  await submit(office);
  await principal.reload();
  await principal.getByRole("button", { name: /^批\s?准$/ }).click();
  await submit(principal);
  await principal.getByText("已生效").first().waitFor();
  await shot(principal, "plan-by-hand");
});

await step("a revision of it is given up, with a reason, right after it was drawn up", async () => {
  await office.goto(`${address}/plans/${byHand}?act=RevisePlan`);
  await form(office).getByLabel("选择要修订的问题").click();
  await office.locator(".ant-select-item-option").filter({ hasText: "文件流转" }).first().click();
  await form(office).getByLabel("措施 1 内容").fill("三日内办结。");
  await form(office).getByLabel("理由").fill("明确时限。");
  await submit(office);
  await office.getByRole("button", { name: "更多" }).click();
  await office.getByRole("menuitem", { name: "放弃修订" }).click();
  await form(office).getByLabel("理由").fill("仍按原方案执行。");
  assert.equal(await form(office).locator(".act-conflict").count(), 0, "one's own act is nobody else's change");
  await submit(office);
  await office.locator(".story").getByText("仍按原方案执行").first().waitFor();
});

await step("the versions are compared field by field, and the history tells it", async () => {
  await office.goto(`${address}/plans/${planId}?from=1&to=2#versions`);
  const row = office.getByRole("row", { name: /每周通报.*每月通报/ }).first();
  await row.waitFor();
  await office.locator(".story li").nth(4).waitFor();
  await shot(office, "plan-diff-1280");
  await accessible(office, "a plan");
  await office.setViewportSize({ width: 1920, height: 1000 });
  await office.getByRole("button", { name: "English" }).click();
  await office.getByRole("heading", { name: "Compare versions" }).waitFor();
  await shot(office, "plan-english-1920");
  await accessible(office, "a plan in English");
  await office.goto(`${address}/plans`);
  await office
    .getByRole("row", { name: /In force/ })
    .first()
    .waitFor();
  await shot(office, "plans-english-1920");
  await accessible(office, "the plans in English");
  await office.getByRole("button", { name: "中文" }).click();
  await office.setViewportSize({ width: 1280, height: 900 });
});

await step("an earlier time is read-only", async () => {
  await office.goto(
    `${address}/plans/${planId}?at=${(await ask("office", `/plans/${planId}/history`)).events[3].position}`,
  );
  await office.getByText("待批准").first().waitFor();
  assert.equal(await office.getByRole("button", { name: "修订方案" }).count(), 0);
  assert.equal(await office.getByText("第 2 版").count(), 0);
  await office.goto(`${address}/import?at=1`);
  await office.getByText("返回现在才能办理。").waitFor();
  await office.getByRole("button", { name: "返回现在" }).click();
  await office.getByText("把方案文件拖到这里").waitFor();
});

await step("another batch is withdrawn with a reason, and its plan says so", async () => {
  await office.goto(`${address}/import`);
  await drop(office);
  await office.getByRole("button", { name: /确认导入/ }).click();
  await office.getByText("已导入 2 个问题").waitFor();
  await office.getByRole("button", { name: "撤回整批导入" }).click();
  await form(office).getByLabel("理由").fill("文件有误。");
  await accessible(office, "withdrawing");
  await submit(office);
  await office.getByText("这批导入已撤回").waitFor();
  await shot(office, "import-withdrawn-1280");
  await office.getByRole("link", { name: "查看方案" }).click();
  await office.getByText("已撤回").first().waitFor();
  await shot(office, "plan-withdrawn-1280");
});

await step("filters, and addresses that are none", async () => {
  await office.goto(`${address}/plans`);
  await office.getByRole("button", { name: /^已撤回/ }).click();
  assert.match(office.url(), /status=WITHDRAWN/);
  await shot(office, "plans-1280");
  await accessible(office, "the plans");
  await office.goto(`${address}/plans/nothing`);
  await office.getByText("没有找到这个方案").waitFor();
  await shot(office, "plan-unknown-1280");
  await office.goto(`${address}/import?batch=nothing`);
  await office.getByText("没有找到这个导入批次").waitFor();
  await accessible(office, "an unknown import");
});

await end();
