import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { SHORTCUTS, shortcutsAreOn } from "../../app/shortcuts";

/** What a reviewer decides on this screen. */
const REVIEWS = new Set<Schemas["TaskView"]["kind"]>([
  "DECIDE_EVIDENCE",
  "APPROVE_STEP",
  "CLOSE_ITEM",
  "ACCEPT_DECLARED_CLOSING",
]);
const AT_MOST = 100;

/** The items that wait for the reader's decision besides this one, and the way to the next. */
export function useNextToReview(current: string, go: (id: string) => void) {
  const { i18n } = useTranslation();
  const [keys, setKeys] = useState(shortcutsAreOn);
  const tasks = useQuery({
    queryKey: ["tasks", "review", i18n.language],
    queryFn: () => unwrap(api.GET("/api/v1/tasks", { params: { query: { limit: AT_MOST } } })),
  });
  const waiting = new Set(
    (tasks.data?.tasks ?? []).flatMap(({ kind, itemId }) => (REVIEWS.has(kind) && itemId ? [itemId] : [])),
  );
  waiting.delete(current);
  const [next] = waiting;

  useEffect(() => {
    if (!keys || next === undefined) return;
    const listen = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest("input, textarea, select, [contenteditable]");
      // Never a key of an input method, nor one of a longer shortcut.
      if (typing || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "n" || event.key === "N") go(next);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });

  return {
    next,
    count: waiting.size,
    go: () => next !== undefined && go(next),
    keys,
    setKeys: (on: boolean) => {
      localStorage.setItem(SHORTCUTS, on ? "on" : "off");
      setKeys(on);
    },
  };
}
