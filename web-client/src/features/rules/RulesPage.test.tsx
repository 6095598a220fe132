import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { open } from "../../app/mockServer";
import { serve } from "../../record/served";
import RulesPage from "./RulesPage";

beforeEach(() => localStorage.clear());

test("only a rule that changes another is asked for which, on record or by its name", async () => {
  serve("UNIT_HEAD", { "GET /rules": { acts: [], position: "9", asOf: "" } });
  open({ "/rules": <RulesPage /> }, "/rules?new&item=i1");
  expect(await screen.findByLabelText("新建")).toBeChecked();
  expect(screen.queryByLabelText(/原制度/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByLabelText("修订"));
  expect(await screen.findByLabelText(/原制度（已登记的）/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/原制度名称（未登记的）/), "旧办法");
  expect(screen.queryByLabelText(/原制度（已登记的）/)).not.toBeInTheDocument();
});
