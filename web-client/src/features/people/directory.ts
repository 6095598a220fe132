import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";
import { orNone } from "../../app/Events";

export type Person = Schemas["PersonView"];
export type Unit = Schemas["UnitView"];
export type HeldRole = Schemas["PersonViewHeldRole"];

/** Who left is among them. */
export const useEverybody = () =>
  useQuery({
    queryKey: ["people"],
    queryFn: () => unwrap(api.GET("/api/v1/people")),
    // By name as a dictionary has it, which is by sound.
    select: ({ people }) => [...people].sort((a, b) => a.name.localeCompare(b.name, "zh")),
  });

/** One person, with accounts and restriction where the reader may see them. */
export const usePerson = (id: string) =>
  useQuery({
    queryKey: ["people", "record", id],
    queryFn: () => unwrap(api.GET("/api/v1/people/{id}", { params: { path: { id } } })),
  });

/** Those that are closed too. */
export const useAllUnits = () =>
  useQuery({
    queryKey: ["units"],
    queryFn: () => unwrap(api.GET("/api/v1/units")),
    select: (answer) => answer.units,
  });

export const usePersonHistory = (id: string) =>
  useQuery({
    queryKey: ["people", "history", id],
    queryFn: () => orNone(unwrap(api.GET("/api/v1/people/{id}/history", { params: { path: { id } } }))),
  });

/** A unit's own history, and what the tree of units says of it: moves, closing and reopening. */
export const useUnitHistory = (id: string) =>
  useQuery({
    queryKey: ["units", "history", id],
    queryFn: async () => {
      const [own, tree] = await Promise.all([
        orNone(unwrap(api.GET("/api/v1/units/{id}/history", { params: { path: { id } } }))),
        orNone(unwrap(api.GET("/api/v1/unit-tree/history"))),
      ]);
      const ofIt = tree.filter(({ data }) => (data as { unitId?: string }).unitId === id);
      return [...own, ...ofIt].sort((a, b) => Number(a.position ?? Infinity) - Number(b.position ?? Infinity));
    },
  });

/** What a change of a unit or a person makes out of date; who is signed in may be meant. */
export const CHANGED = [["people"], ["units"], ["me"]];

/** The units directly below one, or at the top. */
export const below = (units: readonly Unit[], parent: string | undefined): Unit[] =>
  units.filter((unit) => unit.parent === parent);

/** A unit with everything below it. */
export function within(units: readonly Unit[], top: string): Set<string> {
  const found = new Set([top]);
  // A set grows while it is walked through.
  for (const id of found) for (const unit of below(units, id)) found.add(unit.id);
  return found;
}

/** From the top down to a unit, without it. */
export function above(units: readonly Unit[], id: string): Unit[] {
  const parent = units.find((unit) => unit.id === units.find((one) => one.id === id)?.parent);
  return parent ? [...above(units, parent.id), parent] : [];
}
