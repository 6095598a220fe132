import { Alert, Card, Descriptions, Flex, Space, Tag, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ActBar } from "./ActBar";
import { itemLink, useShown } from "./context";
import type { Item } from "./place";
import { Why } from "./Why";

/** What the item is, how it stands, and what can be done to it as a whole. */
export function Head() {
  const { t } = useTranslation();
  const { item } = useShown();
  const facts = {
    [t("item.problem")]: item.problem !== item.title && item.problem,
    [t("item.manifestations")]: item.manifestations.length > 0 && <Lines lines={item.manifestations} />,
    [t("item.unit")]: item.responsibleUnit && (
      <>
        {item.responsibleUnit.name}
        <Why of={t("item.unit")} paths={["responsibleUnit"]} />
      </>
    ),
    [t("item.source")]: [
      t(`source.${item.source.kind}`),
      item.source.externalNumber,
      item.source.feedbackDate && t("item.feedback", { date: item.source.feedbackDate }),
    ]
      .filter(Boolean)
      .join(" · "),
    [t("item.aspect")]: item.aspect,
    [t("item.plan")]: item.plan && [item.plan.name, item.section].filter(Boolean).join(" · "),
    [t("item.rootCause")]: item.rootCause && (
      <span id="root-cause">
        {item.rootCause}
        <Why of={t("item.rootCause")} paths={["problem.rootCause"]} />
      </span>
    ),
    [t("item.sameType")]: item.sameTypeCheck && (
      <span id="same-type">
        {t(item.sameTypeCheck.found ? "item.sameTypeFound" : "item.sameTypeNone")} {item.sameTypeCheck.findings}
        <Why of={t("item.sameType")} paths={["sameTypeCheck.found", "sameTypeCheck.findings"]} />
      </span>
    ),
    [t("item.related")]: isTied(item) && <Related />,
    ...item.details,
  };
  return (
    <Card className="item-head">
      <Flex vertical gap={12}>
        <Flex gap={8} align="center" wrap>
          <Typography.Text type="secondary">{item.number}</Typography.Text>
          <Tag color="blue">{item.statusText}</Tag>
          <Why of={t("item.statusIs", { status: item.statusText })} paths={["status"]} />
          {item.round > 1 && <Tag>{t("item.round", { round: item.round })}</Tag>}
          {item.subject === "INDIVIDUAL" && <Tag>{item.person?.name ?? t("item.individual")}</Tag>}
          <Typography.Text type="secondary">{t("item.raisedOn", { date: item.raisedOn })}</Typography.Text>
        </Flex>
        <h1 className="page-title">{item.title}</h1>
        {item.declaration && <Alert type="info" title={t("item.declared", { status: item.declaration.status })} />}
        {!item.inForce && item.status !== "WITHDRAWN" && item.status !== "MERGED" && (
          <Alert type="info" showIcon title={t("item.notInForce")} />
        )}
        {item.returnedReason && item.status === "IN_PROGRESS" && (
          <Alert type="warning" showIcon title={t("item.returned", { reason: item.returnedReason })} />
        )}
        {item.withdrawnReason && (
          <Alert type="info" showIcon title={t("item.withdrawn", { reason: item.withdrawnReason })} />
        )}
        <Descriptions column={1} size="small" className="facts" items={shown(facts)} />
        <ActBar place={{ item }} on="item" lead />
      </Flex>
    </Card>
  );
}

const isTied = ({ related }: Item) =>
  related.mergedInto !== undefined ||
  related.repeats.length + related.repeatedBy.length + related.duplicates.length > 0;

/** Items that this one is tied to. */
function Related() {
  const { t } = useTranslation();
  const { mergedInto, mergedReason, repeats, repeatedBy, duplicates } = useShown().item.related;
  const groups = [
    { said: t("item.mergedInto", { reason: mergedReason ?? "" }), items: mergedInto ? [mergedInto] : [] },
    { said: t("item.repeats"), items: repeats },
    { said: t("item.repeatedBy"), items: repeatedBy },
    { said: t("item.duplicates"), items: duplicates },
  ].filter(({ items }) => items.length > 0);
  return (
    <Space orientation="vertical" size={0}>
      {groups.map(({ said, items }) => (
        <span key={said}>
          {said}{" "}
          {items.map(({ id, name }) => (
            <Link key={id} to={itemLink(id)} style={{ marginInlineEnd: 8 }}>
              {name}
            </Link>
          ))}
        </span>
      ))}
    </Space>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <div>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </div>
);

/** What there is something to say of. */
const shown = (facts: Record<string, ReactNode>) =>
  Object.entries(facts)
    .filter(([, value]) => value)
    .map(([label, value]) => ({ key: label, label, children: value }));
