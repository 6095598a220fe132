import { filterOf } from "./filter";

test("the page's address is what is compared, and of which rows", () => {
  expect(filterOf(new URLSearchParams("from=2026-10-01&to=83&plan=p1&q= 学习 &status=CLOSED&at=5&x=1"))).toEqual({
    from: "2026-10-01",
    to: "83",
    plan: "p1",
    q: "学习",
    status: ["CLOSED"],
  });
  expect(filterOf(new URLSearchParams("from=&to="))).toEqual({ from: "" });
});
