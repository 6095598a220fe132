import { useTranslation } from "react-i18next";
import { useNameOf } from "../../act/directory";
import type { Item } from "./place";

/** Paths of the replay, in words: `measures/<id>/progress.percent` is the progress of a measure. */
export function useFieldWords(item: Item) {
  const { t, i18n } = useTranslation();
  const nameOf = useNameOf();
  const said = (key: string): string | undefined => (i18n.exists(key) ? t(key as never) : undefined);
  const sep = i18n.language === "en" ? ", " : "、";

  function name(path: string): string {
    const { kind, id, field } = split(path);
    const label = said(`replay.${kind}.${field}`) ?? said(`replay.item.${field}`) ?? field;
    const measure = item.measures.find((one) => one.id === measureOf(kind, id, item));
    return measure ? t("replay.ofMeasure", { ordinal: measure.ordinal, field: label }) : label;
  }

  function value(of: unknown): string {
    if (of === undefined || of === null || of === "") return t("none");
    if (typeof of === "boolean") return of ? t("act.yes") : t("act.no");
    if (Array.isArray(of)) return of.length === 0 ? t("none") : of.map(value).join(sep);
    if (typeof of === "object") return "name" in of ? String(of.name) : JSON.stringify(of);
    const text = String(of);
    return (/^[A-Z_]+$/.test(text) && (said(`replay.value.${text}`) ?? said(`source.${text}`))) || nameOf(text);
  }
  return { name, value };
}

/** Bookkeeping that tells a reader nothing: ids, and the hashes and versions of what is shown beside them. */
export const isTold = (path: string): boolean =>
  !/[./](measure|contentSha256|planId|evidence|reviewedEvidence|reviewedVersion|position|of|steps|round)$/.test(path);

function split(path: string): { kind: string; id: string; field: string } {
  const step = /^closure\/steps\/\d+\/(.+)$/.exec(path);
  if (step) return { kind: "steps", id: "", field: step[1] ?? "" };
  const part = /^(measures|evidence|extensions)\/([^/]+)\/(.+)$/.exec(path);
  return part
    ? { kind: part[1] ?? "", id: part[2] ?? "", field: part[3] ?? "" }
    : { kind: "item", id: "", field: path };
}

function measureOf(kind: string, id: string, item: Item): string | undefined {
  if (kind === "measures") return id;
  const holds = (measure: Item["measures"][number]) =>
    measure.evidence.some((one) => one.id === id) || measure.extensions.some((one) => one.id === id);
  return item.measures.find(holds)?.id;
}
