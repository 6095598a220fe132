import { columnsOf, namesOf, USUAL } from "./columns";
import { activeFilters, carried, downloadAddress, filterOf, queryOf, withFilter, without } from "./filter";
import { addressOf, contentOf, differs, type View } from "./views";

test("the page's address is its filter", () => {
  const search = new URLSearchParams("status=RAISED&status=CLAIMED&q=学习&light=&unknown=1&light=RED&overdue=true");
  expect(filterOf(search)).toEqual({ status: ["RAISED", "CLAIMED"], q: "学习", light: ["RED"], overdue: "true" });
});

test("a download asks for the rows that the page shows", () => {
  const search = new URLSearchParams("status=CLAIMED&status=RAISED&plan=p1&sort=due&columns=number");
  expect(downloadAddress("xlsx", search)).toBe("/api/v1/ledger.xlsx?status=CLAIMED&status=RAISED&plan=p1&sort=due");
  expect(downloadAddress("csv", new URLSearchParams())).toBe("/api/v1/ledger.csv");
});

test("a range is one filter, and removed as one", () => {
  const search = withFilter(new URLSearchParams("at=5"), "due", ["2026-01-01"], ["2026-02-01"]);
  expect(search.toString()).toBe("at=5&dueFrom=2026-01-01&dueTo=2026-02-01");
  expect(activeFilters(search)).toEqual(["due"]);
  expect(without(search, ["due"]).toString()).toBe("at=5");
});

test("clearing the filters leaves the time, the columns and what others put there", () => {
  const search = new URLSearchParams("at=2026-01-01&columns=number&other=1&plan=p1&figure=CLOSURE&met=true&q=a");
  expect(without(search, activeFilters(search)).toString()).toBe("at=2026-01-01&columns=number&other=1");
  expect(carried(search)).toBe("?at=2026-01-01");
  expect(carried(new URLSearchParams("plan=p1"))).toBe("");
});

test("equal filters are told alike, however they were written", () => {
  expect(queryOf(new URLSearchParams("light=RED&status=CLOSED&light=GREEN&at=7"))).toBe(
    queryOf(new URLSearchParams("status=CLOSED&light=GREEN&light=RED&columns=unit")),
  );
});

test("columns stand in their own order, and the usual ones are not named", () => {
  expect(columnsOf(new URLSearchParams("columns=light,number,nonsense")).map(({ name }) => name)).toEqual([
    "number",
    "light",
  ]);
  expect(columnsOf(new URLSearchParams()).map(({ name }) => name)).toEqual(USUAL);
  expect(namesOf([...USUAL].reverse())).toEqual([]);
});

const VIEW: View = {
  id: "v1",
  name: "红灯",
  query: "sort=due&light=RED",
  columns: ["number", "light"],
  own: true,
  mayDelete: true,
  owner: { id: "p1", name: "周敏" },
  savedAt: "2026-01-01T00:00:00Z",
  version: 0,
};

test("a view is shown by its address, at the time that is looked at", () => {
  const address = addressOf(VIEW, new URLSearchParams("at=9&plan=p1"));
  expect(Object.fromEntries(address)).toEqual({
    sort: "due",
    light: "RED",
    columns: "number,light",
    view: "v1",
    at: "9",
  });
  const shown = columnsOf(address).map(({ name }) => name);
  expect(differs(VIEW, contentOf(address, namesOf(shown)))).toBe(false);
});

test("another filter, order or column differs from the view", () => {
  const content = { query: "light=RED&sort=due", columns: ["number", "light"] };
  expect(differs(VIEW, content)).toBe(false);
  expect(differs(VIEW, { ...content, query: "light=RED&sort=unit" })).toBe(true);
  expect(differs(VIEW, { ...content, columns: [] })).toBe(true);
});

test("the day that is counted for is kept in no view, as the server keeps none", () => {
  expect(contentOf(new URLSearchParams("on=2026-01-01&light=RED&at=3"), [])).toEqual({
    query: "light=RED",
    columns: [],
  });
});
