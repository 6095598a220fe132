import type { Schemas } from "../api/client";
import { Verbatim } from "./Verbatim";

/** An event as it is stored, its texts opened. */
export function RawEvent({ event: { type, revision, data, metadata } }: { event: Schemas["HistoryViewEntry"] }) {
  return <Verbatim>{JSON.stringify({ type, revision, data, metadata }, null, 2)}</Verbatim>;
}
