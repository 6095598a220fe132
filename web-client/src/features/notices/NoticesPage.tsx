import { Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Due, ItemsOf, Known, Stand } from "../../record/columns";
import { type Column, RecordsPage } from "../../record/RecordsPage";
import type { RecordView } from "../../record/record";
import { issueNotice } from "./noticeActs";

/** Reminders, assignment letters and supervision orders: what was asked of which unit, and whether it replied. */
export default function NoticesPage() {
  const { t } = useTranslation();
  return (
    <RecordsPage
      kind="NOTICE"
      begin={issueNotice}
      states={["AWAITING_REPLY", "REPLIED", "ANSWERED", "WITHDRAWN"]}
      switches={["overdue", "proposals"]}
      columns={(today): Column[] => [
        { title: t("notice.number"), width: 150, render: (_, record) => <Numbered record={record} /> },
        { title: t("notice.textAndItems"), render: (_, record) => <Text record={record} /> },
        { title: t("notice.unit"), width: 130, render: (_, record) => record.unit?.name },
        {
          title: t("notice.issuedOn"),
          width: 116,
          render: (_, record) => <span className="record-day">{record.day}</span>,
        },
        {
          title: t("notice.replyBy"),
          width: 116,
          render: (_, record) => <Due day={record.dueOn} today={today} overdue={record.overdue} />,
        },
        { title: t("notice.state"), width: 150, render: (_, record) => <State record={record} /> },
      ]}
    />
  );
}

function Numbered({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  return (
    <>
      <Known record={record} by={record.title} />
      {record.notice && (
        <div>
          <Typography.Text type="secondary">{t(`act.option.${record.notice.type}`)}</Typography.Text>
        </div>
      )}
    </>
  );
}

function Text({ record }: { record: RecordView }) {
  return (
    <>
      {record.notice && <p className="record-excerpt">{record.notice.text}</p>}
      <ItemsOf record={record} />
    </>
  );
}

function State({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const proposed = record.notice?.proposed;
  return (
    <>
      <Stand record={record} />
      {proposed && (
        <div>
          <Tag color="gold">{t("notice.proposedTag", { type: t(`act.option.${proposed}`) })}</Tag>
        </div>
      )}
    </>
  );
}
