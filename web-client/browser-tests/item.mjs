// An item from the plan to its closing, by whose turn it is: node browser-tests/item.mjs ADDRESS FOLDER PLAN.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { accessible } from "./axe.mjs";
import { address, end, more, shot, step } from "./browser.mjs";
import { as, ask, day, form, pages, submit } from "./people.mjs";

const [plan] = more;
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const PROGRAM = Buffer.from("MZ\x90\x00 not a document");
const today = day();

async function choose(page, label, option) {
  const field = form(page).getByLabel(label, { exact: true });
  await field.click();
  // Of many people the list draws the first ones only.
  if (await field.isEditable()) await field.fill(option);
  await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
  await form(page).locator(".ant-select").filter({ hasText: option }).first().waitFor();
  await page.keyboard.press("Escape");
}
async function onDay(page, label, value) {
  await form(page).getByLabel(label, { exact: true }).fill(value);
  await page.keyboard.press("Enter");
}

let planId;
let item;
await step("the office imports a plan and names the responsible unit", async () => {
  const office = await as("office", "/import");
  // One document is imported once; this one is another each time the journey is made.
  const text = `${readFileSync(plan, "utf8")}\n${new Date().toISOString()}\n`;
  await office
    .locator("input[type=file]")
    .setInputFiles({ name: "方案.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await office.getByRole("button", { name: /确认导入/ }).click();
  await office.getByRole("button", { name: "查看台账" }).click();
  await office.waitForURL(/plan=/);
  planId = new URL(office.url()).searchParams.get("plan");
  const { rows } = await ask("office", `/ledger?plan=${planId}`);
  const items = [...new Set(rows.map(({ itemId }) => itemId))];
  item = rows.at(-1).itemId;
  for (const other of items.filter((id) => id !== item)) {
    await ask("office", `/items/${other}/responsible-unit`, { responsibleUnit: "unit-general-office" });
  }
  await office.goto(`${address}/items/${item}?act=AssignResponsibleUnit`);
  await form(office).waitFor();
  await choose(office, "责任单位", "办公室");
  await submit(office);
  await office.getByText("指定责任单位：已办理").waitFor();
  await shot(office, "item-raised-1280");
});

await step("the plan is approved", async () => {
  const version = async () => `"${(await ask("office", `/plans/${planId}`)).version}"`;
  await ask("office", `/plans/${planId}/submit`, {}, { "If-Match": await version() });
  await ask("principal", `/plans/${planId}/approve`, {}, { "If-Match": await version() });
});

await step("the unit's head claims it from the tasks, and names the owner", async () => {
  const head = await as("unithead", "/tasks");
  await head.locator(`.task-act[href*="${item}"]`).click();
  await form(head).waitFor();
  await submit(head);
  await head.getByText("已认领", { exact: true }).first().waitFor();
  await head.locator(".measure").getByRole("button", { name: "明确或变更责任" }).click();
  await choose(head, "责任人", "王芳");
  await accessible(head, "a form with people to choose from");
  await submit(head);
  await head.locator(".measure").getByText("王芳").first().waitFor();
  await shot(head, "item-claimed-1280");
});

await step("files that are no evidence are refused, each in words", async () => {
  const owner = await as("owner", `/items/${item}`);
  await owner.getByRole("button", { name: "提交佐证", exact: true }).first().click();
  const files = form(owner).locator("input[type=file]");
  await files.setInputFiles([
    { name: "工资表.pdf", mimeType: "application/pdf", buffer: PROGRAM },
    { name: `${"长".repeat(300)}.txt`, mimeType: "text/plain", buffer: Buffer.from("x") },
    { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await form(owner).getByText("其实是可执行程序").waitFor();
  await form(owner)
    .getByText(/最多 255 个/)
    .waitFor();
  await form(owner).getByText("文件是空的").waitFor();
  await shot(owner, "evidence-refused-1280");
  const remove = form(owner).getByRole("button", { name: /^移除/ });
  while (await remove.count()) await remove.first().click();
});

await step("evidence is handed in by button and by paste; the words survive a closed tab", async () => {
  const owner = pages.owner;
  await form(owner).getByLabel("证明的成效").fill("督办台账已建立，文件流转提速。");
  await owner.reload();
  await form(owner).getByText("已恢复上次没有提交的内容").waitFor();
  assert.equal(await form(owner).getByLabel("证明的成效").inputValue(), "督办台账已建立，文件流转提速。");
  await form(owner)
    .locator("input[type=file]")
    .setInputFiles({ name: "../../督办台账\u202Efdp.pdf", mimeType: "application/pdf", buffer: PDF });
  await owner.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#dfe8f5";
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = "#123e7c";
    pen.font = "32px sans-serif";
    pen.fillText("2026", 280, 190);
    const content = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([content], "image.png", { type: "image/png" }));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await form(owner).getByText("已上传").nth(1).waitFor();
  await form(owner).getByText("督办台账fdp.pdf").waitFor();
  await form(owner)
    .getByText(/粘贴图片-.*\.png/)
    .waitFor();
  await shot(owner, "evidence-ready-1280");
  await submit(owner);
  await owner.locator(".part").getByText("待审核").waitFor();
});

await step("a stale form keeps its draft and shows what others did, field by field", async () => {
  const head = await as("unithead", `/items/${item}?act=RecordRootCause`);
  await form(head).getByLabel("原因剖析").fill("责任没有压到岗位。");
  await ask("owner", `/items/${item}/cause`, { text: "督办只发文、不跟踪。" });
  await form(head).locator("button[type=submit]").click();
  const conflict = form(head).locator(".act-conflict");
  await conflict.getByRole("row", { name: /原因剖析.*督办只发文、不跟踪。/ }).waitFor();
  assert.equal(await form(head).getByLabel("原因剖析").inputValue(), "责任没有压到岗位。");
  await shot(head, "conflict-1280");
  await accessible(head, "a conflict");
  await conflict.getByRole("button", { name: /按最新情况继续/ }).click();
  await submit(head);
  await head.getByText("责任没有压到岗位。").first().waitFor();
});

await step("the office reviews plan, criteria and evidence side by side, and accepts", async () => {
  const office = await as("office", "/tasks");
  await office.locator(`.task-act[href*="${item}"]`).first().click();
  await office.locator("img.preview").waitFor();
  await shot(office, "review-1280");
  await accessible(office, "the review screen");
  await form(office).waitFor();
  await submit(office);
  await office.locator(".part").getByText("已通过").waitFor();
});

await step("the owner does the rest; what the server refuses stands at its field", async () => {
  const owner = await as("owner", `/items/${item}`);
  await owner.getByRole("button", { name: "填写举一反三" }).first().click();
  await form(owner).getByLabel("否", { exact: true }).check();
  await form(owner).getByLabel("排查范围和结果").fill("排查了全部 12 项制度，未发现同类问题。");
  await submit(owner);
  await owner.getByRole("button", { name: "报告进展" }).click();
  await form(owner).getByLabel("进展情况").fill("督办台账运行一个月。");
  await form(owner).getByLabel("完成率").fill("90");
  await onDay(owner, "发生日期", today);
  await submit(owner);
  await owner.getByRole("button", { name: "办结措施" }).first().click();
  await form(owner).getByLabel("完成情况").fill("督办台账已建立并运行。");
  await onDay(owner, "办结日期", day(-1));
  await form(owner).locator("button[type=submit]").click();
  await form(owner).locator(".ant-form-item-explain-error", { hasText: "日期不能早于" }).waitFor();
  await shot(owner, "act-refused-1280");
  await onDay(owner, "办结日期", today);
  await submit(owner);
  await owner.getByText("销号条件已齐备").waitFor();
  await owner.getByRole("button", { name: "申请销号" }).click();
  await form(owner).getByLabel("整改情况和成效").fill("问题已整改到位。");
  await submit(owner);
  await shot(owner, "item-requested-1280");
});

await step("three people approve, one of them on a phone, and the last closes", async () => {
  await pages.unithead.setViewportSize({ width: 390, height: 844 });
  for (const account of ["unithead", "office", "supervisor"]) {
    const page = await as(account, "/tasks");
    await page.locator(`.task-act[href*="${item}"]`).first().waitFor();
    if (account === "unithead") await shot(page, "tasks-390");
    await page.locator(`.task-act[href*="${item}"]`).first().click();
    await form(page).waitFor();
    if (account === "unithead") {
      await shot(page, "approve-390");
      for (const box of await page.locator(".review, .act-form").all()) {
        assert.ok((await box.boundingBox()).width <= 390, "wider than the phone");
      }
    }
    await submit(page);
  }
  const { supervisor } = pages;
  await supervisor.getByRole("button", { name: /^销\s?号$/ }).click();
  await form(supervisor).waitFor();
  await submit(supervisor);
  await supervisor.getByText("已销号").first().waitFor();
});

await step("the history tells it in sentences, filtered, with what changed and why it stands so", async () => {
  const auditor = await as("auditor", `/items/${item}`);
  await auditor.locator(".event").first().waitFor();
  const all = await auditor.locator(".event").count();
  await auditor.getByRole("button", { name: /^佐证 \d/ }).click();
  assert.ok((await auditor.locator(".event").count()) < all);
  await auditor.getByRole("button", { name: "变动" }).first().click();
  await auditor.getByRole("row", { name: /佐证状态.*待审核.*已通过/ }).waitFor();
  await auditor.getByRole("button", { name: "原始记录" }).first().click();
  await auditor.locator("pre.verbatim").waitFor();
  await auditor.getByRole("button", { name: /为什么：状态/ }).click();
  await auditor.getByRole("link", { name: /查看第 \d+ 号事件/ }).click();
  await auditor.locator(".event:focus").waitFor();
  await shot(auditor, "item-closed-1280");
  await accessible(auditor, "an item");
  assert.equal(await auditor.locator(".act-form, .measure .ant-btn-primary").count(), 0);
});

await step("an earlier time is read-only, and no act is offered there", async () => {
  const office = await as("office", "/items/item-demo-1");
  await office.locator(".measure").getByRole("button", { name: "更多" }).first().waitFor();
  await office.goto(`${address}/items/item-demo-1?at=${today}&act=ReassignMeasure`);
  await office.locator(".event").first().waitFor();
  assert.equal(await office.getByRole("button", { name: "更多" }).count(), 0);
  assert.equal(await form(office).count(), 0);
});

await step("both languages, wide and narrow", async () => {
  const owner = await as("owner", "/items/item-demo-1?act=ReportProgress&of=measure-demo-1-1");
  await form(owner).waitFor();
  await accessible(owner, "an act's form");
  await owner.getByRole("button", { name: "English" }).click();
  await form(owner).getByText("Report progress").first().waitFor();
  await shot(owner, "item-english-1280");
  await accessible(owner, "an item in English");
  await owner.setViewportSize({ width: 1920, height: 1000 });
  await shot(owner, "item-english-1920");
  await owner.goto(`${address}/tasks`);
  await owner.locator(".task").first().waitFor();
  await shot(owner, "tasks-english-1920");
  await accessible(owner, "the tasks in English");
  const auditor = await as("auditor", "/tasks");
  await auditor.getByText(/下一个到期的措施在|台账上也没有/).waitFor();
  await shot(auditor, "tasks-none-1280");
  await accessible(auditor, "no tasks");
  await auditor.goto(`${address}/items/nothing`);
  await auditor.getByText("没有找到这个问题").waitFor();
  await shot(auditor, "item-unknown-1280");
});

await end();
