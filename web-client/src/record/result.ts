import { useTranslation } from "react-i18next";
import type { Kind } from "./record";

/** What was found of an item, in a word: what an inspection finds in order, a look-back finds to hold. */
export function useResult(kind: Kind): (result: string) => string {
  const { t } = useTranslation();
  return (result) =>
    kind === "INSPECTION" && result === "HOLDS"
      ? t("act.option.FOUND_IN_ORDER")
      : t(`record.state.${result as "HOLDS" | "RELAPSED" | "PROBLEM_FOUND"}`);
}
