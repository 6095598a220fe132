import { useQueries, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";

export type HandOver = Schemas["HandOverView"];

const asked = (id: string) => ({
  queryKey: ["hand-overs", id],
  queryFn: () => unwrap(api.GET("/api/v1/hand-overs/{id}", { params: { path: { id } } })),
});

/** Looked at again until all of it is done. */
export const useHandOver = (id: string) =>
  useQuery({ ...asked(id), refetchInterval: ({ state }) => (state.data?.completed ? false : 1_000) });

/** Those of them that there are: what was kept may be another installation's. */
export const useHandOvers = (ids: string[]): HandOver[] =>
  useQueries({ queries: ids.map(asked) }).flatMap(({ data }) => (data ? [data] : []));
