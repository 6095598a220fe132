import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client";

/** The item's fields after one of its events; with `from`, what differs between the two. */
export const useReplay = (id: string, between: { from?: number; to: number }, enabled = true) =>
  useQuery({
    queryKey: ["item", id, "replay", between.from, between.to],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}/replay", { params: { path: { id }, query: between } })),
    // What has happened stays as it happened.
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });

/** Everything that happened to an item, up to the version that is shown. */
export const useHistory = (id: string, enabled = true) =>
  useQuery({
    queryKey: ["item", id, "history"],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}/history", { params: { path: { id } } })),
    enabled,
  });
