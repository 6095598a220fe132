import { Card, Descriptions, Flex, Progress, Tag, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDeadline, useNames } from "../../app/format";
import { Light } from "../../app/Light";
import { ActBar } from "./ActBar";
import { useShown } from "./context";
import { EvidenceList } from "./EvidenceList";
import { Extensions } from "./Extensions";
import { Promises } from "./Promises";
import type { Measure } from "./place";
import { Why } from "./Why";

export function Measures() {
  const { t } = useTranslation();
  const { item } = useShown();
  return (
    <Card id="measures" title={<h2 className="card-title">{t("item.measures")}</h2>}>
      {item.measures.length === 0 && <Typography.Text type="secondary">{t("item.noMeasures")}</Typography.Text>}
      <Flex vertical className="measures">
        {item.measures.map((measure) => (
          <One key={measure.id} measure={measure} />
        ))}
      </Flex>
    </Card>
  );
}

function One({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const { item } = useShown();
  return (
    <article id={measure.id} className="measure" aria-labelledby={`${measure.id}-title`} tabIndex={-1}>
      <Flex align="center" gap={8} wrap>
        <h3 id={`${measure.id}-title`} className="measure-title">
          {measure.ordinal}. {measure.title}
        </h3>
        <Light light={measure.light} />
        {measure.light && (
          <Why
            of={t("why.light", { light: t(`light.${measure.light}`) })}
            paths={["extendedTo", "deadline.date", "overdueSince"].map((path) => `measures/${measure.id}/${path}`)}
            rule={t(`why.rule.${measure.light}`)}
          />
        )}
        {measure.status !== "OPEN" && <Tag>{t(`replay.value.${measure.status}`)}</Tag>}
      </Flex>
      {measure.text !== measure.title && <p className="measure-text">{measure.text}</p>}
      <Facts measure={measure} />
      <ActBar place={{ item, measure }} on="measure" />
      <Extensions measure={measure} />
      <EvidenceList measure={measure} />
    </article>
  );
}

function Facts({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const at = (...fields: string[]) => fields.map((field) => `measures/${measure.id}/${field}`);
  const facts: Record<string, ReactNode> = {
    [t("ledger.owners")]: (
      <>
        {measure.unassigned ? (measure.asWritten ?? t("ledger.unassigned")) : names(measure.owners)}
        <Why of={t("ledger.owners")} paths={at("assignment.owners")} />
      </>
    ),
    [t("item.leaders")]: measure.leadLeaders.length > 0 && names(measure.leadLeaders),
    [t("item.unit")]: measure.responsibleUnit?.name,
    [t("item.assisting")]: measure.assistingUnits.length > 0 && names(measure.assistingUnits),
    [t("ledger.deadline")]: (
      <>
        {measure.extendedDeadline
          ? t("item.extendedFrom", { date: measure.extendedDeadline, original: deadline(measure.deadline) })
          : deadline(measure.deadline)}
        {measure.deadline.kind === "UNCONFIRMED" && measure.deadline.rawText && `（${measure.deadline.rawText}）`}
        <Why of={t("ledger.deadline")} paths={at("extendedTo", "deadline.date", "deadline.kind")} />
        <Promises measure={measure} />
      </>
    ),
    [t("act.field.percent")]: (
      <>
        <Progress
          percent={measure.percent}
          size="small"
          format={(percent) => `${percent}%`}
          style={{ width: 120 }}
          aria-label={t("ledger.percent")}
        />
        <Why of={t("act.field.percent")} paths={at("progress.percent", "state")} />
      </>
    ),
    [t("item.progress")]: measure.progress && (
      <>
        {measure.progress}
        {measure.progressOn && <Typography.Text type="secondary"> {measure.progressOn}</Typography.Text>}
      </>
    ),
    [t("item.basically")]:
      measure.basically &&
      `${measure.basically.summary} ${t("item.remaining", { remaining: measure.basically.remaining })}`,
    [t("item.completion")]: measure.completedOn && `${measure.completedOn} ${measure.completion ?? ""}`,
    [t("item.nextReview")]: measure.nextReview,
    [t("item.declaredStatus")]: measure.declaredStatus,
  };
  return (
    <Descriptions
      size="small"
      className="facts"
      column={{ xs: 1, md: 2 }}
      items={Object.entries(facts)
        .filter(([, value]) => value)
        .map(([label, value]) => ({ key: label, label, children: <span>{value}</span> }))}
    />
  );
}
