// What comes later in the life of items and plans; the clock is turned on: node browser-tests/afterwards.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { address, end, shot, step, token } from "./browser.mjs";
import { accessibleInBoth, as, ask, dayOf, form, leave, submit, until } from "./people.mjs";

const { now } = await (await fetch(`${address}/client.json`)).json();
let today = dayOf(Date.parse(now));
const day = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const mark = String(Date.now()).slice(-8);

async function evidenceOf(content) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const answer = await fetch(`${address}/api/v1/evidence-files/${sha256}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${await token("owner")}`, "Content-Type": "application/octet-stream" },
    body: content,
  });
  assert.ok(answer.ok, await answer.text());
  return { files: [{ sha256, name: "签到表.txt" }], effect: "制度已执行。" };
}

/** An item of one's own finding, claimed, with a measure of the owner's. */
async function claimed(title, due) {
  const { id } = await ask("office", "/items", {
    problem: { title, text: title, subject: "TEAM", source: { kind: "SELF_CHECK" } },
    responsibleUnit: "unit-general-office",
  });
  await ask("office", `/items/${id}/measures`, {
    text: `${title}立即改。`,
    owners: ["person-owner"],
    leadLeaders: ["person-leader"],
    responsibleUnit: "unit-general-office",
    deadline: { kind: "BY_DATE", date: due },
  });
  const read = () => ask("office", `/items/${id}`);
  const { version } = await until(read, (item) => item.measures.length > 0);
  await ask("unithead", `/items/${id}/claim`, {}, { "If-Match": `"${version}"` });
  const { measures } = await until(read, (item) => item.status !== "RAISED" && item.measures.length > 0);
  return { id, measure: measures[0].id, read };
}

const late = await claimed(`考勤登记不全（${mark}）。`, day(10));
const kept = await claimed(`会议记录不完整（${mark}）。`, day(20));
await ask("owner", `/items/${kept.id}/measures/${kept.measure}/evidence`, await evidenceOf(`签到 ${mark}`));
const [evidence] = (await until(kept.read, ({ measures }) => measures[0].evidence.length > 0)).measures[0].evidence;
await ask("office", `/items/${kept.id}/evidence/${evidence.id}/accept`, {});
const { id: notice } = await ask("supervisor", "/notices", {
  type: "REMINDER",
  unit: "unit-general-office",
  itemIds: [late.id],
  text: "请尽快补全。",
});

const wish = async (account, newDate, reason) => {
  await ask(account, `/items/${late.id}/measures/${late.measure}/extensions`, { newDate, reason, progress: "一半。" });
};
await step("a leader declines a wish for more time with a reason, and grants the next", async () => {
  await wish("owner", day(40), "人手不足。");
  const leader = await as("leader", `/items/${late.id}`);
  await leader.getByRole("button", { name: "不同意延期" }).click();
  await form(leader).getByLabel("理由").fill("请先调配人手。");
  await submit(leader);
  await leader.getByText("请先调配人手。").first().waitFor();
  await wish("owner", day(20), "系统改造推迟。");
  await until(late.read, ({ measures }) => measures[0].extensions.length === 2);
  await leader.reload();
  await leader.getByRole("button", { name: "同意延期", exact: true }).click();
  await submit(leader);
  await leader.getByText("已同意").first().waitFor();
  await shot(leader, "extension-granted");
  await accessibleInBoth(leader, "an item with extensions");
});

await step("the clock is turned on by a month and a week, and what is overdue then is told", async () => {
  const supervisor = await as("supervisor", `/items/${late.id}`);
  await supervisor.getByRole("button", { name: "拨快 30 天" }).click();
  await supervisor.getByText(`今天是 ${day(30)}`).waitFor();
  await supervisor.getByRole("button", { name: "拨快 7 天" }).click();
  await supervisor.getByText(`今天是 ${day(37)}`).waitFor();
  today = day(37);
  await until(late.read, ({ measures }) => measures[0].light === "RED");
  await supervisor.reload();
  await supervisor.locator(".measure").getByText("红", { exact: true }).waitFor();
});

await step("the next step of the ladder is proposed, and the proposal dismissed with a reason", async () => {
  const supervisor = await as("supervisor", `/notices/${notice}`);
  const dismiss = supervisor.getByRole("button", { name: "不采纳升级建议" });
  const propose = supervisor.getByRole("button", { name: "提出升级建议" });
  // The clock proposes by itself, once a minute: whichever is first.
  await dismiss.or(propose).waitFor();
  if (await propose.count()) {
    await propose.click();
    await submit(supervisor);
  }
  await dismiss.click();
  await form(supervisor).getByLabel("理由").fill("已约谈，暂不升级。");
  await submit(supervisor);
  await supervisor.getByText("已约谈，暂不升级。").first().waitFor();
  await shot(supervisor, "notice-proposal-dismissed");
});

await step("what was done before the month ended and is recorded after it restates the month", async () => {
  const end = `${today.slice(0, 7)}-01`;
  const recorded = day((Date.parse(end) - Date.parse(today)) / 86_400_000 - 5);
  const owner = await as("owner", `/items/${kept.id}?act=CompleteMeasure&of=${kept.measure}`);
  await form(owner).getByLabel("完成情况").fill("记录已规范。");
  await form(owner).getByLabel("办结日期", { exact: true }).fill(recorded);
  await owner.keyboard.press("Enter");
  await submit(owner);
  const leader = await as("leader", "/");
  const part = leader.locator("section, .ant-card").filter({ hasText: "数字更正" }).last();
  await part.getByText(/项指标与当时报出的不同/).waitFor();
  await part.getByRole("rowheader").first().waitFor();
  await shot(leader, "dashboard-restated");
  await part.getByRole("row").nth(1).getByRole("link").first().click();
  await leader.waitForURL(/\/ledger\?.*at=/);
});

await step("an item that relapsed is reopened, with the measures that are to be done again", async () => {
  const { rows } = await ask("supervisor", "/ledger?status=CLOSED");
  const supervisor = await as("supervisor", `/items/${rows[0].itemId}`);
  await supervisor.locator(".item-head").getByRole("button", { name: "更多" }).click();
  await supervisor.getByRole("menuitem", { name: "重新打开" }).click();
  await form(supervisor).getByText("问题反弹", { exact: true }).click();
  await form(supervisor).getByLabel("理由").fill("抽查发现又有两次未登记。");
  await submit(supervisor);
  await supervisor
    .getByText(/第 2 轮/)
    .first()
    .waitFor();
  await shot(supervisor, "item-reopened");
  await leave("supervisor");
});

await step("a plan whose items are all settled is concluded, and not before", async () => {
  const { plans } = await ask("principal", "/plans");
  const plan = plans.find(({ title, status }) => title === "手工起草的方案" && status === "IN_FORCE");
  assert.ok(plan, "the journey of plans was made before");
  const principal = await as("principal", `/plans/${plan.id}`);
  await principal.getByRole("heading", { name: plan.title }).waitFor();
  assert.equal(await principal.getByRole("button", { name: "办结方案" }).count(), 0);
  // Whoever registered a problem does not take it back: another one of the office does.
  await ask("secadmin", "/people/person-owner2/roles", { role: "OFFICE", scope: "ALL" });
  await until(
    () => ask("owner2", "/me"),
    ({ roles }) => roles.some(({ role }) => role === "OFFICE"),
  );
  const { rows } = await ask("office", `/ledger?plan=${plan.id}`);
  for (const item of new Set(rows.map(({ itemId }) => itemId))) {
    const { version } = await ask("office", `/items/${item}`);
    await ask("owner2", `/items/${item}/withdraw`, { reason: "并入制度清单。" }, { "If-Match": `"${version}"` });
    await until(
      () => ask("office", `/items/${item}`),
      ({ status }) => status === "WITHDRAWN",
    );
  }
  await principal.reload();
  await principal.getByRole("button", { name: "办结方案" }).click();
  await form(principal).getByRole("textbox").fill("整改到位。");
  await submit(principal);
  await principal.getByText("已办结").first().waitFor();
  await shot(principal, "plan-concluded");
});

await end();
