import { Flex, Skeleton, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { time } from "../../app/format";
import { PageHead } from "../../app/PageHead";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Trouble } from "../../app/Trouble";
import { DeadLetters } from "./DeadLetters";
import "./operations.css";
import { Projections } from "./Projections";
import { Summary } from "./Summary";
import { useProjections } from "./useProjections";

/** How far what is read follows what was recorded, what could not be handled, and how rows are made anew. */
export default function OperationsPage() {
  const { t } = useTranslation();
  const projections = useProjections();
  const [group, setGroup] = useState<string>();
  if (!projections.data) {
    if (projections.error) return <Trouble failure={projections.error} retry={() => void projections.refetch()} />;
    return <Skeleton active />;
  }
  const show = (wanted: string) => {
    setGroup(wanted);
    document.getElementById("dead-letters")?.scrollIntoView();
  };
  return (
    <Flex vertical gap={16} className="operations">
      <PageHead title={t("operations.title")}>
        <Typography.Text type="secondary">
          {t("operations.refreshed", { time: time(projections.dataUpdatedAt) })}
        </Typography.Text>
      </PageHead>
      {projections.error && <ProblemAlert failure={projections.error} retry={() => void projections.refetch()} />}
      <Summary projections={projections.data} />
      <Projections projections={projections.data} showLetters={show} />
      <DeadLetters projections={projections.data} group={group} choose={setGroup} />
    </Flex>
  );
}
