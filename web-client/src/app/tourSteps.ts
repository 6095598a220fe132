import { useQuery } from "@tanstack/react-query";
import { NOW } from "../api/asOf";
import { api, unwrap } from "../api/client";
import { useMe } from "../identity/me";
import type { Texts } from "../text";
import { pagesFor } from "./pages";

/** From there the tour can be taken again. */
export const HELP = '.shell-header a[href^="/help"]';

export interface Step {
  name: keyof Texts["tour"]["steps"];
  path: string;
  /** What is pointed at, once it is there. */
  target: string;
}

/** Over the pages that the reader has; the item is the first of the ledger, where there is one. */
export function useSteps(wanted: boolean): Step[] | undefined {
  const who = useMe();
  const first = useQuery({
    queryKey: ["now", "tour"],
    queryFn: () => unwrap(api.GET("/api/v1/ledger", { params: { query: { limit: 1, asOf: NOW } } })),
    enabled: wanted,
  });
  if (!who.me || first.isPending) return undefined;
  const item = first.data?.rows[0]?.itemId;
  const paths = pagesFor(who).map(({ path }) => path);
  const steps: (Step | undefined)[] = [
    { name: "home", path: "/", target: ".tiles" },
    { name: "ledger", path: "/ledger", target: "[role=grid]" },
    item === undefined ? undefined : { name: "item", path: `/items/${item}`, target: ".item-side, .item-top" },
    { name: "tasks", path: "/tasks", target: ".tasks-rows, .tasks" },
    { name: "time", path: "/ledger", target: ".at-line" },
    { name: "proof", path: "/proof", target: ".page h1" },
    { name: "help", path: "/help", target: HELP },
  ];
  return steps.filter(
    (step): step is Step =>
      step !== undefined && (step.name === "item" || step.name === "help" || paths.includes(step.path)),
  );
}
