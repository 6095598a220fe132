// An office's first start: node browser-tests/first-start.mjs ADDRESS FOLDER PASSWORD, the first administrator's.
import assert from "node:assert/strict";
import { byMenu, end, more, shot, signIn, step, tab } from "./browser.mjs";

const [oneTime] = more;
const page = await tab();

/** Signs in with a password that was told once, and is made to choose another. */
async function signInAnew(account, told) {
  await page.context().clearCookies();
  await signIn(page, account, told);
  await page.fill("input[name=current]", told);
  await page.fill("input[name=password]", `own-${account}`);
  await page.press("input[name=password]", "Enter");
  await page.fill("input[name=username]", account);
  await page.fill("input[name=password]", `own-${account}`);
  await page.press("input[name=password]", "Enter");
}

const form = page.locator(".act-form");
async function send() {
  await form.locator("button[type=submit]").click();
  await form.waitFor({ state: "detached" });
}

async function choose(label, option) {
  const field = form.getByLabel(new RegExp(`^${label}`));
  await field.fill(option);
  await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
  await field.press("Escape");
}

const passwords = {};
await step("the first administrator appoints the three administrators", async () => {
  await signInAnew("admin", oneTime);
  await page.getByText("首次使用").waitFor();
  for (const [index, account] of ["system", "security", "audit"].entries()) {
    await page
      .locator("input[id$=name]")
      .nth(index)
      .fill(`管理员${index + 1}`);
    await page.locator("input[id$=account]").nth(index).fill(account);
  }
  await shot(page, "appoint-1280");
  await page.getByRole("button", { name: "任命三员" }).click();
  await page.getByText("只显示这一次").waitFor();
  const told = await page.locator(".ant-descriptions code").allTextContents();
  assert.equal(told.length, 3);
  [passwords.system, passwords.security] = told;
  await shot(page, "appointed-1280");
  await page.getByRole("button", { name: "重新登录" }).click();
  await page.locator("input[name=username]").waitFor();
});

await step("the first administrator's time is over", async () => {
  await page.context().clearCookies();
  await page.evaluate(() => sessionStorage.clear());
  await signIn(page, "admin", "own-admin");
  await page.locator("[role=alert]").filter({ hasText: /\S/ }).first().waitFor();
  await shot(page, "first-administrator-afterwards-1280");
});

await step("the system administrator founds a unit and registers the office's head", async () => {
  await page.evaluate(() => sessionStorage.clear());
  await signInAnew("system", passwords.system);
  await byMenu(page, "管理", "机构与人员");
  await page.getByRole("button", { name: "登记单位" }).click();
  await form.getByLabel("单位名称").fill("办公室");
  await send();
  await page.getByRole("treeitem", { name: /办公室/ }).waitFor();
  await page.getByRole("button", { name: "登记人员" }).click();
  await form.getByLabel("姓名").fill("周敏");
  await choose("单位", "办公室");
  await form.getByLabel("账号").fill("zhoumin");
  await shot(page, "register-1280");
  await send();
  await page.getByText("账号 zhoumin 的一次性密码").waitFor();
  passwords.zhoumin = await page.locator(".one-time-password").innerText();
  await page.getByRole("button", { name: "我已记下" }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.locator("input[name=username]").waitFor();
});

await step("the security administrator gives her the role", async () => {
  await signInAnew("security", passwords.security);
  await byMenu(page, "管理", "机构与人员");
  await page.getByRole("link", { name: "周敏" }).click();
  await page.getByRole("button", { name: "授予角色" }).click();
  await form.getByLabel("整改办", { exact: true }).check();
  await send();
  await page.locator(".held-roles li", { hasText: "整改办" }).waitFor();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.locator("input[name=username]").waitFor();
});

await step("she signs in to an empty ledger and is told how to begin", async () => {
  await signInAnew("zhoumin", passwords.zhoumin);
  await page.getByText("还没有整改方案").waitFor();
  await shot(page, "home-empty-1280");
  await page.getByRole("link", { name: "台账", exact: true }).click();
  await page.getByText("台账还是空的").waitFor();
  await shot(page, "ledger-empty-1280");
});

await end();
