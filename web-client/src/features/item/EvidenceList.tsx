import { Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { FileRow } from "../../app/FileRow";
import { instant } from "../../app/format";
import { Standing } from "../../app/Standing";
import { ActBar } from "./ActBar";
import { useShown } from "./context";
import type { Evidence, Measure } from "./place";

/** Evidence of a measure, the latest first. */
export function EvidenceList({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("item.evidence")}>
      <h4 className="part-title">{t("item.evidence")}</h4>
      {measure.evidence.length === 0 && <Typography.Text type="secondary">{t("item.noEvidence")}</Typography.Text>}
      {measure.evidenceReferences.length > 0 && (
        <div>{t("item.paperReferences", { references: measure.evidenceReferences.join("；") })}</div>
      )}
      {latestFirst(measure.evidence).map((evidence) => (
        <EvidenceRow key={evidence.id} measure={measure} evidence={evidence} />
      ))}
    </section>
  );
}

export const latestFirst = (evidence: Evidence[]) =>
  [...evidence].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt));

export function EvidenceRow({
  measure,
  evidence,
  opened = false,
}: {
  measure: Measure;
  evidence: Evidence;
  /** Shows the files' content at once. */
  opened?: boolean;
}) {
  const { t } = useTranslation();
  const { item } = useShown();
  return (
    <div id={evidence.id} className="part">
      <Flex gap={8} align="center" wrap>
        <Standing status={evidence.status}>{t(`evidenceStatus.${evidence.status}`)}</Standing>
        <Typography.Text type="secondary">
          {evidence.submitter?.name} · {instant(evidence.submittedAt)}
        </Typography.Text>
        {!evidence.current && <Tag>{t("item.earlierRound")}</Tag>}
      </Flex>
      <div>{t("item.effect", { effect: evidence.effect })}</div>
      {evidence.files.map((file) => (
        <FileRow key={file.sha256} file={file} opened={opened} />
      ))}
      {evidence.reason && <div>{t("item.decided", { by: evidence.decider?.name ?? "", remark: evidence.reason })}</div>}
      <ActBar place={{ item, measure, evidence }} on="evidence" />
    </div>
  );
}
