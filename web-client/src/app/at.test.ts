import { at, carried, keyAtTime, now } from "./at";

test("the time goes along wherever one goes inside", () => {
  expect(carried("/ledger", "?at=83")).toMatchObject({ pathname: "/ledger", search: "?at=83" });
  expect(carried("/ledger?light=RED", "?at=2026-10-01&on=2026-09-30&q=x").valueOf()).toMatchObject({
    search: "?light=RED&at=2026-10-01&on=2026-09-30",
  });
  expect(carried({ search: "?q=a" }, "?at=5")).toMatchObject({ search: "?q=a&at=5" });
});

test("an address with a time of its own keeps it", () => {
  expect(carried("/ledger?at=7", "?at=83&on=2026-09-30")).toMatchObject({ search: "?at=7" });
  expect(carried("/ledger?on=2026-09-01", "?at=83&on=2026-09-30")).toMatchObject({ search: "?on=2026-09-01&at=83" });
});

test("one can go back to now", () => {
  expect(carried(at("/ledger?q=a&at=83", now), "?at=83")).toMatchObject({ pathname: "/ledger", search: "?q=a" });
});

test("without a time nothing is added", () => {
  expect(carried("/items/1#m", "?q=x")).toMatchObject({ pathname: "/items/1", search: "", hash: "#m" });
});

test("what was read of one time is not shown as another's", () => {
  const keys = ["/", "/?at=83", "/?at=84"].map((address) => {
    history.replaceState(null, "", address);
    return [keyAtTime(["ledger", 1]), keyAtTime(["me"])];
  });
  history.replaceState(null, "", "/");
  expect(new Set(keys.map(([ledger]) => ledger)).size).toBe(3);
  expect(new Set(keys.map(([, me]) => me)).size).toBe(1);
});
