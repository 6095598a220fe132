import { useIsFetching } from "@tanstack/react-query";
import { useRef } from "react";
import { ownVersions } from "../api/client";

/**
 * Whether the page shows what the reader wrote last: a form that opened before would begin with what stood there
 * earlier, and call the reader's own act a change by others. Where reading fails it opens on what is shown.
 */
export function useReadSince(placeId: string, version: number | undefined, changed: readonly unknown[][]): boolean {
  const reading = useIsFetching({
    predicate: ({ queryKey }) => changed.some((key) => key.every((part, index) => part === queryKey[index])),
  });
  const wrote = Math.max(...placeId.split("/").map((id) => ownVersions.get(id) ?? -1));
  const read = useRef(false);
  // An open form stays open, whatever is read behind it.
  read.current ||= version === undefined || version >= wrote || reading === 0;
  return read.current;
}
