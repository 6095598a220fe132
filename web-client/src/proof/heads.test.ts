import { ascii, base64, fromHex } from "./bytes";
import { filesOf, fixture, inMemory } from "./fixtures/rezip";
import { compare, parseHeld } from "./heads";
import { verify } from "./verify";

const ROOT = "62cdf7be75823e62a1c1fc2225a991ceda817bc3aa13866224dc2f4194a79a50";
const PRINTED = base64(fromHex(ROOT));

test.each([
  ["hexadecimal", ROOT],
  ["in groups, of the other case", ROOT.toUpperCase().replace(/(.{8})/g, "$1 ")],
  ["in groups over two lines", `${ROOT.slice(0, 32)}\n  ${ROOT.slice(32)}`],
  ["base64", PRINTED],
  ["base64, broken by a line end", `${PRINTED.slice(0, 20)} \n${PRINTED.slice(20)}`],
  ["of a wide input method", PRINTED.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
])("a printed hash is read however it was typed: %s", (_, text) => {
  expect(parseHeld(text)).toEqual({ root: ROOT });
});

test.each([
  ["the line under a Chinese report", `2026-11-27；审计日志 89 条，根 ${PRINTED}`],
  ["the line under an English one", `audit log of 89, root ${PRINTED}`],
  ["hexadecimal with its number", `89: ${ROOT}`],
  ["in groups with its number", `89 \u6761\uff0c\u6839 ${ROOT.toUpperCase().replace(/(.{8})/g, "$1 ")}`],
])("the size beside it is read too: %s", (_, text) => {
  expect(parseHeld(text)).toEqual({ root: ROOT, size: 89 });
});

test("a whole checkpoint is read, from a file or as a photograph's text gives it", async () => {
  const note = new TextDecoder().decode((await filesOf(fixture("item.zip"))).get("checkpoint"));
  const held = { origin: "taizhang/default", size: 89, root: ROOT };
  expect(parseHeld(note)).toEqual(held);
  const photographed = `  taizhang/default \n 89\n${PRINTED.slice(0, 22)}\n ${PRINTED.slice(22)} \n\nsomething else`;
  expect(parseHeld(photographed)).toEqual(held);
});

test.each(["", "abc", ROOT.slice(1), "89"])("what is no hash is not taken for one: %s", (text) => {
  expect(parseHeld(text)).toBeUndefined();
});

const check = (name: string, question = {}) => verify(inMemory(fixture(name)), question, () => {});

test("the head of an item's bundle is compared, and older ones by the proof that it brings", async () => {
  const report = await check("item.zip");
  expect(compare({ root: ROOT }, report)).toBe("SAME");
  expect(compare({ root: ROOT, size: 89, origin: "taizhang/other" }, report)).toBe("OTHER_LOG");
  expect(compare({ root: ROOT, size: 90 }, report)).toBe("LATER");
  expect(compare({ root: ROOT.replace(/^6/, "7"), size: 89 }, report)).toBe("FORKED");
  expect(compare({ root: ROOT.replace(/^6/, "7") }, report)).toBe("SIZE_WANTED");
  const [at40] = (await check("all.zip", { sizes: [40] })).roots.filter(({ size }) => size === 40);
  expect(compare({ root: at40?.root ?? "", size: 40 }, report)).toBe("CONTINUES");
  expect(compare({ root: ROOT, size: 40 }, report)).toBe("FORKED");
  expect(compare({ root: ROOT, size: 41 }, report)).toBe("PROOF_WANTED");
});

test("of everything, an older head is computed again, also where only its hash is known", async () => {
  const first = await check("all.zip");
  const [at40] = (await check("all.zip", { sizes: [40] })).roots.filter(({ size }) => size === 40);
  const root = at40?.root ?? "";
  expect(compare({ root, size: 40 }, first)).toBe("READ_AGAIN");
  expect(compare({ root, size: 40 }, await check("all.zip", { sizes: [40] }))).toBe("CONTINUES");
  expect(compare({ root: ROOT, size: 40 }, await check("all.zip", { sizes: [40] }))).toBe("FORKED");
  const found = await check("all.zip", { rootWanted: root });
  expect(compare({ root }, found)).toBe("CONTINUES");
  expect(found.roots).toContainEqual({ size: 40, root });
});

test("of a bundle that does not hold, nothing is compared", async () => {
  const bytes = fixture("item.zip");
  bytes[5000] = (bytes[5000] as number) ^ 1;
  const report = await verify(inMemory(bytes), {}, () => {});
  expect(report.integrity.state).toBe("FAILS");
  expect(compare({ root: ROOT }, report)).toBeUndefined();
  expect(ascii(bytes.slice(0, 2))).toBe("PK");
});
