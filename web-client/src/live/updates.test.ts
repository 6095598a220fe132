import { NONE, shownOn, withRows } from "./updates";

const rows = (...items: [string, number][]) => ({
  position: "9",
  more: false,
  items: items.map(([itemId, version]) => ({ itemId, version, number: itemId })),
});
const nothing = new Map<string, number>();

test("an item that changes twice is one update", () => {
  const updates = withRows(withRows(NONE, rows(["a", 3], ["b", 1])), rows(["a", 4]));
  expect(shownOn("/ledger", updates, nothing)).toEqual({ count: 2, more: false });
});

test("what one wrote oneself is no news, what others wrote after it is", () => {
  const updates = withRows(NONE, rows(["a", 4]));
  expect(shownOn("/", updates, new Map([["a", 4]])).count).toBe(0);
  expect(shownOn("/", updates, new Map([["a", 3]])).count).toBe(1);
});

test("a page of one item tells of that one, and pages without rows of none", () => {
  const updates = withRows(NONE, { ...rows(["a", 1], ["b", 1]), more: true });
  expect(shownOn("/items/a", updates, nothing)).toEqual({ count: 1, more: false });
  expect(shownOn("/items/c", updates, nothing)).toEqual({ count: 0, more: false });
  expect(shownOn("/ledger", updates, nothing)).toEqual({ count: 2, more: true });
  expect(shownOn("/import", updates, nothing)).toEqual({ count: 0, more: false });
});
