import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";

export type Work = Schemas["LedgerRow"] & { measureId: string };

const PAGE = 200;
const OPEN = {
  status: ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED"],
  measureStatus: ["OPEN", "BASICALLY_COMPLETED"],
} satisfies { status: Schemas["LedgerRow"]["itemStatus"][]; measureStatus: Schemas["LedgerRow"]["measureStatus"][] };

async function allRows(whose: { owner: string } | { leader: string }): Promise<Schemas["LedgerRow"][]> {
  const rows: Schemas["LedgerRow"][] = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(
      api.GET("/api/v1/ledger", {
        params: { query: { ...OPEN, ...whose, limit: PAGE, sort: "NUMBER", ...(cursor && { cursor }) } },
      }),
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

/** The open measures that somebody owns or leads. */
export const useWork = (person: string | undefined) =>
  useQuery({
    queryKey: ["ledger", "workOf", person],
    enabled: person !== undefined,
    queryFn: async () => {
      const id = person ?? "";
      const rows = [...(await allRows({ owner: id })), ...(await allRows({ leader: id }))];
      // Who owns and leads the same measure holds it once.
      const measures = new Map<string, Work>();
      for (const row of rows) if (row.measureId) measures.set(keyOf(row), { ...row, measureId: row.measureId });
      return [...measures.values()];
    },
  });

export const keyOf = ({ itemId, measureId }: { itemId: string; measureId?: string }) => `${itemId}/${measureId}`;
