import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { useDeadline, useNames } from "../../app/format";

type Row = Schemas["LedgerRow"];

// Said by another field in words.
const REPEATS = new Set(["itemStatus", "itemVersion", "updatedAt"]);
const LISTS = new Set(["owners", "leadLeaders", "leadUnits", "assistingUnits"]);

/** Names and values of a row's fields in the reader's language. */
export function useField() {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const known = (key: string) => i18n.exists(key);
  const value = (name: string, said: unknown): string => {
    if (said === undefined || said === null || said === "") return t("changes.nothing");
    if (LISTS.has(name)) return names(said as Row["owners"]) || t("changes.nothing");
    switch (name) {
      case "light":
        return t(`light.${said as NonNullable<Row["light"]>}`);
      case "measureStatus":
        return t(`measureStatus.${said as NonNullable<Row["measureStatus"]>}`);
      case "deadline":
        return deadline(said as Schemas["Deadline"]);
      case "percent":
        return `${said}%`;
      case "evidence":
        return t("changes.files", { count: (said as Row["evidence"]).flatMap(({ files }) => files).length });
    }
    if (typeof said === "boolean") return t(said ? "changes.yes" : "changes.no");
    if (Array.isArray(said)) return said.map((one) => value("", one)).join("; ");
    if (typeof said === "object") {
      return "name" in said ? String(said.name) : Object.values(said).map(String).join(" ");
    }
    return String(said);
  };
  return {
    repeats: (name: string) => REPEATS.has(name),
    name: (name: string) => (known(`field.${name}`) ? t(`field.${name as keyof Row}` as "field.progress") : name),
    value,
  };
}
