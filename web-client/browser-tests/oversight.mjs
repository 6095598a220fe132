// Notices, look-backs, inspections, rules and markers, by whose turn it is: node browser-tests/oversight.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { accessible } from "./axe.mjs";
import { address, byMenu, end, shot, step } from "./browser.mjs";
import { accessibleInBoth, as, ask, day, form, pages, submit, until } from "./people.mjs";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

async function raise(title, responsibleUnit) {
  const { id } = await ask("office", "/items", {
    problem: { title, text: title, subject: "TEAM", source: { kind: "SELF_CHECK" } },
    responsibleUnit,
  });
  const { number } = await until(() => ask("office", `/items/${id}`));
  return { id, number };
}

/** A field by its label, which says of some that they may be left out. */
const labelled = (label) => new RegExp(`^${label}\\s*(（可选）)?\\s*$`);
async function choose(page, label, option) {
  await form(page).getByLabel(labelled(label)).click();
  await form(page).getByLabel(labelled(label)).fill(option);
  await page
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
    .filter({ hasText: option })
    .first()
    .click();
  await page.keyboard.press("Escape");
}
async function onDay(page, label, value) {
  await form(page).getByLabel(labelled(label)).fill(value);
  await page.keyboard.press("Enter");
}

const mark = day(0).replaceAll("-", "") + String(Date.now()).slice(-6);
const [one, two, elsewhere] = [
  await raise(`督办台账更新不及时（${mark}）。`, "unit-general-office"),
  await raise(`会议议定事项跟踪不到位（${mark}）。`, "unit-general-office"),
  await raise(`干部档案整理不规范（${mark}）。`, "unit-personnel"),
];

let notice;
await step("a supervisor issues a notice from an item, on two items", async () => {
  const supervisor = await as("supervisor", `/items/${one.id}`);
  await supervisor.locator(".item-head").getByRole("button", { name: "更多" }).click();
  await supervisor.getByRole("link", { name: "发出通知" }).click();
  await form(supervisor).getByText(one.number).waitFor();
  await choose(supervisor, "所涉问题", two.number);
  await form(supervisor).locator(".chosen-item").getByText(two.number).waitFor();
  await form(supervisor).getByText("办公室", { exact: true }).first().waitFor();
  await form(supervisor).locator("button[type=submit]").click();
  await form(supervisor).getByText("请填写“要求”。").waitFor();
  await accessible(supervisor, "the form of a notice");
  await shot(supervisor, "notice-new");
  await form(supervisor).getByLabel("督办单", { exact: true }).check();
  await form(supervisor).getByLabel("要求", { exact: true }).fill("请说明整改进度和责任落实情况。");
  await onDay(supervisor, "回复期限", day(5));
  await submit(supervisor);
  await supervisor.waitForURL(/\/notices\/[^?]+$/);
  await supervisor.getByRole("heading", { name: /^督办单 DB-/ }).waitFor();
  notice = (await supervisor.getByRole("heading", { level: 1 }).innerText()).split(" ")[1];
  await supervisor.locator(".course").getByText(notice).waitFor();
  await supervisor.getByRole("link", { name: two.number }).waitFor();
});

await step("the unit's head replies from the tasks", async () => {
  const head = await as("unithead", "/tasks");
  const task = head.locator(".task").filter({ hasText: notice });
  await task.getByRole("link", { name: "回复", exact: true }).click();
  await form(head).getByLabel("回复内容").fill("已明确专人负责，本周补齐台账。");
  await accessible(head, "the form of a reply");
  await submit(head);
  await head.getByText("已回复待审").first().waitFor();
});

await step("the supervisor returns the reply with another day, and it comes again", async () => {
  const supervisor = await as("supervisor", "/notices");
  await supervisor.getByRole("link", { name: notice }).click();
  await supervisor.getByRole("button", { name: "退回回复" }).click();
  await form(supervisor).getByLabel("理由").fill("没有写明完成日期。");
  await onDay(supervisor, "回复期限", day(8));
  await submit(supervisor);
  await supervisor.getByText("回复被退回：没有写明完成日期。").first().waitFor();
  const head = await as("unithead", "/notices?state=AWAITING_REPLY");
  await head.getByRole("link", { name: notice }).click();
  await head.getByText("回复被退回：没有写明完成日期。").first().waitFor();
  await head.getByRole("button", { name: /^回\s?复$/ }).click();
  await form(head).getByLabel("回复内容").fill("已明确专人负责，月底前补齐台账。");
  await submit(head);
});

await step("the reply is accepted by keyboard alone", async () => {
  const supervisor = await as("supervisor", "/notices?state=REPLIED");
  const on = (text) =>
    supervisor.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), text, {
      timeout: 2000,
    });
  const tabTo = async (text) => {
    for (let presses = 0; presses < 60; presses++) {
      await supervisor.keyboard.press("Tab");
      if (await supervisor.evaluate((wanted) => document.activeElement?.textContent === wanted, text)) return;
    }
    assert.fail(`${text} is not reached by Tab`);
  };
  await supervisor.getByRole("link", { name: notice }).waitFor();
  await tabTo(notice);
  await supervisor.keyboard.press("Enter");
  await supervisor.getByRole("button", { name: "回复通过" }).waitFor();
  await tabTo("回复通过");
  await supervisor.keyboard.press("Enter");
  await form(supervisor).waitFor();
  await on("回复通过");
  await supervisor.keyboard.press("Enter");
  await form(supervisor).waitFor({ state: "detached" });
  await supervisor.getByText("已办结").first().waitFor();
  await supervisor.locator(".course li").nth(4).waitFor();
  await shot(supervisor, "notice-answered");
  await accessibleInBoth(supervisor, "a notice");
});

await step("a notice is followed by a higher one, which is withdrawn with a reason", async () => {
  const { id } = await ask("supervisor", "/notices", {
    type: "REMINDER",
    unit: "unit-general-office",
    itemIds: [two.id],
    text: "请按时办理。",
  });
  const supervisor = await as("supervisor", `/notices/${id}`);
  const more = (name) => supervisor.getByRole("menuitem", { name });
  await supervisor.getByRole("button", { name: "更多" }).click();
  await more("发出更高一级的通知").getByRole("link").click();
  await form(supervisor).getByText(two.number).waitFor();
  assert.equal(await form(supervisor).getByLabel("提醒", { exact: true }).count(), 0, "only what is higher");
  await form(supervisor).getByLabel("交办函", { exact: true }).check();
  await form(supervisor).getByLabel("要求", { exact: true }).fill("逾期未办，现予交办。");
  await submit(supervisor);
  await supervisor.getByRole("heading", { name: /^交办函 JB-/ }).waitFor();
  await supervisor.getByRole("link", { name: /^TX-/ }).waitFor();
  await supervisor.getByRole("button", { name: "更多" }).click();
  await more("撤回通知").click();
  await form(supervisor).getByLabel("理由").fill("误发。");
  await submit(supervisor);
  await supervisor.getByText("通知已撤回：误发。").waitFor();
  await shot(supervisor, "notice-withdrawn");
});

await step("an owner sees what is addressed to the own unit, and nothing else", async () => {
  const { id } = await ask("supervisor", "/notices", {
    type: "REMINDER",
    unit: "unit-personnel",
    itemIds: [elsewhere.id],
    text: "请按时整理。",
  });
  const supervisor = await as("supervisor", `/notices?item=${elsewhere.id}`);
  await supervisor.getByText("请按时整理。").waitFor();
  const owner = await as("owner", "/notices");
  await owner.getByRole("link", { name: notice }).waitFor();
  assert.equal(await owner.getByText("请按时整理。").count(), 0);
  assert.equal(await owner.getByRole("link", { name: "发出通知" }).count(), 0);
  await shot(owner, "notices-owner");
  await owner.goto(`${address}/notices/${id}`);
  await owner.getByText("没有找到这份通知").waitFor();
  await accessible(owner, "a notice that is none of the reader's");
  await shot(owner, "notice-unknown");
});

await step("an administrator is told why there is nothing to see", async () => {
  const admin = await as("sysadmin", "/notices");
  await admin.getByText("三员").waitFor();
  await accessibleInBoth(admin, "forbidden");
  assert.equal(await admin.getByRole("button", { name: "督查" }).count(), 0);
});

await step("the address restricts the list, and what matches nothing is cleared", async () => {
  const { supervisor } = pages;
  await byMenu(supervisor, "督查", "督办通知");
  await supervisor.getByRole("link", { name: notice }).waitFor();
  await accessibleInBoth(supervisor, "notices");
  await supervisor.getByRole("button", { name: "有升级建议" }).click();
  await supervisor.getByRole("button", { name: "已撤回" }).click();
  await supervisor.getByText("没有符合条件的记录。").waitFor();
  assert.match(supervisor.url(), /proposals=open/);
  await accessible(supervisor, "no notice");
  await shot(supervisor, "notices-none");
  await supervisor.getByRole("button", { name: "清除筛选" }).click();
  await supervisor.getByRole("link", { name: notice }).waitFor();
});

await step("what is due to be looked back on is listed, and a look-back is recorded with evidence", async () => {
  const reviewer = await as("supervisor2", "/");
  await byMenu(reviewer, "督查", "回头看");
  await reviewer.getByRole("link", { name: "应回头看" }).waitFor();
  await reviewer.waitForURL(/\/look-backs\/due$/);
  await reviewer.locator(".ant-table, .ant-empty").waitFor();
  await accessibleInBoth(reviewer, "look-backs due");
  await reviewer.getByRole("link", { name: "登记回头看" }).click();
  await choose(reviewer, "回头看的问题", "ZG-2026-0002");
  await form(reviewer).locator("button[type=submit]").click();
  await form(reviewer).getByText("请为每个问题选择结果并填写检查情况。").waitFor();
  await onDay(reviewer, "回头看日期", day(0));
  const finding = form(reviewer).getByRole("group", { name: "ZG-2026-0002 的检查情况" });
  await finding.getByLabel("巩固").check();
  await finding.getByLabel("检查情况", { exact: true }).fill("文件流转记录完整，未再超期。");
  await finding
    .locator("input[type=file]")
    .setInputFiles({ name: "流转记录.pdf", mimeType: "application/pdf", buffer: PDF });
  await finding.getByText("已上传").waitFor();
  await accessible(reviewer, "the form of a look-back");
  await shot(reviewer, "look-back-new");
  await submit(reviewer);
  await reviewer.getByText("文件流转记录完整，未再超期。").first().waitFor();
  await reviewer.getByText("流转记录.pdf").waitFor();
  await shot(reviewer, "look-back");
  await accessibleInBoth(reviewer, "a look-back");
  await reviewer.getByRole("link", { name: "回头看", exact: true }).click();
  await reviewer
    .getByRole("link", { name: day(0) })
    .first()
    .waitFor();
  await accessibleInBoth(reviewer, "look-backs");
});

await step("an inspection is recorded and corrected, and both are shown", async () => {
  const supervisor = await as("supervisor", `/inspections?new&item=${one.id}&item=${two.id}`);
  await onDay(supervisor, "检查日期", day(0));
  await form(supervisor).getByLabel("检查地点").fill("办公室督查岗");
  for (const { number } of [one, two]) {
    const finding = form(supervisor).getByRole("group", { name: `${number} 的检查情况` });
    await finding.getByLabel(number === one.number ? "发现问题" : "未发现问题", { exact: true }).check();
    await finding.getByLabel("检查情况", { exact: true }).fill(`抽查了 ${number}。`);
  }
  await form(supervisor).getByLabel("检查结论").fill("责任已落实到岗。");
  await accessible(supervisor, "the form of an inspection");
  await shot(supervisor, "inspection-new");
  await submit(supervisor);
  await supervisor.getByRole("heading", { name: /检查：办公室督查岗/ }).waitFor();
  await supervisor.getByRole("button", { name: "更正检查记录" }).click();
  await form(supervisor).getByLabel("检查结论").fill("责任已落实到岗，但台账更新滞后。");
  await form(supervisor).getByLabel("理由").fill("结论漏写台账情况。");
  await submit(supervisor);
  await supervisor.getByRole("row", { name: /检查结论.*到岗。.*滞后。/ }).waitFor();
  await supervisor.getByText("已更正", { exact: true }).waitFor();
  await shot(supervisor, "inspection-amended");
  await accessibleInBoth(supervisor, "an inspection");
  await byMenu(supervisor, "督查", "检查记录");
  await supervisor.getByText("1 个问题未落实").first().waitFor();
  await accessibleInBoth(supervisor, "inspections");
});

await step("a rule is recorded with its file, and a revision of it names it", async () => {
  const head = await as("unithead", `/rules?new&item=${one.id}`);
  const name = `督办管理办法（${mark}）`;
  await form(head).getByLabel("制度名称").fill(name);
  await form(head).getByLabel("文号").fill("局办〔2026〕12号");
  await onDay(head, "施行日期", day(0));
  await form(head)
    .locator("input[type=file]")
    .setInputFiles({ name: "督办管理办法.pdf", mimeType: "application/pdf", buffer: PDF });
  await form(head).getByText("已上传").waitFor();
  await head.waitForFunction(() => !document.querySelector(".act-form .ant-form-item-explain-error"));
  await accessible(head, "the form of a rule");
  await shot(head, "rule-new");
  await submit(head);
  await head.getByText("督办管理办法.pdf").waitFor();
  await head.goto(`${address}/rules?new&item=${one.id}`);
  await form(head).getByLabel("修订", { exact: true }).check();
  await form(head).getByLabel("制度名称", { exact: true }).fill(`${name}（修订）`);
  await form(head).getByLabel("文号").fill("局办〔2026〕20号");
  await onDay(head, "施行日期", day(0));
  await choose(head, "原制度（已登记的）", name);
  await submit(head);
  await head.getByRole("link", { name: `《${name}》` }).waitFor();
  await shot(head, "rule");
  await accessibleInBoth(head, "a rule");
  await byMenu(head, "督查", "建章立制");
  await head.getByRole("link", { name: `${name}（修订）` }).waitFor();
  await shot(head, "rules");
  await accessibleInBoth(head, "rules");
});

await step("a marker is recorded and revoked, and only who may know of markers does", async () => {
  const supervisor = await as("supervisor", "/");
  await byMenu(supervisor, "督查", "问责标记");
  await supervisor.getByRole("link", { name: "登记问责标记" }).click();
  await form(supervisor).getByLabel("约谈").check();
  await form(supervisor).getByLabel("决定机关").fill("机关纪委");
  await form(supervisor).getByLabel("文号").fill("纪〔2026〕3号");
  await onDay(supervisor, "决定日期", day(0));
  await choose(supervisor, "所涉问题", one.number);
  await accessible(supervisor, "the form of a marker");
  await submit(supervisor);
  await supervisor.getByRole("button", { name: "撤销标记" }).click();
  await form(supervisor).getByLabel("理由").fill("决定已由作出机关撤销。");
  await submit(supervisor);
  await supervisor.getByText("标记已撤销：决定已由作出机关撤销。").waitFor();
  await shot(supervisor, "marker");
  await accessibleInBoth(supervisor, "a marker");
  await byMenu(supervisor, "督查", "问责标记");
  await supervisor.getByText("纪〔2026〕3号").first().waitFor();
  await accessibleInBoth(supervisor, "markers");
  const head = await as("unithead", "/markers");
  await head.getByText("您无权查看问责标记").waitFor();
  await head.getByRole("button", { name: "督查" }).click();
  assert.equal(await head.getByRole("link", { name: "问责标记" }).count(), 0);
});

await step("the item tells of all of it, and leads there", async () => {
  const supervisor = await as("supervisor", `/items/${one.id}`);
  await supervisor.getByRole("button", { name: /^督办与检查 \d/ }).click();
  await supervisor.locator(".event", { hasText: notice }).first().getByRole("link", { name: "查看全文" }).click();
  await supervisor.getByRole("heading", { name: `督办单 ${notice}` }).waitFor();
});

await end();
