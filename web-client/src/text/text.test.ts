import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import i18next from "i18next";
import { choose } from ".";
import { en } from "./en";
import { TOPICS as english } from "./en/help/topics";
import { zh } from "./zh";
import { TOPICS as chinese } from "./zh/help/topics";
import { later } from "./zh/later";

const values = (texts: object): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[key, text]] : values(text).map(([inner, value]) => [`${key}.${inner}`, value]),
  );

test("both languages fill the same places", () => {
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english = new Map(values(en));
  for (const [key, text] of values(zh)) expect([key, places(english.get(key) ?? "")]).toEqual([key, places(text)]);
  expect([...english.keys()].sort()).toEqual(
    values(zh)
      .map(([key]) => key)
      .sort(),
  );
});

test("help has the same topics in both languages, of the same shape", () => {
  const shape = (topics: object) =>
    Object.entries(topics).map(([name, { blocks }]) => [
      name,
      blocks.map((block: object | string) => (typeof block === "object" && "list" in block ? "list" : typeof block)),
    ]);
  expect(shape(english)).toEqual(shape(chinese));
});

/** Without its comments. */
const code = (name: string): string => readFileSync(name, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

test("no sentence stands outside the language files", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !name.startsWith("text") &&
      !name.includes(".test.") &&
      !/(served|mockServer)\.tsx?$/.test(name) &&
      !name.endsWith("schema.d.ts"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    expect([
      name,
      code(join("src", name))
        .match(/\p{Script=Han}/u)?.[0]
        .replace("、", "") ?? "",
    ]).toEqual([name, ""]);
  }
});

test("the frame and the first page say nothing that is loaded later", () => {
  const words = new RegExp(`["\`](${Object.keys(later).join("|")})\\.[\\w$]+`);
  const files = imported([
    "src/main.tsx",
    "src/features/home/HomePage.tsx",
    // Opened on any page.
    ...["AtForm", "AtSlider", "NotFound", "PaletteDialog", "ShortcutsDialog"].map((name) => `src/app/${name}.tsx`),
  ]);
  expect(files).toContain("src/app/Shell.tsx");
  for (const name of files) expect([name, code(name).match(words)?.[0] ?? ""]).toEqual([name, ""]);
});

/** These files and all that they import at once. */
function imported(from: string[]): string[] {
  const found = new Set(from);
  for (const name of found) {
    if (name.startsWith("src/text/")) continue;
    for (const [, path] of code(name).matchAll(/^(?:import|export|\}) .*from "(\.[^"]+)";$/gm)) {
      const at = join(dirname(name), path ?? "");
      const file = [at, `${at}.ts`, `${at}.tsx`, join(at, "index.ts")].find(
        (one) => /\.tsx?$/.test(one) && existsSync(one),
      );
      if (file) found.add(file);
    }
  }
  return [...found];
}

test("the language is kept for the next visit", async () => {
  await choose("en");
  expect(i18next.t("nav.ledger")).toBe("Ledger");
  expect(localStorage.getItem("taizhang.language")).toBe("en");
  expect(document.documentElement.lang).toBe("en");
  await choose("zh");
  expect(i18next.t("nav.ledger")).toBe("台账");
});
