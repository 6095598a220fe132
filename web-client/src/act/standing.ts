import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../api/client";
import { useMe } from "../identity/me";
import type { Standing } from "./act";
import { useUnits } from "./directory";

type Held = Schemas["PersonViewHeldRole"];

/** Roles, units and delegations of who is signed in; `undefined` while they are being read. */
export function useStanding(): Standing | undefined {
  const { me, business } = useMe();
  const units = useUnits();
  const delegations = useQuery({
    queryKey: ["delegations"],
    queryFn: () => unwrap(api.GET("/api/v1/delegations")),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    enabled: business,
  });
  if (!me || units.isPending) return undefined;
  const parents = new Map((units.data ?? []).map((unit) => [unit.id, unit.parent]));
  const standsInFor = (delegations.data?.delegations ?? [])
    .filter((taken) => taken.status === "IN_FORCE" && taken.delegate.id === me.personId)
    .map((taken) => taken.delegator.id);
  return standing(me.personId, me.roles ?? [], standsInFor, parents);
}

export function standing(
  person: string,
  held: Held[],
  standsInFor: string[],
  parents: Map<string, string | undefined>,
): Standing {
  const holds = (role: Held["role"]) => held.some((one) => one.role === role);
  const within = (unit: string | undefined, above: string | undefined): boolean =>
    unit !== undefined && (unit === above || within(parents.get(unit), above));
  const ofUnit = (role: Held["role"], units: (string | undefined)[]) =>
    held.some((one) => one.role === role && one.scope !== "OWN" && units.some((unit) => within(unit, one.unit?.id)));
  return {
    person,
    holds: (...roles) => roles.some(holds),
    office: holds("OFFICE"),
    supervisor: holds("SUPERVISOR"),
    principal: holds("PRINCIPAL"),
    heads: (...units) => ofUnit("UNIT_HEAD", units),
    worksOn: (owners, ...units) => owners.includes(person) || standsInFor.length > 0 || ofUnit("UNIT_HEAD", units),
    staffs: (...units) => ofUnit("OWNER", units),
    leads: (leaders) => holds("LEAD_LEADER") && leaders.includes(person),
  };
}
