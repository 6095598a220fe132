import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import { choose } from ".";
import { en } from "./en";
import { TOPICS as english } from "./en/help/topics";
import { zh } from "./zh";
import { TOPICS as chinese } from "./zh/help/topics";

const values = (texts: object): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[key, text]] : values(text).map(([inner, value]) => [`${key}.${inner}`, value]),
  );

test("both languages fill the same places", () => {
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english = new Map(values(en));
  for (const [key, text] of values(zh)) expect([key, places(english.get(key) ?? "")]).toEqual([key, places(text)]);
  expect([...english.keys()]).toEqual(values(zh).map(([key]) => key));
});

test("help has the same topics in both languages, of the same shape", () => {
  const shape = (topics: object) =>
    Object.entries(topics).map(([name, { blocks }]) => [
      name,
      blocks.map((block: object | string) => (typeof block === "object" && "list" in block ? "list" : typeof block)),
    ]);
  expect(shape(english)).toEqual(shape(chinese));
});

test("no sentence stands outside the language files", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) && !name.startsWith("text") && !name.includes(".test.") && !name.endsWith("schema.d.ts"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const code = readFileSync(join("src", name), "utf8").replaceAll(/\/\*.*?\*\/|\/\/.*$/gms, "");
    expect([name, code.match(/\p{Script=Han}/u)?.[0].replace("、", "") ?? ""]).toEqual([name, ""]);
  }
});

test("the language is kept for the next visit", async () => {
  await choose("en");
  expect(i18next.t("nav.ledger")).toBe("Ledger");
  expect(localStorage.getItem("taizhang.language")).toBe("en");
  expect(document.documentElement.lang).toBe("en");
  await choose("zh");
  expect(i18next.t("nav.ledger")).toBe("台账");
});
