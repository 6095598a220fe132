import { nameOf } from "./download";

test("the name is read as RFC 6266 writes it", () => {
  expect(
    nameOf("attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%E6%95%B4%E6%94%B9%E5%8F%B0%E8%B4%A6.xlsx"),
  ).toBe("整改台账.xlsx");
  expect(nameOf("attachment")).toBe("download");
});
