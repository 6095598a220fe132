import { createElement } from "react";
import type { Role } from "../../act/act";
import { actsAt, type Field } from "../../act/act";
import { api, type Schemas } from "../../api/client";
import type { HeldRole, Person } from "./directory";
import type { PersonalData } from "./known";
import { PlanField } from "./PlanField";
import { isHere, ofPerson, type PersonPlace, pathOf, reason } from "./place";

/** What a person can be; nobody is the system, or the public. */
const GRANTED: Role[] = [
  "OFFICE",
  "PRINCIPAL",
  "LEAD_LEADER",
  "UNIT_HEAD",
  "OWNER",
  "SUPERVISOR",
  "AUDITOR",
  "SYSTEM_ADMIN",
  "SECURITY_ADMIN",
  "AUDIT_ADMIN",
];

type Grant = Schemas["PersonGrantBody"];

/** What the security administrator does about one person. */
export const roleActs = [
  ofPerson<Grant>({
    command: "GrantRole",
    offered: (place, me) => me.holds("SECURITY_ADMIN") && isHere(place) && place.person?.personId !== me.person,
    fields: ({ t }): Field<Extract<keyof Grant, string>>[] => [
      {
        name: "role",
        label: "role",
        kind: "choice",
        required: true,
        options: GRANTED.map((role) => ({ value: role, name: t(`role.${role}`) })),
      },
      { name: "unit", label: "unit", kind: "unit" },
      {
        name: "scope",
        label: "scope",
        kind: "choice",
        note: t("people.scopeNote"),
        options: [
          { value: "OWN", said: "OWN" },
          { value: "UNIT", said: "UNIT" },
          { value: "PLAN", said: "PLAN" },
          { value: "ALL", said: "ALL" },
        ],
      },
      {
        name: "plan",
        label: "plan",
        kind: "own",
        element: createElement(PlanField),
        required: true,
        when: ({ scope }) => scope === "PLAN",
      },
      { name: "from", label: "from", kind: "day", from: "future", note: t("people.termNote") },
      { name: "until", label: "until", kind: "day", from: "future" },
    ],
    start: ({ person }) => (person?.unit ? { unit: person.unit.id } : {}),
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/roles", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["ErasureRestrictBody"]>({
    command: "RestrictPerson",
    offered: (place, me) => me.holds("SECURITY_ADMIN") && hasLeft(place, "shown"),
    fields: () => [
      { name: "until", label: "until", kind: "day", from: "future", required: true },
      { name: "grounds", label: "restrictionGrounds", kind: "text", atMost: 2_000, required: true },
    ],
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/restrict", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["ErasureLiftBody"]>({
    command: "LiftRestriction",
    offered: (place, me) => me.holds("SECURITY_ADMIN") && hasLeft(place, "restricted"),
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/lift-restriction", { params: { path: pathOf(place), header }, body }),
  }),
  ofPerson<Schemas["ErasureGroundsBody"]>({
    command: "ErasePerson",
    onSeenVersion: true,
    rare: () => true,
    offered: (place, me) => me.holds("SECURITY_ADMIN") && hasLeft(place, "shown", "restricted"),
    fields: () => [{ name: "grounds", label: "redactionGrounds", kind: "text", atMost: 2_000, required: true }],
    send: (place, body, header) =>
      api.POST("/api/v1/people/{id}/erase", { params: { path: pathOf(place), header }, body }),
  }),
];

const hasLeft = ({ person, data }: PersonPlace, ...stands: PersonalData[]): boolean =>
  person?.leftOn !== undefined && stands.includes(data);

export interface RolePlace {
  person: Person;
  held: HeldRole;
}

export const revokeRole = actsAt<RolePlace>()<{ reason: string }>({
  command: "RevokeRole",
  offered: ({ person }, me) => me.holds("SECURITY_ADMIN") && person.personId !== me.person,
  fields: () => [{ ...reason, rows: 2 }],
  send: ({ person, held }, body, header) =>
    api.POST("/api/v1/people/{id}/roles/revoke", {
      params: { path: { id: person.personId }, header },
      body: { ...body, role: held.role, ...(held.unit && { unit: held.unit.id }) },
    }),
});
