import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";

const MINUTES = 5 * 60_000;

/** The people, to choose from and to name. */
export const usePeople = () =>
  useQuery({
    queryKey: ["people"],
    queryFn: () => unwrap(api.GET("/api/v1/people")),
    select: (answer) => answer.people.filter((person) => !person.leftOn),
    placeholderData: keepPreviousData,
    staleTime: MINUTES,
  });

export const useUnits = () =>
  useQuery({
    queryKey: ["units"],
    queryFn: () => unwrap(api.GET("/api/v1/units")),
    select: (answer) => answer.units,
    // In another language the same ones: a form that is open stays open.
    placeholderData: keepPreviousData,
    staleTime: MINUTES,
  });

/** The name to an id of a person or unit, or the id where nobody knows a name. */
export function useNameOf(): (id: string) => string {
  const people = usePeople();
  const units = useUnits();
  return (id) =>
    people.data?.find((person) => person.personId === id)?.name ??
    units.data?.find((unit) => unit.id === id)?.name ??
    id;
}
