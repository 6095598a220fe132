import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { json, open } from "../../app/mockServer";
import { notice, serve } from "../../record/served";
import InspectionPage from "./InspectionPage";

beforeEach(() => localStorage.clear());

test("a correction begins with what was told, and says it whole with the reason", async () => {
  const inspection = {
    ...notice,
    kind: "INSPECTION",
    title: "办公室",
    state: "RECORDED",
    stateText: "已登记",
    day: "2026-11-20",
    people: [{ id: "sun", name: "孙正" }],
    notice: undefined,
    inspection: { place: "办公室", conclusion: "落实到位。" },
    items: [
      {
        id: "i1",
        number: "ZG-2026-0001",
        title: "督办不力。",
        status: "IN_PROGRESS",
        result: "HOLDS",
        finding: "抽查无误。",
        evidence: [{ name: "照片.png", sha256: "ab", size: 3, mediaType: "image/png" }],
      },
    ],
  };
  const server = serve("SUPERVISOR", {
    "GET /inspections/n1": inspection,
    "POST /inspections/n1/amend": () => json({ id: "n1", version: 4, position: "12" }),
  });
  open({ "/inspections/:id": <InspectionPage /> }, "/inspections/n1?act=AmendInspection");
  const conclusion = await screen.findByLabelText("检查结论");
  await userEvent.clear(conclusion);
  await userEvent.type(conclusion, "基本到位。");
  await userEvent.type(screen.getByLabelText("理由"), "结论不准。");
  await userEvent.click(document.querySelector(".act-form button[type=submit]") as HTMLElement);
  await screen.findByText("更正检查记录：已办理。");
  const posted = server.asked.find(({ method }) => method === "POST");
  expect(posted?.headers.get("If-Match")).toBe('"3"');
  expect(await posted?.json()).toEqual({
    inspection: {
      tookPlaceOn: "2026-11-20",
      place: "办公室",
      inspectors: ["sun"],
      conclusion: "基本到位。",
      findings: [{ itemId: "i1", result: "HOLDS", text: "抽查无误。", files: [{ name: "照片.png", sha256: "ab" }] }],
    },
    reason: "结论不准。",
  });
});
