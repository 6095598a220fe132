import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";

/** What a stream of events is, as far as pages show it: an item or a plan, what it is called, and what happened to it. */
interface Stands {
  address: string;
  name: string;
  events: Schemas["HistoryViewEntry"][];
}

async function itemOf(id: string): Promise<Stands> {
  const path = { params: { path: { id } } };
  const { number, title } = await unwrap(api.GET("/api/v1/items/{id}", path));
  const { events } = await unwrap(api.GET("/api/v1/items/{id}/history", path));
  return { address: `/items/${id}`, name: `${number} ${title}`, events };
}

async function planOf(id: string): Promise<Stands> {
  const path = { params: { path: { id } } };
  const { title } = await unwrap(api.GET("/api/v1/plans/{id}", path));
  const { events } = await unwrap(api.GET("/api/v1/plans/{id}/history", path));
  return { address: `/plans/${id}`, name: title, events };
}

/** What has a page of its own. */
const PAGES: Record<string, ((id: string) => Promise<Stands>) | undefined> = { item: itemOf, plan: planOf };

/** What a text that is to go belongs to, so that one sees what one decides; `null` where it has no page. */
export const useStands = (stream: string, streamType: string) =>
  useQuery({
    queryKey: ["redactions", "stands", stream],
    retry: false,
    queryFn: async () => (await PAGES[streamType]?.(stream)) ?? null,
  });

/** What a JSON pointer points to, where it is a text. */
export function textAt(data: unknown, pointer: string): string | undefined {
  let at = data;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<string, unknown>)[part.replace(/~1/g, "/").replace(/~0/g, "~")];
  }
  return typeof at === "string" ? at : undefined;
}
