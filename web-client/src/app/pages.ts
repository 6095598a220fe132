import type { useMe } from "../identity/me";
import type { Texts } from "../text";

/** "work" stands in the bar itself; each other group is a menu of it, shown when it has a page for the reader. */
export const GROUPS = ["work", "oversight", "management", "assurance"] as const;

export interface NavPage {
  path: string;
  /** Which of the addresses below the path one comes to first; the path itself unless said. */
  at?: string;
  name: Exclude<keyof Texts["nav"], "pages" | "group">;
  group: (typeof GROUPS)[number];
}

type Me = Pick<
  ReturnType<typeof useMe>,
  "roles" | "business" | "administers" | "delivers" | "plans" | "works" | "seesAll"
>;

const AUDITS = new Set<string>(["AUDITOR", "AUDIT_ADMIN"]);
const OVERSEES = new Set<string>([...AUDITS, "SYSTEM_ADMIN", "SECURITY_ADMIN"]);
const VERIFIES = new Set<string>([...OVERSEES, "SUPERVISOR", "PRINCIPAL", "OFFICE"]);

/** That somebody was held to account is known to those who answer for the whole. */
const knowsOfMarkers = (role: Me["roles"][number]) => ["PRINCIPAL", "SUPERVISOR", "AUDITOR", "OFFICE"].includes(role);

/** What the bar and the palette lead to. The server decides what may be read; this only spares useless ways. */
const PAGES: (NavPage & { shown?: (me: Me) => boolean })[] = [
  { path: "/", name: "home", group: "work" },
  { path: "/tasks", name: "tasks", group: "work", shown: ({ business }) => business },
  { path: "/ledger", name: "ledger", group: "work", shown: ({ business }) => business },
  { path: "/plans", name: "plans", group: "work", shown: ({ business }) => business },
  { path: "/import", name: "import", group: "work", shown: ({ plans }) => plans },
  { path: "/notices", name: "notices", group: "oversight", shown: ({ business }) => business },
  {
    path: "/look-backs",
    at: "/look-backs/due",
    name: "lookBacks",
    group: "oversight",
    shown: ({ business }) => business,
  },
  { path: "/inspections", name: "inspections", group: "oversight", shown: ({ business }) => business },
  { path: "/rules", name: "rules", group: "oversight", shown: ({ business }) => business },
  { path: "/markers", name: "markers", group: "oversight", shown: ({ roles }) => roles.some(knowsOfMarkers) },
  { path: "/people", name: "people", group: "management" },
  {
    path: "/delegations",
    name: "delegations",
    group: "management",
    shown: ({ works, roles }) => works || roles.some((role) => OVERSEES.has(role)),
  },
  {
    path: "/hand-overs",
    name: "handOvers",
    group: "management",
    shown: ({ seesAll, roles }) => seesAll || roles.includes("SYSTEM_ADMIN"),
  },
  { path: "/redactions", name: "redactions", group: "management", shown: ({ seesAll }) => seesAll },
  { path: "/settings", name: "settings", group: "management" },
  { path: "/operations", name: "operations", group: "management", shown: ({ delivers }) => delivers },
  { path: "/deliveries", name: "deliveries", group: "management", shown: ({ delivers }) => delivers },
  { path: "/proof", name: "proof", group: "assurance", shown: ({ roles }) => roles.some((role) => VERIFIES.has(role)) },
  {
    path: "/replay-check",
    name: "replayCheck",
    group: "assurance",
    shown: ({ roles }) => roles.some((role) => AUDITS.has(role)),
  },
  { path: "/access", name: "access", group: "assurance", shown: ({ roles }) => roles.some((role) => AUDITS.has(role)) },
];

export const pagesFor = (me: Me): NavPage[] => PAGES.filter((page) => page.shown?.(me) ?? true);
