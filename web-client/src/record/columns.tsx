import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { daysFrom } from "../app/history";
import { Standing, type Stands } from "../app/Standing";
import { type RecordView, recordLink } from "./record";

/** Narrower than this a table scrolls within itself, so that the page does not. */
export const SCROLLS = { x: 900 };

/** Names that a list shows before it says how many more there are. */
const SHOWN = 2;

/** The way to a record, under what it is known by. */
export const Known = ({ record, by }: { record: RecordView; by: string }) => (
  <Link to={recordLink(record.kind, record.id)} className="record-known">
    {by}
  </Link>
);

/** How a record stands. */
export const Stand = ({ record }: { record: RecordView }) => (
  <Standing status={record.state as Stands}>{record.stateText}</Standing>
);

/** The items that it covers: the first by number, the others by count. */
export function ItemsOf({ record: { items } }: { record: RecordView }) {
  const { t } = useTranslation();
  const [only] = items;
  if (!only) return <Typography.Text type="secondary">—</Typography.Text>;
  if (items.length === 1) {
    return (
      <span className="record-items">
        <Link to={`/items/${only.id}`}>{only.number}</Link> {only.title}
      </span>
    );
  }
  return (
    <span className="record-items">
      {items.slice(0, SHOWN).map(({ id, number }) => (
        <Link key={id} to={`/items/${id}`}>
          {number}
        </Link>
      ))}
      {items.length > SHOWN && t("record.andMore", { count: items.length })}
    </span>
  );
}

/** A day that something is due on, and by how much it has passed. */
export function Due({ day, today, overdue }: { day: string | undefined; today: string; overdue: boolean }) {
  const { t } = useTranslation();
  if (!day) return null;
  return (
    <>
      <span className="record-day">{day}</span>
      {overdue && (
        <Typography.Text type="danger" className="record-overdue">
          {t("tasks.overdue", { count: daysFrom(day, today) })}
        </Typography.Text>
      )}
    </>
  );
}
