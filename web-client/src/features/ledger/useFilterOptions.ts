import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { SOURCES } from "../../app/sources";
import { FILTERS, type FilterName, filterOf } from "./filter";

export interface Option {
  value: string;
  label: string;
  /** How many rows of the filter have it, as long as this filter itself is left out. */
  rows?: number | undefined;
  depth?: number;
}

/** Those without a plan, an aspect, a unit or an owner. */
const WITHOUT = "~";

export const STATUSES = [
  "RAISED",
  "CLAIMED",
  "IN_PROGRESS",
  "CLOSURE_REQUESTED",
  "CLOSED",
  "WITHDRAWN",
  "MERGED",
] as const;
export const LIGHTS = ["RED", "YELLOW", "GREEN", "NONE"] as const;
const DEADLINES = ["IMMEDIATE", "BY_DATE", "CONTINUOUS", "BY_DATE_THEN_SUSTAIN", "UNCONFIRMED"] as const;
const MEASURES = ["OPEN", "BASICALLY_COMPLETED", "COMPLETED", "SUSTAINED", "DROPPED"] as const;
const YES_NO = ["true", "false"] as const;

type Facets = Schemas["FacetsView"];

export function useFacets(search: URLSearchParams) {
  const { sort: _, ...filter } = filterOf(search);
  return useQuery({
    queryKey: ["ledger", "facets", filter, search.get("at")],
    queryFn: () => unwrap(api.GET("/api/v1/ledger/facets", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}

/** What each filter can be set to, in words and with the rows there would be. */
export function useFilterOptions(search: URLSearchParams, facets: Facets | undefined, editing: FilterName | undefined) {
  const { t } = useTranslation();
  const used = (...names: FilterName[]) =>
    names.some((name) => name === editing || FILTERS[name].some((parameter) => search.get(parameter)));
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: () => unwrap(api.GET("/api/v1/plans")),
    enabled: used("plan"),
  });
  const units = useQuery({
    queryKey: ["units"],
    queryFn: () => unwrap(api.GET("/api/v1/units")),
    enabled: used("unit", "itemUnit", "measureUnit"),
  });
  const people = useQuery({
    queryKey: ["people"],
    queryFn: () => unwrap(api.GET("/api/v1/people")),
    enabled: used("owner", "leader"),
  });
  const none = { value: WITHOUT, label: t("none") };
  const counted = (facet: Facets["plan"] | undefined, known: Option[]): Option[] => {
    const counts = new Map(facet?.values.map(({ value, rows }) => [value, rows] as const));
    const rest = (facet?.values ?? []).filter(({ value }) => !known.some((option) => option.value === value));
    return [
      ...known.map((option) => ({
        ...option,
        rows: facet && option.value !== WITHOUT ? (counts.get(option.value) ?? 0) : undefined,
      })),
      ...rest.map(({ value, name, rows }) => ({ value, label: name ?? value, rows })),
    ];
  };
  const named = <V extends string>(values: readonly V[], label: (value: V) => string): Option[] =>
    values.map((value) => ({ value, label: label(value) }));
  const persons = (people.data?.people ?? []).map(({ personId, name, unit }) => ({
    value: personId,
    label: unit ? t("ledger.personOf", { name, unit: unit.name }) : name,
  }));

  return (name: FilterName): Option[] => {
    switch (name) {
      case "status":
        return counted(
          facets?.status,
          named(STATUSES, (value) => t(`status.${value}`)),
        );
      case "light":
        return counted(
          facets?.light,
          named(LIGHTS, (value) => (value === "NONE" ? t("ledger.noLight") : t(`light.${value}`))),
        );
      case "plan":
        return [
          ...counted(
            facets?.plan,
            (plans.data?.plans ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ),
          none,
        ];
      case "unit":
      case "itemUnit":
      case "measureUnit":
        return [...counted(name === "unit" ? facets?.unit : undefined, tree(units.data?.units ?? [])), none];
      case "owner":
        return [...persons, { ...none, label: t("ledger.unassigned") }];
      case "leader":
        return persons;
      case "aspect":
        return [...counted(facets?.aspect, []), none];
      case "source":
        return counted(
          facets?.source,
          named(SOURCES, (value) => t(`source.${value}`)),
        );
      case "deadlineKind":
        return counted(
          facets?.deadlineKind,
          named(DEADLINES, (value) => t(`ledgerWords.deadlineKind.${value}`)),
        );
      case "measureStatus":
        return named(MEASURES, (value) => t(`measureStatus.${value}`));
      case "overdue":
        return counted(
          facets?.overdue,
          named(YES_NO, (value) => t(`ledger.overdueIs.${value}`)),
        );
      case "hasEvidence":
        return counted(
          facets?.hasEvidence,
          named(YES_NO, (value) => t(`ledger.hasEvidenceIs.${value}`)),
        );
      case "takenOver":
        return counted(
          facets?.takenOver,
          named(YES_NO, (value) => t(`ledger.takenOverIs.${value}`)),
        );
      default:
        return [];
    }
  };
}

/** Units below each other, each after the one it belongs to. */
function tree(units: readonly Schemas["UnitView"][]): Option[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parent: string | undefined, depth: number): Option[] =>
    units
      .filter((unit) => (unit.parent && known.has(unit.parent) ? unit.parent : undefined) === parent)
      .flatMap(({ id, name }) => [{ value: id, label: name, depth }, ...below(id, depth + 1)]);
  return below(undefined, 0);
}
