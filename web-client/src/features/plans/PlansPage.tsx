import { useQuery } from "@tanstack/react-query";
import { Button, Empty, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { ActForm } from "../../act/ActForm";
import { useStanding } from "../../act/standing";
import { useOpenAct } from "../../act/useOpenAct";
import { api, unwrap } from "../../api/client";
import { sameInOtherWords, useAt } from "../../app/at";
import { Chip } from "../../app/Chip";
import { instant } from "../../app/format";
import { Trouble } from "../../app/Trouble";
import { PlanRow } from "./PlanRow";
import "./plans.css";
import { draftPlan } from "./acts";
import { STATES } from "./plan";

/** Every plan that the reader may see, and how each stands. */
export default function PlansPage() {
  const { t } = useTranslation();
  const { past } = useAt();
  const me = useStanding();
  const { open } = useOpenAct();
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => one === address.get("status"));
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: () => unwrap(api.GET("/api/v1/plans")),
    placeholderData: sameInOtherWords(["plans"]),
  });
  const groups = useQuery({
    queryKey: ["statistics", "groups", "PLAN"],
    queryFn: () => unwrap(api.GET("/api/v1/statistics/groups", { params: { query: { by: ["PLAN"] } } })),
  });
  if (plans.error)
    return <Trouble failure={plans.error} retry={() => void plans.refetch()} forbidden={t("plans.forbidden")} />;
  if (!plans.data) return <Skeleton active />;
  const all = plans.data.plans;
  const shown = all.filter(({ status }) => state === undefined || status === state);
  const choose = (next: string | undefined) => setAddress(next ? { status: next } : {}, { replace: true });
  const drafts = me?.office === true && !past;
  return (
    <div className="plans">
      <Flex justify="space-between" align="center" gap={12} wrap>
        <h1 className="page-title">{t("plans.title")}</h1>
        {drafts && (
          <Flex gap={8} wrap>
            <Link to="/import">
              <Button type="primary" tabIndex={-1}>
                {t("home.importNow")}
              </Button>
            </Link>
            <Button onClick={() => open("DraftPlan", undefined)}>{t("act.title.DraftPlan")}</Button>
          </Flex>
        )}
      </Flex>
      {drafts && <Draft person={me.person} />}
      {all.length === 0 ? (
        <Empty description={t(drafts ? "plans.empty" : "plans.emptyReader")} />
      ) : (
        <>
          <Flex gap={8} wrap role="group" aria-label={t("plans.filter")}>
            <Chip
              checked={state === undefined}
              choose={() => choose(undefined)}
              label={t("plans.all")}
              count={all.length}
            />
            {STATES.map((one) => (
              <Chip
                key={one}
                checked={state === one}
                choose={() => choose(state === one ? undefined : one)}
                label={t(`plans.status.${one}`)}
                count={all.filter(({ status }) => status === one).length}
              />
            ))}
          </Flex>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll here and not the page, by keyboard too. */}
          <section className="plan-scroll plan-card" tabIndex={0} aria-label={t("plans.title")}>
            <table className="plan-table">
              <thead>
                <tr>
                  {(["plan", "state", "version", "closure", "lights", "next", "updated"] as const).map((name) => (
                    <th key={name} scope="col">
                      {t(`plans.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((plan) => (
                  <PlanRow
                    key={plan.id}
                    plan={plan}
                    tally={groups.data?.groups.find(({ keys }) => keys[0]?.value === plan.id)?.tally}
                  />
                ))}
              </tbody>
            </table>
            {shown.length === 0 && <p className="plans-none">{t("plans.noneOfState")}</p>}
          </section>
          <Typography.Text type="secondary">{t("asOf", { time: instant(plans.data.asOf) })}</Typography.Text>
        </>
      )}
    </div>
  );
}

function Draft({ person }: { person: string }) {
  const { act, close } = useOpenAct();
  const go = useNavigate();
  if (act !== draftPlan.command) return null;
  return (
    <ActForm
      act={draftPlan}
      place={{}}
      placeId="plans"
      person={person}
      version={0}
      changed={[["plans"]]}
      since={() => null}
      close={close}
      done={({ id }) => void go(`/plans/${id}`)}
    />
  );
}
