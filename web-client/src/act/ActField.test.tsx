import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Form } from "antd";
import { setClock } from "../api/clock";
import { ActField } from "./ActField";

let values: { occurredOn?: string };

function Day() {
  return (
    <Form
      onValuesChange={(_, all) => {
        values = all;
      }}
    >
      <ActField
        field={{ name: "occurredOn", label: "occurredOn", kind: "day", from: "past", required: true }}
        refusals={undefined}
      />
    </Form>
  );
}

async function type(day: string) {
  values = {};
  const { unmount } = render(<Day />);
  await userEvent.type(screen.getByLabelText("发生日期"), `${day}{Enter}`);
  unmount();
  return values.occurredOn;
}

test("the server's today can be typed wherever the browser stands, and its tomorrow cannot", async () => {
  // The day before or after in most of the world.
  for (const hour of ["00:30", "23:30"]) {
    setClock(`2031-03-01T${hour}:00+08:00`, "Asia/Shanghai");
    expect(await type("2031-03-01")).toBe("2031-03-01");
    expect(await type("2031-03-02")).toBeUndefined();
  }
});
