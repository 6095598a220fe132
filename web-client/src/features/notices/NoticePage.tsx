import { Alert, Flex } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useStanding } from "../../act/standing";
import { useRecord } from "../../record/queries";
import { RecordPage } from "../../record/RecordPage";
import { newLink, type RecordView, recordLink } from "../../record/record";
import { leadsOn, noticeActs } from "./noticeActs";

/** One notice: what was asked, what was replied, what was decided on it, and what follows. */
export default function NoticePage() {
  const { t } = useTranslation();
  return (
    <RecordPage
      kind="NOTICE"
      title={({ notice, title }) => (notice ? `${t(`act.option.${notice.type}`)} ${notice.number}` : title)}
      told={(record) => <Told record={record} />}
      facts={({ notice, unit, day, dueOn, overdue, people }) => ({
        [t("notice.unit")]: unit?.name,
        [t("notice.text")]: notice && <span className="record-text">{notice.text}</span>,
        [t("notice.issuedOn")]: day,
        [t("notice.replyBy")]: dueOn && (overdue ? t("notice.overdue", { day: dueOn }) : dueOn),
        [t("notice.reply")]: notice?.reply && (
          <span>
            <span className="record-text">{notice.reply}</span>
            <br />
            {t("notice.repliedBy", { by: people[0]?.name ?? "", day: notice.repliedOn ?? "" })}
          </span>
        ),
        [t("notice.follows")]: notice?.follows && <OtherNotice id={notice.follows} />,
        [t("notice.next")]: notice?.next && <OtherNotice id={notice.next} />,
      })}
      acts={noticeActs}
      ways={(place) => (leadsOn(place) ? [{ to: followLink(place.record), said: t("notice.issueNext") }] : [])}
    />
  );
}

const followLink = (record: RecordView) => `${newLink("NOTICE")}&follows=${record.id}`;

/** What the reader has to know before all else. */
function Told({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const me = useStanding();
  const { notice, state } = record;
  if (!notice) return <Alert type="info" showIcon title={t("record.inPart")} />;
  return (
    <Flex vertical gap={8}>
      {notice.proposed && (
        <Alert
          type="warning"
          showIcon
          title={t("notice.proposed", { type: t(`act.option.${notice.proposed}`), day: notice.proposedOn ?? "" })}
          action={me && leadsOn({ record, me }) && <Link to={followLink(record)}>{t("notice.issueNext")}</Link>}
        />
      )}
      {notice.returnedReason && state === "AWAITING_REPLY" && (
        <Alert type="warning" showIcon title={t("notice.returned", { reason: notice.returnedReason })} />
      )}
      {notice.dismissedReason && (
        <Alert type="info" showIcon title={t("notice.dismissed", { reason: notice.dismissedReason })} />
      )}
      {notice.withdrawnReason && (
        <Alert type="info" showIcon title={t("notice.withdrawn", { reason: notice.withdrawnReason })} />
      )}
    </Flex>
  );
}

/** Another notice of the ladder, by its number once that is known. */
function OtherNotice({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useRecord("NOTICE", id);
  return <Link to={recordLink("NOTICE", id)}>{data?.title ?? t("open")}</Link>;
}
