import { Alert, Card, Descriptions, Flex, Skeleton, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { ActBar, type Way } from "../act/ActBar";
import type { Act } from "../act/act";
import { useStanding } from "../act/standing";
import { useOpenAct } from "../act/useOpenAct";
import { useAt } from "../app/at";
import { instant } from "../app/format";
import { Trouble } from "../app/Trouble";
import { Course } from "./Course";
import { CoveredItems } from "./CoveredItems";
import { Stand } from "./columns";
import { CHANGED, type Kind, PATHS, type Place, type RecordView } from "./record";
import "../app/columns.css";
import "./record.css";
import { useRecord } from "./queries";
import { Since } from "./Since";

interface Props {
  kind: Kind;
  /** What it is known by. */
  title: (record: RecordView) => string;
  /** What stands before the title: a number, a type. */
  over?: (record: RecordView) => ReactNode;
  /** What the reader has to know first. */
  told?: (record: RecordView) => ReactNode;
  facts: (record: RecordView) => Record<string, ReactNode>;
  acts?: readonly Act<Place>[];
  ways?: (place: Place) => Way[];
  /** What belongs to this kind only. */
  more?: (record: RecordView) => ReactNode;
}

/** One record: what it is and how it stands, what can be done to it, the items it covers and its course. */
export function RecordPage(props: Props) {
  const { kind } = props;
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const record = useRecord(kind, id);
  if (record.error && !record.data) {
    return (
      <Trouble
        failure={record.error}
        retry={() => void record.refetch()}
        forbidden={t("record.forbidden", { what: t(`record.list.${kind}`) })}
        unknown={t(`record.unknown.${kind}`)}
        back={{ to: PATHS[kind], said: t("record.toList", { what: t(`record.list.${kind}`) }) }}
      />
    );
  }
  if (!record.data) return <Skeleton active />;
  return <Whole key={id} {...props} record={record.data} />;
}

function Whole({ kind, record, title, over, told, facts, acts = [], ways, more }: Props & { record: RecordView }) {
  const { t } = useTranslation();
  const said = {
    ...facts(record),
    [t("record.by")]: record.recordedBy && `${record.recordedBy.name} · ${instant(record.recordedAt)}`,
  };
  return (
    <div className="record-page columns">
      <Card className="columns-top">
        <Flex vertical gap={12}>
          <Flex gap={12} align="center" wrap>
            <Link to={PATHS[kind]}>{t(`record.list.${kind}`)}</Link>
            {over && <Typography.Text type="secondary">{over(record)}</Typography.Text>}
            <Stand record={record} />
          </Flex>
          <h1 className="page-title">{title(record)}</h1>
          {told?.(record)}
          <Descriptions column={1} size="small" className="facts" items={shown(said)} />
          <Acts record={record} acts={acts} ways={ways} />
        </Flex>
      </Card>
      <div className="columns-main">
        <CoveredItems record={record} />
        {more?.(record)}
      </div>
      <aside className="columns-side">
        <Course record={record} />
      </aside>
    </div>
  );
}

/** At an earlier time nothing can be done. */
function Acts({ record, acts, ways }: { record: RecordView; acts: readonly Act<Place>[]; ways: Props["ways"] }) {
  const { t } = useTranslation();
  const me = useStanding();
  const { past } = useAt();
  const { act: asked, close } = useOpenAct();
  if (!me || past) return null;
  const place = { record, me };
  const offered = acts.filter((act) => act.offered(place, me));
  const missed = acts.find(({ command }) => command === asked && !offered.some((one) => one.command === asked));
  return (
    <>
      {missed && (
        <Alert
          type="info"
          showIcon
          closable={{ onClose: close, "aria-label": t("act.putAway") }}
          title={t("act.notOffered", { act: t(`act.title.${missed.command}`) })}
        />
      )}
      <ActBar
        acts={offered}
        ways={ways?.(place) ?? []}
        place={place}
        placeId={record.id}
        person={me.person}
        version={record.version}
        changed={CHANGED}
        since={(seen, goOn) => <Since record={record} seen={seen} goOn={goOn} />}
        // Of the others nothing has to be done any more.
        lead={record.kind === "NOTICE"}
      />
    </>
  );
}

/** What there is something to say of. */
const shown = (facts: Record<string, ReactNode>) =>
  Object.entries(facts)
    .filter(([, value]) => value)
    .map(([label, value]) => ({ key: label, label, children: value }));
