import { useTranslation } from "react-i18next";
import type { Way } from "../act/ActBar";
import type { Command, Standing } from "../act/act";
import type { Schemas } from "../api/client";
import { useAt } from "../app/at";
import { useMe } from "../identity/me";
import { type Kind, newLink } from "./record";

type Role = Schemas["PersonViewHeldRole"]["role"];

/** Who may begin one of each; for which items, the server says. */
const BEGUN_BY: { kind: Kind; command: Command; roles: Role[] }[] = [
  { kind: "NOTICE", command: "IssueNotice", roles: ["SUPERVISOR", "OFFICE"] },
  { kind: "LOOK_BACK", command: "RecordLookBack", roles: ["SUPERVISOR"] },
  { kind: "INSPECTION", command: "RecordInspection", roles: ["SUPERVISOR"] },
  { kind: "RULE", command: "EstablishRule", roles: ["OFFICE", "UNIT_HEAD"] },
  { kind: "MARKER", command: "RecordAccountabilityMarker", roles: ["SUPERVISOR"] },
];

export const mayBegin = (kind: Kind, me: Standing): boolean =>
  BEGUN_BY.some((one) => one.kind === kind && one.roles.some((role) => me.holds(role)));

/** What may be begun with these items; only closed ones are looked back on. */
export function useWays(items: readonly string[], roles: readonly Role[], closed: boolean): Way[] {
  const { t } = useTranslation();
  return BEGUN_BY.filter(
    ({ kind, roles: needed }) => needed.some((role) => roles.includes(role)) && (kind !== "LOOK_BACK" || closed),
  ).map(({ kind, command }) => ({ to: newLink(kind, items), said: t(`act.title.${command}`) }));
}

/** As {@link useWays}, from the page of one item. */
export function useWaysOn(item: { id: string; status: Schemas["LedgerRow"]["itemStatus"] }): Way[] {
  const { roles } = useMe();
  const { past } = useAt();
  const ways = useWays([item.id], roles, item.status === "CLOSED");
  return past || item.status === "WITHDRAWN" || item.status === "MERGED" ? [] : ways;
}
