import { useQuery } from "@tanstack/react-query";
import { Result } from "antd";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Standing } from "../../act/act";
import { useStanding } from "../../act/standing";
import { api, Refused, unwrap } from "../../api/client";
import { sameInOtherWords, useAt } from "../../app/at";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { Plan, Version } from "./plan";

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
  const data = plan.data as Plan | undefined;
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
    queryFn: async () =>
      (await unwrap(
        api.GET("/api/v1/plans/{id}/versions/{number}", { params: { path: { id, number } } }),
      )) as unknown as Version,
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
export function PlanTrouble({ failure, retry }: { failure: Error; retry: () => void }) {
  const { t } = useTranslation();
  const status = failure instanceof Refused ? failure.problem?.status : undefined;
  if (status !== 403 && status !== 404) return <ProblemAlert failure={failure} retry={retry} />;
  return (
    <Result
      status={status === 403 ? "403" : "404"}
      title={t(status === 403 ? "plan.forbidden" : "plan.unknown")}
      subTitle={<span role="alert">{failure.message}</span>}
      extra={<Link to="/plans">{t("plan.toPlans")}</Link>}
    />
  );
}
