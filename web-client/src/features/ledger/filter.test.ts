import { downloadAddress, filterOf } from "./filter";

test("the page's address is its filter", () => {
  const search = new URLSearchParams("status=RAISED&status=CLAIMED&q=学习&light=&unknown=1&light=RED&overdue=true");
  expect(filterOf(search)).toEqual({ status: ["RAISED", "CLAIMED"], q: "学习", light: ["RED"], overdue: "true" });
});

test("a download asks for the rows that the page shows", () => {
  const search = new URLSearchParams("status=RAISED&status=CLAIMED&plan=p1");
  expect(downloadAddress("xlsx", search)).toBe("/api/v1/ledger.xlsx?plan=p1&status=RAISED&status=CLAIMED");
  expect(downloadAddress("csv", new URLSearchParams())).toBe("/api/v1/ledger.csv");
});
