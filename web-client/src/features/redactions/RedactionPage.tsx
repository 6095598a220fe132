import { Alert, Card, Descriptions, Flex, Skeleton } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Acts } from "../../act/Acts";
import { instant } from "../../app/format";
import { PageHead } from "../../app/PageHead";
import { Standing } from "../../app/Standing";
import { Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { PlaceAndText } from "./Place";
import "./redactions.css";
import { Remains } from "./Remains";
import { CHANGED, decisions, type Redaction } from "./redactionActs";
import { useRedaction } from "./useRedactions";

/** One redaction: what is to go and why, who asked, and the decision of another person. */
export default function RedactionPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const redaction = useRedaction(id);
  if (!redaction.data) {
    if (redaction.error) return <Trouble failure={redaction.error} retry={() => void redaction.refetch()} />;
    return <Skeleton active />;
  }
  const one = redaction.data;
  return (
    <Flex vertical gap={16}>
      <Link to="/redactions">{t("redactions.back")}</Link>
      <PageHead title={one.grounds}>
        <Standing status={one.status}>{one.statusText}</Standing>
      </PageHead>
      <Waiting redaction={one} />
      <div>
        <Acts acts={decisions} place={one} placeId={`redactions/${one.id}`} version={one.version} changed={CHANGED} />
      </div>
      <Card title={<h2 className="card-title">{t("redactions.course")}</h2>}>
        <Descriptions size="small" column={1} items={course(one, t)} />
      </Card>
      <Card title={<h2 className="card-title">{t("redactions.whatGoes")}</h2>}>
        <ul className="redaction-list">
          {one.texts.map((text) => (
            <li key={`${text.stream}/${text.sequence}${text.path}`}>
              <PlaceAndText {...text} />
            </li>
          ))}
          {one.files.map((file) => (
            <li key={file}>
              {t("redactions.file")} <code>{file}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Remains />
    </Flex>
  );
}

/** Whose turn it is, and that nobody decides on what they asked for. */
function Waiting({ redaction: { status, proposedBy } }: { redaction: Redaction }) {
  const { t } = useTranslation();
  const { me } = useMe();
  if (status === "APPROVED") return <Alert type="info" showIcon title={t("redactions.underWay")} />;
  if (status !== "PROPOSED") return null;
  const own = proposedBy?.id === me?.personId;
  return <Alert type="info" showIcon title={t(own ? "redactions.own" : "redactions.waits")} />;
}

function course(one: Redaction, t: TFunction) {
  const by = (name: string | undefined, at: string) =>
    t("redactions.by", { who: name ?? t("none"), time: instant(at) });
  return [
    { key: "proposed", label: t("redactions.proposed"), children: by(one.proposedBy?.name, one.proposedAt) },
    ...(one.decidedAt
      ? [
          {
            key: "decided",
            label: t(one.status === "DECLINED" ? "redactions.declined" : "redactions.approved"),
            children: by(one.decidedBy?.name, one.decidedAt),
          },
        ]
      : []),
    ...(one.reason ? [{ key: "reason", label: t("act.field.reason"), children: one.reason }] : []),
    ...(one.carriedOutAt
      ? [{ key: "done", label: t("redactions.carriedOut"), children: instant(one.carriedOutAt) }]
      : []),
  ];
}
