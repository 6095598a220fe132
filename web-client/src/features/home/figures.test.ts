import { plusDays, plusMonths, weeksOf } from "./days";
import { dueBetween, rounded, rowsOfFigure } from "./figures";
import { dueIn } from "./Headline";
import { filterOf, rowsOf, scopeOf } from "./scope";
import { begun } from "./Trend";
import { type Group, lagging, ofTheirOwn } from "./units";

const scope = (address: string) => scopeOf(new URLSearchParams(address));

test("what is counted is chosen in the address", () => {
  expect(scope("plan=p1&unit=u1&month=2026-02&takenOver=true")).toEqual({
    plan: "p1",
    unit: "u1",
    month: "2026-02",
    takenOver: true,
  });
  expect(filterOf(scope("plan=p1&month=2028-02"))).toEqual({
    plan: "p1",
    raisedFrom: "2028-02-01",
    raisedTo: "2028-02-29",
  });
  expect(filterOf(scope("month=nonsense"))).toEqual({});
});

test("a number leads to the rows of its filter within what is chosen", () => {
  expect(rowsOf(scope("plan=p1"), { itemUnit: "u1" }, { figure: "CLOSURE", met: true })).toBe(
    "/ledger?plan=p1&itemUnit=u1&figure=CLOSURE&met=true&takenOver=false",
  );
  expect(rowsOf(scope("takenOver=true"), { status: ["RAISED", "CLAIMED"] })).toBe(
    "/ledger?status=RAISED&status=CLAIMED&takenOver=true",
  );
});

test("a share has rows that meet it, an average only rows that count", () => {
  expect(rowsOfFigure("OVERDUE")).toEqual({ counted: { figure: "OVERDUE" }, met: { figure: "OVERDUE", met: true } });
  expect(rowsOfFigure("PROGRESS").met).toBeUndefined();
});

test("what has no denominator has no value", () => {
  expect(rounded("CLOSURE", { numerator: 0, denominator: 0 })).toBeUndefined();
  expect(rounded("CLOSURE", { numerator: 1, denominator: 3, value: 1 / 3 })).toBe(33.3);
  expect(rounded("PROGRESS", { numerator: -172, denominator: 3, value: -172 / 3 })).toBe(-57.3);
});

test("coming due begins today and leaves out what is overdue", () => {
  const deadlines = [
    { day: "2026-11-26", measures: 4, rows: {} },
    { day: "2026-11-27", measures: 1, rows: {} },
    { day: "2026-12-04", measures: 2, rows: {} },
    { day: "2026-12-05", measures: 8, rows: {} },
  ];
  expect(dueIn(deadlines, "2026-11-27", 7)).toBe(3);
  expect(dueBetween("2026-11-27", "2026-12-04")).toMatchObject({ dueFrom: "2026-11-27", dueTo: "2026-12-04" });
});

test("months and days go over the ends of years", () => {
  expect(plusMonths("2026-12", 1)).toBe("2027-01");
  expect(plusDays("2026-03-01", -1)).toBe("2026-02-28");
  const weeks = weeksOf("2026-11");
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, "2026-11-01"]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
});

const group = (unit: string, items: number, overdue: number, due?: number): Group => {
  const tally = {
    items,
    measures: items,
    byLight: {},
    byStatus: {},
    byMeasureStatus: {},
    figures: {
      OVERDUE: { numerator: overdue, denominator: items },
      DUE_COMPLETION: { numerator: 0, denominator: 0, ...(due !== undefined && { value: due }) },
    },
  };
  return {
    keys: [{ value: unit, name: unit }],
    tally,
    takenOver: { ...tally, items: 0, measures: 0 },
    items: {},
    measures: {},
  };
};

test("a bureau that has nothing but what its offices have is not ranked", () => {
  const parents = { office: "bureau", staff: "bureau" };
  const offices = [group("bureau", 5, 2), group("office", 3, 1), group("staff", 2, 1)];
  expect(ofTheirOwn(offices, false, parents).map(({ keys: [key] }) => key?.value)).toEqual(["office", "staff"]);
  const own = [group("bureau", 6, 2), group("office", 3, 1), group("staff", 2, 1)];
  expect(ofTheirOwn(own, false, parents)).toHaveLength(3);
  expect(ofTheirOwn(own, true, parents)).toEqual([]);
});

test("the unit with the most overdue comes first, of equal ones the one that completes least", () => {
  const units = [group("a", 9, 1, 0.9), group("b", 9, 1, 0.2), group("c", 9, 3), group("d", 9, 1)];
  expect(lagging(units, false).map(({ keys: [key] }) => key?.value)).toEqual(["c", "b", "a", "d"]);
});

test("a trend begins with the point before the first problem", () => {
  const point = (day: string, raised: number) => ({
    day,
    items: { RAISED: raised },
    measures: 0,
    openMeasures: 0,
    overdueMeasures: 0,
    figures: {},
    since: { raised, closed: 0, returned: 0, reopened: 0, relapsed: 0 },
  });
  const points = [point("1", 0), point("2", 0), point("3", 1), point("4", 0)];
  expect(begun(points).map(({ day }) => day)).toEqual(["2", "3", "4"]);
  expect(begun([point("1", 0)])).toEqual([]);
});
