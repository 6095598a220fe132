import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, newKey, Refused, unwrap } from "../../api/client";
import { bodyOf, type Directory } from "./body";
import type { Draft, Preview } from "./draft";
import { placedAt } from "./issues";

const NONE: Record<string, string[]> = {};

/** Sends what is confirmed; what is refused is told at its cells, and the rest apart. */
export function useConfirm(preview: Preview, directory: Directory, imported: (batch: string) => void) {
  const queries = useQueryClient();
  // The same content again, after a lost answer, goes under the same key and is imported once.
  const attempt = useRef({ content: "", key: "" });
  const sent = useRef<Draft | undefined>(undefined);
  const sending = useMutation({
    mutationFn: (draft: Draft) => {
      sent.current = draft;
      const body = bodyOf(draft, preview, directory);
      const content = JSON.stringify(body);
      if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
      return unwrap(
        api.POST("/api/v1/plans/imports", { params: { header: { "Idempotency-Key": attempt.current.key } }, body }),
      );
    },
    onSuccess: ({ id }) => {
      for (const queryKey of [["plans"], ["ledger"], ["statistics"]]) void queries.invalidateQueries({ queryKey });
      imported(id);
    },
  });
  const { error } = sending;
  const problem = error instanceof Refused ? error.problem : undefined;
  const placed = problem && sent.current ? placedAt(problem, sent.current) : undefined;
  // The mutation keeps its error: the cells are the same as long as it does.
  const refused = useRef<{ error: Error | null; cells: Record<string, string[]> }>({ error: null, cells: NONE });
  if (refused.current.error !== error) refused.current = { error, cells: placed?.cells ?? NONE };
  return {
    send: sending.mutate,
    sending: sending.isPending,
    failure: placed ? new Refused(placed.rest) : (error ?? undefined),
    code: problem?.code,
    refused: refused.current.cells,
  };
}
