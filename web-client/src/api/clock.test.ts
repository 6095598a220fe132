import { now, setClock, today } from "./clock";

test("the day is the server's, whatever this machine believes", () => {
  setClock("2031-03-01T18:00:00Z", "Asia/Shanghai");
  expect(today()).toBe("2031-03-02");
  expect(Math.abs(now().valueOf() - Date.parse("2031-03-01T18:00:00Z"))).toBeLessThan(5_000);
  setClock(new Date().toISOString());
  expect(now().year()).toBe(new Date().getFullYear());
});
