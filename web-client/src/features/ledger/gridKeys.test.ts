import { moved } from "./gridKeys";
import { presets } from "./presets";

const bounds = { firstRow: 100, lastRow: 699, lastCell: 9, page: 10 };
const press = (key: string, spot = { row: 300, cell: 4 }, ctrl = false) => moved(key, ctrl, spot, bounds);

test("arrows go from cell to cell and stop at the window's edges", () => {
  expect(press("ArrowDown")).toEqual({ row: 301, cell: 4 });
  expect(press("ArrowLeft")).toEqual({ row: 300, cell: 3 });
  expect(press("ArrowUp", { row: 100, cell: 4 })).toEqual({ row: 100, cell: 4 });
  expect(press("ArrowRight", { row: 300, cell: 9 })).toEqual({ row: 300, cell: 9 });
});

test("a page is what is seen at once", () => {
  expect(press("PageDown")).toEqual({ row: 310, cell: 4 });
  expect(press("PageUp", { row: 104, cell: 4 })).toEqual({ row: 100, cell: 4 });
});

test("Home and End go to the ends of the row, with Ctrl of the window", () => {
  expect(press("Home")).toEqual({ row: 300, cell: 0 });
  expect(press("End")).toEqual({ row: 300, cell: 9 });
  expect(press("Home", undefined, true)).toEqual({ row: 100, cell: 0 });
  expect(press("End", undefined, true)).toEqual({ row: 699, cell: 9 });
});

test("other keys lead nowhere", () => expect(press("q")).toBeUndefined());

test("this week ends on its Sunday, whichever day it is", () => {
  const week = (today: string) => presets(today).find(({ name }) => name === "week")?.to;
  expect(week("2026-11-27")).toBe("2026-11-29");
  expect(week("2026-11-29")).toBe("2026-11-29");
  expect(week("2026-11-30")).toBe("2026-12-06");
});
