import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { Calendar } from "./Calendar";
import { FiguresTable } from "./FiguresTable";
import { figureOf } from "./figures";
import { Headline } from "./Headline";
import { HeatMap } from "./HeatMap";
import { Plans } from "./Plans";
import { Ages, Course } from "./Ranges";
import { Restatement } from "./Restatement";
import { ScopeBar } from "./ScopeBar";
import { type Scope, scopeOf } from "./scope";
import { useSpread, useStatistics } from "./statistics";
import { Trend } from "./Trend";
import { UnitRanking } from "./UnitRanking";
import { Urgent } from "./Urgent";

export function Dashboard() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const scope = scopeOf(search);
  const statistics = useStatistics(scope);
  const spread = useSpread(scope);
  const plans = useQuery({ queryKey: ["plans"], queryFn: () => unwrap(api.GET("/api/v1/plans")) });
  const failed = [statistics, spread, plans].find((query) => query.error);
  if (failed?.error) {
    return (
      <>
        <ScopeBar scope={scope} plans={[]} takenOver={0} />
        <ProblemAlert failure={failed.error} retry={() => void failed.refetch()} />
      </>
    );
  }
  if (!statistics.data || !spread.data || !plans.data) return <Skeleton active />;
  const { tally: own, takenOver, on, asOf, position } = statistics.data;
  const tally = scope.takenOver ? takenOver : own;
  const nothing = own.items + takenOver.items === 0;
  if (nothing && plans.data.plans.length === 0 && isWhole(scope)) return <NothingYet />;
  return (
    <>
      <ScopeBar scope={scope} plans={plans.data.plans} takenOver={takenOver.items} />
      <Headline scope={scope} on={on} tally={tally} deadlines={spread.data.deadlines} />
      <div className="columns">
        <Urgent
          scope={scope}
          on={on}
          overdue={figureOf(tally, "OVERDUE").numerator}
          deadlines={spread.data.deadlines}
        />
        <UnitRanking scope={scope} />
      </div>
      <div className="columns">
        <FiguresTable scope={scope} tally={tally} />
        <Calendar scope={scope} on={on} deadlines={spread.data.deadlines} />
      </div>
      <HeatMap scope={scope} />
      <Trend scope={scope} on={on} />
      <div className="columns">
        <Ages scope={scope} spread={spread.data} />
        <Course scope={scope} spread={spread.data} />
      </div>
      <Restatement scope={scope} on={on} />
      <Plans plans={plans.data.plans} />
      <p className="soft">
        {t("asOf", { time: instant(asOf) })} · {t("dash.on", { day: on })} · {t("position", { position })}
      </p>
    </>
  );
}

const isWhole = ({ plan, unit, month }: Scope) => plan === "" && unit === "" && month === "";

function NothingYet() {
  const { t } = useTranslation();
  const { plans } = useMe();
  const { past } = useAt();
  const imports = plans && !past;
  return (
    <section className="part nothing">
      <p>{t(imports ? "home.noPlans" : "ledger.empty")}</p>
      {imports && (
        <Link to="/import">
          <Button type="primary">{t("home.importNow")}</Button>
        </Link>
      )}
    </section>
  );
}
