import { Alert, Button, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Sentences } from "./Story";
import { useHistory, useShown } from "./usePlan";

/** What others did to the plan since a form was opened; the draft below it stays as it is. */
export function Since({ seen, goOn }: { seen: number; goOn: () => void }) {
  const { t } = useTranslation();
  const { plan } = useShown();
  const history = useHistory(plan.id);
  const later = history.data?.events.filter(({ sequence }) => sequence > seen) ?? [];
  return (
    <Alert
      type="warning"
      showIcon
      className="act-conflict"
      title={t("plan.conflict")}
      description={
        <>
          <p>{t("plan.conflictKept")}</p>
          {history.data ? <Sentences events={later} /> : <Skeleton active title={false} paragraph={{ rows: 2 }} />}
          <Button onClick={goOn}>{t("plan.goOn")}</Button>
        </>
      }
    />
  );
}
