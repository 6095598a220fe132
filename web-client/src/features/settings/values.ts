import type { TFunction } from "i18next";
import type { Field, Option } from "../../act/act";
import { SOURCES } from "../../app/sources";
import type { Entry } from "./useSettings";

const CYCLES = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;
const STEPS = ["UNIT_APPROVAL", "OFFICE_REVIEW", "RECHECK"] as const;

/** What a form's field holds: several words of a fixed list, lines, or one line of words. */
export type Value = string | string[];

/** How each shape of a value is asked for. */
export function fieldOf({ shape, least, most }: Entry, t: TFunction): Field<"value"> {
  const field = { name: "value", label: "value", note: noteOf(shape, least, most, t) } as const;
  switch (shape) {
    case "CYCLE":
      return { ...field, kind: "choice", required: true, options: named(CYCLES, (one) => t(`act.cycle.${one}`)) };
    case "CHAIN":
      return { ...field, kind: "choice", several: true, options: named(STEPS, (one) => t(`replay.value.${one}`)) };
    case "SOURCES":
      return { ...field, kind: "choice", several: true, options: named(SOURCES, (one) => t(`source.${one}`)) };
    case "WORDS":
      return { ...field, kind: "lines", rows: 6, required: true };
    case "DAYS":
      return { ...field, kind: "lines", rows: 6 };
    case "NUMBER":
    case "NUMBERS":
    case "TIME":
      return { ...field, kind: "line", atMost: 400, required: true };
    case "HOURS":
      return { ...field, kind: "line", atMost: 400 };
  }
}

const named = <One extends string>(values: readonly One[], name: (one: One) => string): Option[] =>
  values.map((value) => ({ value, name: name(value) }));

function noteOf(shape: Entry["shape"], least: number | undefined, most: number | undefined, t: TFunction) {
  switch (shape) {
    case "NUMBER":
    case "NUMBERS":
      return t(`settings.note.${shape}`, { least: least ?? 0, most: most ?? 0 });
    case "CYCLE":
      return undefined;
    default:
      return t(`settings.note.${shape}`);
  }
}

/** As the field begins: what is set now. */
export function asWritten({ shape, value }: Entry): Value {
  switch (shape) {
    case "CHAIN":
    case "SOURCES":
    case "WORDS":
    case "DAYS":
      return [...value];
    case "HOURS":
      return value.join(" – ");
    default:
      return value.join("、");
  }
}

/** What is sent: the words that were written. What is wrong with them the server says. */
export function asSent({ shape }: Entry, value: Value | undefined): string[] {
  if (shape === "CHAIN") return STEPS.filter((step) => value?.includes(step));
  if (Array.isArray(value)) return value.map((line) => line.trim()).filter((line) => line !== "");
  const written = value?.trim() ?? "";
  if (shape === "HOURS") return written.split(/[^\d:]+/).filter(Boolean);
  if (shape === "NUMBERS") return written.split(/[、,，;；\s]+/).filter(Boolean);
  return written === "" ? [] : [written];
}

/** As it is read. */
export function asRead({ shape, setting }: Entry, value: readonly string[], t: TFunction): string {
  const words = value.map((one) => {
    if (shape === "CYCLE") return t(`act.cycle.${one as (typeof CYCLES)[number]}`);
    if (shape === "CHAIN") return t(`replay.value.${one as (typeof STEPS)[number]}`);
    if (shape === "SOURCES") return t(`source.${one as (typeof SOURCES)[number]}`);
    return one;
  });
  if (words.length === 0) return t(setting === "SOURCE_CHAIN" ? "settings.general" : "settings.noValue");
  if (shape === "CHAIN") return words.join(" → ");
  if (shape === "HOURS") return words.join(" – ");
  return words.join(t("settings.and"));
}
