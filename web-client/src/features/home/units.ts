import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";

export type Group = Schemas["GroupsViewGroup"];

export const tallyOf = (group: Group, takenOver: boolean): Schemas["Tally"] =>
  takenOver ? group.takenOver : group.tally;

/** The unit above each unit. */
export function useParents() {
  return useQuery({
    queryKey: ["units", "parents"],
    queryFn: async () => {
      const { units } = await unwrap(api.GET("/api/v1/units"));
      return Object.fromEntries(units.map(({ id, parent }) => [id, parent ?? ""]));
    },
    staleTime: 300_000,
  });
}

/**
 * Units that have something of their own. What is counted of a unit counts for those above it as well: a bureau that
 * has nothing but what its offices have would always lag most.
 */
export function ofTheirOwn(groups: Group[], takenOver: boolean, parents: Record<string, string>): Group[] {
  const below = new Map<string, number>();
  const size = (group: Group) => tallyOf(group, takenOver).items + tallyOf(group, takenOver).measures;
  for (const group of groups) {
    const above = parents[group.keys[0]?.value ?? ""] ?? "";
    below.set(above, (below.get(above) ?? 0) + size(group));
  }
  return groups.filter((group) => size(group) > (below.get(group.keys[0]?.value ?? "~") ?? 0));
}

/** Those with the most overdue first; of equal ones, those that complete least of what falls due. */
export function lagging(groups: Group[], takenOver: boolean): Group[] {
  const figure = (group: Group, kind: string) => tallyOf(group, takenOver).figures[kind];
  return [...groups].sort(
    (one, other) =>
      (figure(other, "OVERDUE")?.numerator ?? 0) - (figure(one, "OVERDUE")?.numerator ?? 0) ||
      (figure(one, "DUE_COMPLETION")?.value ?? 2) - (figure(other, "DUE_COMPLETION")?.value ?? 2),
  );
}
