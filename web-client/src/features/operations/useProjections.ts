import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, newKey, type Schemas, unwrap } from "../../api/client";

export type Projection = Schemas["ProjectionsViewProjectionView"];
export type Rebuild = Schemas["RebuildView"];

const USUALLY = 5_000;
const WHILE_REBUILDING = 1_000;

export const isRebuilding = ({ rebuild }: Projection): boolean => rebuild?.state === "RUNNING";

/** Looked at again and again, more often while rows are made anew. */
export const useProjections = () =>
  useQuery({
    queryKey: ["projections"],
    queryFn: () => unwrap(api.GET("/api/v1/projections")),
    select: (answer) => answer.projections,
    refetchInterval: ({ state }) => (state.data?.projections.some(isRebuilding) ? WHILE_REBUILDING : USUALLY),
  });

/** One key for one wish: asked again after a lost answer it is the same rebuild. */
export function useRebuild(group: string, begun: () => void) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (onlyIfEqual: boolean) =>
      unwrap(
        api.POST("/api/v1/projections/{group}/rebuild", {
          params: { path: { group }, header: { "Idempotency-Key": key.current } },
          body: { onlyIfEqual },
        }),
      ),
    onSuccess: (answer) => {
      key.current = newKey();
      queries.setQueryData(["projections"], answer);
      begun();
    },
  });
}

/** How many seconds a group is behind at the pace it keeps; nothing to tell where it stands still or is not behind. */
export function secondsBehind({ behind, eventsPerSecond }: Projection): number | undefined {
  return behind > 0 && eventsPerSecond ? Math.ceil(behind / eventsPerSecond) : undefined;
}
