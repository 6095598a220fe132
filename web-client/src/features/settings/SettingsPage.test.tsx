import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open, refusal, sent, serve, somebody } from "../../app/mockServer";
import SettingsPage from "./SettingsPage";
import type { Entry } from "./useSettings";
import { asSent, asWritten } from "./values";

const days: Entry = {
  setting: "LOOK_BACK_DAYS",
  zh: "回头看天数",
  en: "Days",
  shape: "NUMBER",
  least: 1,
  most: 730,
  value: ["60"],
  initial: ["90"],
  since: "2026-09-03T00:00:00Z",
  by: { id: "zheng", name: "郑安全" },
  history: [
    {
      at: "2026-09-03T00:00:00Z",
      by: { id: "zheng", name: "郑安全" },
      before: ["90"],
      value: ["60"],
      reason: "上级要求",
    },
  ],
};

const server = (role: "SECURITY_ADMIN" | "OWNER") =>
  serve({
    "GET /me": somebody(role),
    "GET /settings": { settings: [days], version: 4, yearsWithoutHolidays: [2027] },
    "GET /settings/history": () => refusal(404, "NOT_FOUND", "未找到。"),
  });

const show = () => open({ "/settings": <SettingsPage /> }, "/settings");

afterEach(() => {
  localStorage.clear();
});

test("a setting is shown with its meaning, value and default, and who changed it why", async () => {
  server("OWNER");
  show();
  expect(await screen.findByText("销号多少天后应当回头看。")).toBeInTheDocument();
  expect(screen.getByText("60")).toBeInTheDocument();
  expect(screen.getByText("默认：90")).toBeInTheDocument();
  expect(screen.getByText(/2027 年的放假安排还没有登记/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "1 次更改" }));
  expect(screen.getByText("由“90”改为“60”")).toBeInTheDocument();
  expect(screen.getByText(/上级要求/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "更 改" })).not.toBeInTheDocument();
});

test("it is changed where it stands, at the version that was seen; a refusal stands at the field", async () => {
  const asked = server("SECURITY_ADMIN");
  asked.answers["POST /settings/LOOK_BACK_DAYS"] = () => refusal(422, "NUMBER_OUT_OF_RANGE", "数值超出允许的范围。");
  show();
  await userEvent.click(await screen.findByRole("button", { name: "更 改" }));
  const form = screen.getByRole("region", { name: "更改" });
  await userEvent.clear(within(form).getByLabelText("设为"));
  await userEvent.type(within(form).getByLabelText("设为"), "1000");
  await userEvent.type(within(form).getByLabelText("理由"), "试试");
  await userEvent.click(within(form).getByRole("button", { name: "更 改" }));
  expect(await within(form).findByText("数值超出允许的范围。")).toBeInTheDocument();
  expect(within(form).queryByRole("alert", { name: /追踪/ })).not.toBeInTheDocument();
  expect(await sent(asked, "POST /settings/LOOK_BACK_DAYS")[0]).toEqual({ value: ["1000"], reason: "试试" });
  expect(asked.asked[asked.asked.length - 1]?.headers.get("If-Match")).toBe('"4"');
});

test("values of every shape are sent as the words that were written", () => {
  const of = (shape: Entry["shape"], value: string[] = []): Entry => ({ ...days, shape, value });
  expect(asSent(of("NUMBERS"), "7、3, 1")).toEqual(["7", "3", "1"]);
  expect(asSent(of("HOURS"), "20:00 – 07:30")).toEqual(["20:00", "07:30"]);
  expect(asSent(of("HOURS"), undefined)).toEqual([]);
  expect(asSent(of("CHAIN"), ["RECHECK", "UNIT_APPROVAL"])).toEqual(["UNIT_APPROVAL", "RECHECK"]);
  expect(asSent(of("DAYS"), ["2027-01-01 2027-01-03 放假 ", ""])).toEqual(["2027-01-01 2027-01-03 放假"]);
  expect(asSent(of("NUMBERS"), asWritten(of("NUMBERS", ["7", "3"])))).toEqual(["7", "3"]);
  expect(asSent(of("HOURS"), asWritten(of("HOURS", ["20:00", "07:30"])))).toEqual(["20:00", "07:30"]);
});
