import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Standing } from "../../act/act";
import { useStanding } from "../../act/standing";
import { api, unwrap } from "../../api/client";
import { sameInOtherWords, useAt } from "../../app/at";
import { Trouble } from "../../app/Trouble";
import type { Plan } from "./plan";

/** The plan that the page shows, and who looks at it; `me` is missing while it is read, and where nothing can be done. */
export interface Shown {
  plan: Plan;
  me: Standing | undefined;
}

export const PlanContext = createContext<Shown | undefined>(undefined);

export function useShown(): Shown {
  const shown = useContext(PlanContext);
  if (!shown) throw new Error("not on a plan's page");
  return shown;
}

/** The plan and who looks at it. At an earlier time nobody can do anything. */
export function usePlan(id: string) {
  const standing = useStanding();
  const { past } = useAt();
  const plan = useQuery({
    queryKey: ["plan", id],
    placeholderData: sameInOtherWords(["plan", id]),
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}", { params: { path: { id } } })),
  });
  const data = plan.data;
  const shown: Shown | undefined = data && { plan: data, me: past ? undefined : standing };
  // What was read before stays on the page: a form may be open on it.
  return { shown, failure: data ? undefined : (plan.error ?? undefined), retry: () => void plan.refetch() };
}

export const useVersions = (id: string) =>
  useQuery({
    queryKey: ["plan", id, "versions"],
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}/versions", { params: { path: { id } } })),
  });

/** What one version froze; it never changes again. */
export const useVersion = (id: string, number: number) =>
  useQuery({
    queryKey: ["plan", id, "version", number],
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}/versions/{number}", { params: { path: { id, number } } })),
    enabled: number > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useChecklist = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["plan", id, "checklist"],
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}/checklist", { params: { path: { id } } })),
    enabled,
  });

export const useDiff = (id: string, from: number, to: number) =>
  useQuery({
    queryKey: ["plan", id, "diff", from, to],
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}/diff", { params: { path: { id }, query: { from, to } } })),
    enabled: from > 0 && to > 0 && from !== to,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: ["plan", id, "history"],
    queryFn: () => unwrap(api.GET("/api/v1/plans/{id}/history", { params: { path: { id } } })),
  });

/** No such plan, none that the reader may see, or no answer. */
export function PlanTrouble(trouble: { failure: Error; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Trouble
      {...trouble}
      forbidden={t("plan.forbidden")}
      unknown={t("plan.unknown")}
      back={{ to: "/plans", said: t("plan.toPlans") }}
    />
  );
}
