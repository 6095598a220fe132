import { Card, Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FileRow } from "../app/FileRow";
import { Standing, type Stands } from "../app/Standing";
import { useMe } from "../identity/me";
import type { Covered, Kind, RecordView } from "./record";
import { useResult } from "./result";

/** The items that the reader may see of it, each with what was found. */
export function CoveredItems({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const { items } = record;
  return (
    <Card
      title={<h2 className="card-title">{t("record.items")}</h2>}
      extra={<Typography.Text type="secondary">{t("record.itemCount", { count: items.length })}</Typography.Text>}
    >
      {items.length === 0 && <Typography.Text type="secondary">{t("record.noItems")}</Typography.Text>}
      <ul className="covered-items">
        {items.map((item) => (
          <li key={item.id}>
            <One item={item} kind={record.kind} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function One({ item, kind }: { item: Covered; kind: Kind }) {
  const resultOf = useResult(kind);
  const { t } = useTranslation();
  return (
    <>
      <Flex gap={12} align="baseline" wrap>
        <Link to={`/items/${item.id}`} className="covered-item">
          <strong>{item.number}</strong> {item.title}
        </Link>
        <Tag>{t(`status.${item.status}`)}</Tag>
        {item.result && <Standing status={item.result as Stands}>{resultOf(item.result)}</Standing>}
      </Flex>
      {item.finding && <p className="record-text">{item.finding}</p>}
      {item.evidence.map((file) => (
        <FileRow key={file.sha256} file={file} />
      ))}
      {kind === "LOOK_BACK" && item.result === "RELAPSED" && <AfterRelapse item={item} />}
    </>
  );
}

/** What relapsed is opened again by the look-back itself; where that was refused, a supervisor does it. */
function AfterRelapse({ item }: { item: Covered }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  if (item.status !== "CLOSED") return <Typography.Text type="secondary">{t("record.reopened")}</Typography.Text>;
  return (
    <span>
      {t("record.stillClosed")}{" "}
      {roles.includes("SUPERVISOR") && <Link to={`/items/${item.id}?act=ReopenItem`}>{t("act.title.ReopenItem")}</Link>}
    </span>
  );
}
