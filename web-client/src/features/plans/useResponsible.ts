import { useQuery } from "@tanstack/react-query";
import { useNameOf } from "../../act/directory";
import { api, type Schemas, unwrap } from "../../api/client";
import { useShown } from "./usePlan";

type Row = Schemas["LedgerRow"];
type Responsible = Pick<Row, "owners" | "leadLeaders" | "responsibleUnit" | "asWritten">;

const PAGE = 200;

/** Who answers for each measure: no part of what a version freezes, so it is read from the ledger. */
export function useResponsible(plan: string): (measure: string) => Responsible | undefined {
  const { revision } = useShown().plan;
  const nameOf = useNameOf();
  const rows = useQuery({
    queryKey: ["ledger", "responsible", plan],
    queryFn: () => allRows(plan),
  });
  const known = new Map<string, Responsible>((rows.data ?? []).map((row) => [row.measureId ?? "", row]));
  // Measures that a revision adds are in no ledger yet.
  for (const { assignment, measureId } of (revision?.changes ?? []).flatMap(({ added }) => added)) {
    const named = (id: string) => ({ id, name: nameOf(id) });
    known.set(measureId, {
      owners: assignment.owners.map(named),
      leadLeaders: assignment.leadLeaders.map(named),
      ...(assignment.responsibleUnit && { responsibleUnit: named(assignment.responsibleUnit) }),
      ...(assignment.asWritten && { asWritten: assignment.asWritten }),
    });
  }
  return (measure) => known.get(measure);
}

async function allRows(plan: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page: Schemas["LedgerView"] = await unwrap(
      api.GET("/api/v1/ledger", { params: { query: { plan, limit: PAGE, ...(cursor && { cursor }) } } }),
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}
