import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import type { paths } from "../api/schema";
import { sameInOtherWords } from "../app/at";
import type { Kind } from "./record";

/** What a list's address may restrict. */
export interface Filter {
  unit?: string;
  item?: string;
  state?: string;
  overdue?: true;
  proposals?: "OPEN";
}

type Page = Filter & { cursor?: string; limit?: number };

/** A state is what the address says: the server names those that there are to who asks for another. */
type Asked<Path extends Lists> = NonNullable<paths[Path]["get"]["parameters"]["query"]>;
type Lists = `/api/v1/${"notices" | "look-backs" | "inspections" | "rules" | "accountability-markers"}`;
const asked = <Path extends Lists>(query: Page) => ({ params: { query: query as Asked<Path> } });

const LISTS = {
  NOTICE: (query: Page) => api.GET("/api/v1/notices", asked<"/api/v1/notices">(query)),
  LOOK_BACK: (query: Page) => api.GET("/api/v1/look-backs", asked<"/api/v1/look-backs">(query)),
  INSPECTION: (query: Page) => api.GET("/api/v1/inspections", asked<"/api/v1/inspections">(query)),
  RULE: (query: Page) => api.GET("/api/v1/rules", asked<"/api/v1/rules">(query)),
  MARKER: (query: Page) => api.GET("/api/v1/accountability-markers", asked<"/api/v1/accountability-markers">(query)),
};

const ONES = {
  NOTICE: (id: string) => api.GET("/api/v1/notices/{id}", { params: { path: { id } } }),
  LOOK_BACK: (id: string) => api.GET("/api/v1/look-backs/{id}", { params: { path: { id } } }),
  INSPECTION: (id: string) => api.GET("/api/v1/inspections/{id}", { params: { path: { id } } }),
  RULE: (id: string) => api.GET("/api/v1/rules/{id}", { params: { path: { id } } }),
  MARKER: (id: string) => api.GET("/api/v1/accountability-markers/{id}", { params: { path: { id } } }),
};

const PAGE = 50;

/** The latest first, a page at a time. */
export const useRecords = (kind: Kind, filter: Filter) =>
  useInfiniteQuery({
    queryKey: ["records", kind, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(LISTS[kind]({ ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useRecord = (kind: Kind, id: string | undefined) =>
  useQuery({
    queryKey: ["record", kind, id],
    placeholderData: sameInOtherWords(["record", kind, id]),
    queryFn: () => unwrap(ONES[kind](id ?? "")),
    enabled: id !== undefined,
  });
