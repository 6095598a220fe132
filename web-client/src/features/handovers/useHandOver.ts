import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";

export type HandOver = Schemas["HandOverView"];

/** Looked at again until all of it is done. */
export const useHandOver = (id: string) =>
  useQuery({
    queryKey: ["hand-overs", id],
    queryFn: () => unwrap(api.GET("/api/v1/hand-overs/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.completed ? false : 1_000),
  });

const PAGE = 50;

/** Those that the reader may see, the latest first, a page at a time. */
export const useHandOvers = () =>
  useInfiniteQuery({
    queryKey: ["hand-overs"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/hand-overs", {
          params: { query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
