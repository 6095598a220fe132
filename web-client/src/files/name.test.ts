import { contentOf, objection } from "./kind";
import { plainName, shownName, shownSize } from "./name";

test("a name that was handed in has no folders and hides nothing", () => {
  expect(plainName("../../etc/passwd")).toBe("passwd");
  expect(plainName("C:\\桌面\\台账.xlsx")).toBe("台账.xlsx");
  expect(plainName("报告\u202Efdp.exe")).toBe("报告fdp.exe");
  expect(plainName("a\u0000b\n.txt")).toBe("ab.txt");
  expect(plainName("..")).toBe("");
});

test("a name that somebody else chose shows what was hidden in it", () => {
  expect(shownName("报告\u202Efdp.exe")).toBe("报告\uFFFDfdp.exe");
  expect(shownName("台账（终）.pdf")).toBe("台账（终）.pdf");
});

test("sizes are told as people say them", () => {
  expect([0, 80, 9_216, 210_000_000].map(shownSize)).toEqual(["0 B", "80 B", "9.0 KB", "200 MB"]);
});

test("what a file is shows in its first bytes", () => {
  expect(contentOf(new TextEncoder().encode("%PDF-1.7"))).toBe("PDF");
  expect(contentOf(new TextEncoder().encode("MZ\0\0"))).toBe("EXECUTABLE");
  expect(contentOf(new TextEncoder().encode("台账"))).toBeUndefined();
});

test("a program is refused, under its own name and under another", async () => {
  expect(await objection(new Blob(["MZ.."]), "setup.exe")).toBe("PROGRAM");
  expect(await objection(new Blob(["MZ.."]), "会议记录.pdf")).toBe("DISGUISED_PROGRAM");
  expect(await objection(new Blob(["MZ.."]), "照片")).toBe("DISGUISED_PROGRAM");
});

test("a file that is not what its name says is refused", async () => {
  expect(await objection(new Blob(["<html>"]), "会议记录.pdf")).toBe("DISGUISED");
  expect(await objection(new Blob(["%PDF-1.7"]), "会议记录.PDF")).toBeUndefined();
  expect(await objection(new Blob(["第一行"]), "说明.txt")).toBeUndefined();
});

test("an empty file, one without a name, and one with too long a name are refused", async () => {
  expect(await objection(new Blob([]), "a.txt")).toBe("EMPTY");
  expect(await objection(new Blob(["a"]), "")).toBe("NAME_MISSING");
  expect(await objection(new Blob(["a"]), `${"长".repeat(300)}.txt`)).toBe("NAME_TOO_LONG");
});
