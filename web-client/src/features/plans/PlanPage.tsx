import { Alert, Skeleton } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams, useSearchParams } from "react-router";
import { useOpenAct } from "../../act/useOpenAct";
import { useAt } from "../../app/at";
import { Head } from "./Head";
import { Items } from "./Items";
import { Lacks } from "./Lacks";
import "../../app/columns.css";
import "./plans.css";
import { planActs } from "./acts";
import { isEnded } from "./plan";
import { Review } from "./Review";
import { Story } from "./Story";
import { PlanContext, PlanTrouble, usePlan, useShown } from "./usePlan";
import { Versions } from "./Versions";

/** One plan: how it stands, what its next step waits for, its items, its versions, and everything that happened. */
export default function PlanPage() {
  const { id = "" } = useParams();
  const [address] = useSearchParams();
  const { shown, failure, retry } = usePlan(id);
  if (failure) return <PlanTrouble failure={failure} retry={retry} />;
  if (!shown) return <Skeleton active />;
  return (
    <PlanContext key={id} value={shown}>
      <NotOffered />
      {address.has("review") ? <Review /> : <Whole />}
    </PlanContext>
  );
}

function Whole() {
  const { plan } = useShown();
  const { hash } = useLocation();
  const { past } = useAt();
  // What the next step waits for is known of now only.
  const asks = !isEnded(plan) && !past;
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <div className={asks ? "plan-page columns" : "plan-page columns columns-one"}>
      <div className="columns-top">
        <Head />
      </div>
      {asks && (
        <aside className="columns-side">
          <Lacks />
        </aside>
      )}
      <div className="columns-main">
        <Items />
        <Versions />
        <Story />
      </div>
    </div>
  );
}

/** An address asked for an act that cannot be done now: somebody else did it, or it is another one's turn. */
function NotOffered() {
  const { t } = useTranslation();
  const { plan, me } = useShown();
  const { act: asked, close } = useOpenAct();
  const act = planActs.find(({ command }) => command === asked);
  if (!act || !me || act.offered({ plan }, me)) return null;
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose: close, "aria-label": t("act.putAway") }}
      title={t("act.notOffered", { act: t(`act.title.${act.command}`) })}
      style={{ marginBottom: 16 }}
    />
  );
}
