beforeEach(() => {
  sessionStorage.clear();
  vi.resetModules();
});

afterEach(() => vi.useRealTimers());

const loaded = () => import("./written");

test("what is read after a write has seen it", async () => {
  const page = await loaded();
  expect(page.written()).toBeUndefined();
  page.wrote("41");
  page.wrote("42");
  expect(page.written()).toBe("42");
});

test("a page that is loaded anew just after a write waits for it, later ones do not", async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) });
  (await loaded()).wrote("42");

  vi.resetModules();
  vi.setSystemTime(Date.now() + 5_000);
  expect((await loaded()).written()).toBe("42");

  vi.resetModules();
  vi.setSystemTime(Date.now() + 6_000);
  expect((await loaded()).written()).toBeUndefined();
});
