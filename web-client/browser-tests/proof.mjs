// An auditor who trusts nobody: node browser-tests/proof.mjs ADDRESS FOLDER.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { accessible } from "./axe.mjs";
import { address, byMenu, end, enter, shot, step, tab, token } from "./browser.mjs";

const auditor = await tab();
const verdict = auditor.locator(".proof-verdict");
const key = async (account) => {
  const answer = await fetch(`${address}/api/v1/audit`, {
    headers: { Authorization: `Bearer ${await token(account)}` },
  });
  return (await answer.json()).keys[0].key;
};
let bundle;

await step("from an item the auditor verifies its whole history in the browser", async () => {
  await enter(auditor, "auditor", "/items/item-demo-1");
  await auditor.locator("#history").getByRole("link", { name: "审计核验" }).click();
  await auditor.getByRole("button", { name: "核验 ZG-2026-0001 的全部历史" }).click();
  await verdict.getByRole("heading", { name: "未发现问题，但有未能核验的" }).waitFor();
  await verdict.getByText("没有填写另行取得的公钥").waitFor();
  assert.match(await verdict.locator(".proof-fingerprint").innerText(), /公钥指纹\s+([0-9a-f]{8} ?){8}/);
});

await step("with the key from elsewhere everything holds, and the bundle is kept", async () => {
  // In life on paper; here over another way than the page.
  await auditor.getByLabel("公钥一行，或信任策略全文").fill(await key("auditor"));
  await auditor.getByRole("button", { name: "核验 ZG-2026-0001 的全部历史" }).click();
  await verdict.getByRole("heading", { name: "核验通过", exact: true }).waitFor();
  await verdict.getByText("您信任的密钥，签名相符").waitFor();
  await shot(auditor, "proof-verified-1280");
  await accessible(auditor, "a verdict");
  const [download] = await Promise.all([
    auditor.waitForEvent("download"),
    verdict.getByRole("button", { name: "保存核验包" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "audit-item-demo-1.zip");
  bundle = readFileSync(await download.path());
});

await step("a printed root is compared, however it was typed, by keyboard only", async () => {
  await auditor.waitForTimeout(500);
  const printed = (await auditor.locator(".proof-sheet .proof-big").first().innerText()).toUpperCase();
  await auditor.getByLabel("打印的根哈希或检查点").focus();
  await auditor.keyboard.insertText(`  ${printed.slice(0, 36)}\n${printed.slice(36)} `);
  await auditor.keyboard.press("Tab");
  await auditor.keyboard.press("Enter");
  await auditor.locator(".proof-answer.HOLDS").getByText("一致").waitFor();
  const wrong = printed.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  await auditor.getByLabel("打印的根哈希或检查点").fill(`${await verdictSize()} 条，根 ${wrong}`);
  await auditor.getByRole("button", { name: /对\s?照/ }).click();
  await auditor.locator(".proof-answer.FAILS").getByText("不一致").waitFor();
});

await step("a tampered file is refused, and the event is named", async () => {
  const at = bundle.indexOf('"payload', bundle.indexOf("leaf/"));
  bundle[at - 30] ^= 1;
  await auditor
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "改过.zip", mimeType: "application/zip", buffer: bundle });
  await verdict.getByRole("heading", { name: "核验不通过" }).waitFor();
  await verdict
    .getByText(/首条有误的记录/)
    .first()
    .waitFor();
  await shot(auditor, "proof-tampered-1280");
  await accessible(auditor, "a tampered bundle");
});

await step("the replay check finds the tables to be what the events say", async () => {
  await byMenu(auditor, "核验", "重放核对");
  await auditor.getByRole("button", { name: /开始核对|再核对一次/ }).click();
  await auditor.getByText(/一致：\d+ 张表/).waitFor({ timeout: 20_000 });
  await accessible(auditor, "the replay check");
});

await step("who read what is listed by month", async () => {
  await byMenu(auditor, "核验", "访问记录");
  await auditor
    .getByRole("row", { name: /吴清 导出 .*bundle\.zip/ })
    .first()
    .waitFor();
  await accessible(auditor, "the access record");
});

await step("help is found from where one is, and by searching", async () => {
  await auditor.getByRole("banner").getByRole("link", { name: "帮助" }).click();
  await auditor.getByRole("heading", { name: "核验：给审计人员" }).waitFor();
  await accessible(auditor, "a page of help");
  await auditor.getByRole("link", { name: /全部帮助/ }).click();
  await auditor.getByLabel("在帮助中查找").fill("举一反三");
  await auditor.getByRole("link", { name: "术语" }).click();
  await auditor.getByRole("heading", { name: "术语" }).waitFor();
  await shot(auditor, "help-glossary-1280");
});

await step("in English the same", async () => {
  await auditor.getByRole("button", { name: "English" }).click();
  await auditor.getByRole("heading", { name: "Glossary" }).waitFor();
  await auditor.goto(`${address}/proof`);
  await auditor.getByRole("heading", { name: "Current checkpoint" }).waitFor();
  await auditor.getByRole("button", { name: "Verify the whole audit log" }).click();
  await verdict.getByRole("heading", { name: /not all could be checked/ }).waitFor();
  await shot(auditor, "proof-en-1280");
  await accessible(auditor, "a verdict in English");
});

await end();

async function verdictSize() {
  const text = await auditor.locator(".proof-sheet .proof-note").innerText();
  return text.split("\n")[1];
}
