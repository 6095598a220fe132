import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { FIRST_ADMINISTRATOR } from "../identity/me";

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

/** Who did something, by name; the two who are no person, in the reader's language. */
export function useActor() {
  const { t } = useTranslation();
  return (actor: Schemas["Named"]) =>
    actor.id === "system"
      ? t("role.SYSTEM")
      : actor.id === FIRST_ADMINISTRATOR
        ? t("events.firstAdministrator")
        : actor.name;
}
