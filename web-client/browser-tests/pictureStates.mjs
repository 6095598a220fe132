// What there is to take pictures of: each page with a record of the demonstration, and each of its states.
import { readFileSync } from "node:fs";
import { address, token } from "./browser.mjs";

const plan = readFileSync(new URL("../../docs/example-plan.txt", import.meta.url));

const reader = (account) => async (path) =>
  (await fetch(`${address}/api/v1${path}`, { headers: { Authorization: `Bearer ${await token(account)}` } })).json();

/** Every list is empty, whatever there is. */
async function nothing(route) {
  const answer = await route.fetch();
  const told = await answer.json().catch(() => undefined);
  if (route.request().method() !== "GET" || !told) return route.fulfill({ response: answer });
  const emptied = Object.entries(told).map(([name, value]) => {
    if (Array.isArray(value)) return [name, []];
    return [name, ["total", "unread", "failed", "waiting"].includes(name) ? 0 : value];
  });
  const { next, ...json } = Object.fromEntries(emptied);
  return route.fulfill({ response: answer, json });
}

/** The server fails; the sentence is the one that it would say. */
const failing = (route) =>
  route.fulfill({
    status: 500,
    contentType: "application/problem+json",
    json: {
      type: "about:blank",
      title: "Internal Server Error",
      status: 500,
      code: "UNEXPECTED",
      detail: "服务器出现内部错误，操作未完成。请稍后重试；仍不行时请把编号告诉管理员。",
      traceId: "3f2a9c41d07b4e55",
    },
  });

const button = (page, name) => page.getByRole("button", { name }).first();
const press = (name) => async (page) => button(page, name).click();
const keys =
  (...pressed) =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

// Who sees a page fullest, and whom it does not concern.
const LISTS = [
  { page: "home", path: "/", forbidden: "sysadmin" },
  { page: "ledger", path: "/ledger", forbidden: "sysadmin" },
  { page: "tasks", path: "/tasks", forbidden: "sysadmin" },
  { page: "messages", path: "/messages" },
  { page: "plans", path: "/plans", forbidden: "sysadmin" },
  { page: "import", path: "/import", forbidden: "owner" },
  { page: "changes", path: "/changes?from=40", forbidden: "sysadmin" },
  { page: "notices", path: "/notices", forbidden: "sysadmin", form: "supervisor", filter: "state=WITHDRAWN&unit=none" },
  { page: "look-backs-due", path: "/look-backs/due", forbidden: "sysadmin" },
  {
    page: "look-backs",
    path: "/look-backs",
    forbidden: "sysadmin",
    form: "supervisor",
    filter: "state=RELAPSED&unit=none",
  },
  { page: "inspections", path: "/inspections", forbidden: "sysadmin", form: "supervisor", filter: "unit=none" },
  { page: "rules", path: "/rules", forbidden: "sysadmin", form: "office", filter: "state=ABOLISHED&unit=none" },
  { page: "markers", path: "/markers", forbidden: "owner", form: "supervisor", filter: "state=REVOKED&unit=none" },
  { page: "people", path: "/people", as: "sysadmin" },
  { page: "people-import", path: "/people/import", as: "sysadmin", forbidden: "owner" },
  { page: "units-import", path: "/units/import", as: "sysadmin", forbidden: "owner" },
  { page: "delegations", path: "/delegations", as: "owner", forbidden: "sysadmin" },
  { page: "hand-overs", path: "/hand-overs?from=person-owner", forbidden: "owner" },
  { page: "redactions", path: "/redactions", forbidden: "sysadmin" },
  { page: "redactions-new", path: "/redactions/new", forbidden: "sysadmin" },
  { page: "settings", path: "/settings", as: "secadmin" },
  { page: "operations", path: "/operations", as: "sysadmin", forbidden: "owner" },
  { page: "deliveries", path: "/deliveries", as: "sysadmin", forbidden: "owner" },
  { page: "proof", path: "/proof", as: "auditor", forbidden: "owner" },
  { page: "replay-check", path: "/replay-check", as: "auditor", forbidden: "owner" },
  { page: "access", path: "/access", as: "auditadmin", forbidden: "owner" },
  { page: "help", path: "/help" },
];

function ofLists() {
  return LISTS.flatMap(({ page, path, as, forbidden, form, filter }) => [
    { page, state: "1-list", path, as },
    { page, state: "5-empty", path, as, answer: nothing },
    { page, state: "6-error", path, as, answer: failing },
    ...(form ? [{ page, state: "2-form", path: `${path}?new`, as: form }] : []),
    ...(filter ? [{ page, state: "4-nothing-matches", path: `${path}?${filter}`, as }] : []),
    ...(forbidden ? [{ page, state: "7-forbidden", path, as: forbidden }] : []),
  ]);
}

/** Each act that is offered there, with its form open; an act that was taken elsewhere already is left out. */
const formsTaken = new Set();
async function formsOf(tabOf, settled, { page: name, path, as }) {
  const page = await tabOf(as);
  await page.goto(address + path);
  await settled(page);
  const found = [];
  // The form of one act takes the place of another's: nothing has to be closed in between.
  const open = async (button) => {
    const before = page.url();
    await button.click({ timeout: 3000 }).catch(() => {});
    await page.waitForURL((url) => url.href !== before, { timeout: 2000 }).catch(() => {});
    const { pathname, search, searchParams } = new URL(page.url());
    const act = searchParams.get("act");
    if (!act || formsTaken.has(act)) return;
    formsTaken.add(act);
    found.push({ page: name, state: `3-act-${act}`, path: pathname + search, as });
  };
  const buttons = page.locator(".page button[aria-expanded]:not(.ant-dropdown-trigger):not(.ant-btn-link)");
  for (const button of await buttons.all()) if (await button.isVisible()) await open(button);
  for (const menu of await page.locator(".page .ant-dropdown-trigger").all()) {
    const entries = page.locator(".ant-dropdown:not(.ant-dropdown-hidden) [role=menuitem]:not(:has(a))");
    for (let index = 0; index === 0 || index < (await entries.count()); index++) {
      if ((await entries.count()) === 0) await menu.click({ timeout: 3000 }).catch(() => {});
      await entries
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => {});
      if (index >= (await entries.count())) break;
      await open(entries.nth(index));
      await menu.click({ timeout: 3000 }).catch(() => {});
      await entries
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => {});
    }
    await page.keyboard.press("Escape");
  }
  console.log(`     ${found.length} forms of ${name} are not of another page`);
  return found;
}

async function ofRecords() {
  const office = reader("office");
  const supervisor = reader("supervisor");
  const records = [];
  for (const kind of ["notices", "look-backs", "inspections", "rules"]) {
    const [first] = (await supervisor(`/${kind}?limit=1`)).acts;
    if (first)
      records.push({
        page: kind.replace(/s$/, ""),
        path: `/${kind}/${first.id}`,
        as: "supervisor",
        none: `/${kind}/none`,
      });
  }
  const [marker] = (await supervisor("/accountability-markers?limit=1")).acts;
  if (marker) records.push({ page: "marker", path: `/markers/${marker.id}`, as: "supervisor", none: "/markers/none" });
  const { plans } = await office("/plans");
  for (const one of plans) {
    if (!records.some(({ page }) => page === `plan-${one.status}`)) {
      records.push({ page: `plan-${one.status}`, path: `/plans/${one.id}`, as: "office", none: "/plans/none" });
    }
  }
  const { rows } = await office("/ledger?limit=200");
  const states = new Map(rows.map((row) => [row.itemStatus, row]));
  for (const [status, row] of states) {
    for (const as of ["office", "unithead", "owner", "supervisor"]) {
      records.push({
        page: `item-${status}-${as}`,
        path: `/items/${row.itemId}`,
        as,
        none: as === "office" && "/items/none",
      });
    }
  }
  records.push({ page: "person", path: "/people/person-owner", as: "sysadmin", none: "/people/none" });
  records.push({ page: "person-roles", path: "/people/person-owner", as: "secadmin" });
  records.push({ page: "unit", path: "/units/unit-general-office", as: "sysadmin", none: "/units/none" });
  const { redactions } = await office("/redactions");
  if (redactions[0]) {
    records.push({
      page: "redaction",
      path: `/redactions/${redactions[0].id}`,
      as: "principal",
      none: "/redactions/none",
    });
  }
  return records;
}

export async function pictures(tabOf, settled, which) {
  const records = await ofRecords();
  const item = records.find(({ page }) => page.startsWith("item-IN_PROGRESS"));
  const asked = records.find(({ page }) => page.startsWith("item-CLOSURE_REQUESTED-supervisor")) ?? item;
  const forms = [];
  const wanted = "3-act".includes(which) || which.includes("3-act");
  for (const record of wanted ? records : []) forms.push(...(await formsOf(tabOf, settled, record)));
  for (const list of wanted ? LISTS : []) {
    if (["people", "delegations", "settings", "hand-overs"].includes(list.page)) {
      forms.push(...(await formsOf(tabOf, settled, { as: "office", ...list })));
    }
  }
  const past = "at=70";
  return [
    { page: "sign-in", state: "1-form", as: "nobody", path: "/tasks" },
    { page: "sign-in", state: "2-refused", as: "nobody", path: "/tasks", prepare: wrong },
    { page: "sign-in", state: "3-denied", as: "nobody", path: "/signed-in?error=access_denied&state=none" },
    ...ofLists(),
    ...records.flatMap(({ page, path, as, none }) => [
      { page, state: "1-record", path, as },
      ...(none
        ? [
            { page, state: "6-error", path, as, answer: failing },
            { page, state: "8-not-found", path: none, as },
          ]
        : []),
    ]),
    { page: item.page, state: "7-forbidden", path: item.path, as: "sysadmin" },
    { page: "item", state: "2-review", path: `${asked.path}?review`, as: "supervisor", widths: [1280, 1920, 390] },
    { page: "item", state: "9-phone", path: item.path, as: "owner", widths: [390] },
    { page: "tasks", state: "9-phone", path: "/tasks", widths: [390] },
    { page: "home", state: "9-phone", path: "/", widths: [390] },
    { page: "home", state: "1-print", path: "/", widths: [1280], paper: true },
    { page: "home", state: "8-past", path: `/?${past}` },
    { page: "ledger", state: "8-past", path: `/ledger?${past}` },
    { page: "item", state: "8-past", path: `${item.path}?${past}` },
    { page: "plans", state: "8-past", path: `/plans?${past}` },
    { page: "ledger", state: "4-nothing-matches", path: "/ledger?light=RED&status=CLOSED&q=没有这样的字" },
    { page: "ledger", state: "2-panel", path: "/ledger", prepare: keys("j", "Enter"), screen: true },
    { page: "ledger", state: "2-selected", path: "/ledger", prepare: keys("j", "x", "j", "x"), screen: true },
    { page: "ledger", state: "2-filter", path: "/ledger", prepare: press(/^(筛选|Filter)$/), screen: true },
    { page: "ledger", state: "2-columns", path: "/ledger", prepare: press(/^(列|Columns)$/), screen: true },
    { page: "ledger", state: "2-views", path: "/ledger", prepare: press(/^(视图|View)/), screen: true },
    { page: "frame", state: "1-palette", path: "/ledger", prepare: keys("Control+k"), screen: true },
    { page: "frame", state: "2-shortcuts", path: "/ledger", prepare: keys("?"), screen: true },
    { page: "frame", state: "3-menu", path: "/ledger", prepare: press(/^(管理|Manage)/), screen: true },
    { page: "frame", state: "4-not-found", path: "/nothing/here" },
    { page: "messages", state: "2-mail", path: "/messages", prepare: press(/邮件|[Mm]ail/), screen: true },
    {
      page: "messages",
      state: "2-wordings",
      path: "/messages",
      prepare: press(/提醒措辞|模板|[Ww]ording/),
      screen: true,
    },
    { page: "import", state: "2-draft", path: "/import", prepare: drop("方案.txt", plan) },
    {
      page: "import",
      state: "3-unreadable",
      path: "/import",
      prepare: drop("图片.png", Buffer.from([137, 80, 78, 71])),
    },
    {
      page: "people-import",
      state: "2-lines",
      path: "/people/import",
      as: "sysadmin",
      prepare: drop("人员.csv", Buffer.from("姓名,单位\n钱一,办公室\n孙二,没有这个单位\n")),
    },
    { page: "help", state: "2-topic", path: "/help/import" },
    { page: "help", state: "8-not-found", path: "/help/nothing" },
    {
      page: "proof",
      state: "2-item",
      path: `/proof?item=${item.path.slice(7)}`,
      as: "auditor",
      prepare: press(/^(核验|Verify)/),
    },
    ...forms,
  ].map((state) => ({
    as: "office",
    ...Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)),
  }));
}

async function wrong(page) {
  await page.getByLabel("用户名").fill("office");
  await page.getByLabel("密码").fill("wrong");
  await page.getByLabel("密码").press("Enter");
  await page.waitForLoadState();
}

const drop = (name, buffer) => async (page) => {
  // A draft that was begun in the other language is shown again.
  if ((await page.locator("input[type=file]").count()) === 0) return;
  await page.locator("input[type=file]").first().setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.waitForTimeout(1500);
};
