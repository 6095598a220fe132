import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";

/** An instant in the organisation's time zone, to the second. */
export const instant = (at: string): string => dayjs(at).tz().format("YYYY-MM-DD HH:mm:ss");

/** A time of this day in the organisation's time zone. */
export const time = (at: number): string => dayjs(at).tz().format("HH:mm:ss");

/** Names as the language lists them. */
export function useNames(): (names: readonly { name: string }[]) => string {
  const { i18n } = useTranslation();
  return (names) => names.map(({ name }) => name).join(i18n.language === "en" ? ", " : "、");
}

/** A deadline in words: its day and whether the measure goes on after it. */
export function useDeadline(): (deadline: Schemas["Deadline"] | undefined) => string {
  const { t } = useTranslation();
  return (deadline) => (deadline ? `${deadline.date ?? ""}${t(`deadline.${deadline.kind}`)}` : "");
}
