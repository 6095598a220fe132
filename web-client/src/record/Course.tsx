import { Card, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { instant, useActor } from "../app/format";
import { ProblemAlert } from "../app/ProblemAlert";
import { type Happened, ofAll, useCourse } from "./happened";
import type { RecordView } from "./record";

/** Everything that happened to a record, in sentences. */
export function Course({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const course = useCourse(record);
  return (
    <Card title={<h2 className="card-title">{t("record.course.title")}</h2>}>
      {course.error ? (
        <ProblemAlert failure={course.error} retry={() => void course.refetch()} />
      ) : record.items.length === 0 ? (
        <Typography.Text type="secondary">{t("record.course.unseen")}</Typography.Text>
      ) : course.data ? (
        <ol className="course">
          {course.data.map((event) => (
            <Event key={event.sequence} event={event} record={record} />
          ))}
        </ol>
      ) : (
        <Skeleton active title={false} />
      )}
    </Card>
  );
}

export function Event({ event, record }: { event: Happened; record: RecordView }) {
  const { t } = useTranslation();
  const nameOf = useActor();
  return (
    <li>
      <Told event={event} record={record} />
      {words(event) && <blockquote>{words(event)}</blockquote>}
      <Typography.Text type="secondary" className="course-when">
        {(event.actor && nameOf(event.actor)) ?? (event.role === "SYSTEM" ? t("role.SYSTEM") : "")}{" "}
        <time dateTime={event.recordedAt}>{instant(event.recordedAt)}</time>
      </Typography.Text>
    </li>
  );
}

/** What was written then: a reply, a reason. What a record begins with stands on its page already. */
function words({ sequence, data }: Happened): string | undefined {
  const said = data.reason ?? (sequence > 0 ? data.text : undefined);
  return typeof said === "string" ? said : undefined;
}

function Told({ event, record }: { event: Happened; record: RecordView }) {
  const { t, i18n } = useTranslation();
  const all = ofAll(event, record);
  const own = i18n.language === "en" ? event.sentence.en : event.sentence.zh;
  return <div>{all ? t(`record.course.${all}`, { count: record.items.length }) : own}</div>;
}
