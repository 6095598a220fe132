import { Alert, Button, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Event } from "./Course";
import { useCourse } from "./happened";
import type { RecordView } from "./record";

/** What others did since a form was opened; the draft below it stays as it is. */
export function Since({ record, seen, goOn }: { record: RecordView; seen: number; goOn: () => void }) {
  const { t } = useTranslation();
  const course = useCourse(record);
  return (
    <Alert
      type="warning"
      showIcon
      className="act-conflict"
      title={t("record.since")}
      description={
        <>
          <p>{t("conflict.kept")}</p>
          {course.isLoading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
          <ol className="course">
            {(course.data ?? [])
              .filter(({ sequence }) => sequence > seen)
              .map((event) => (
                <Event key={event.sequence} event={event} record={record} />
              ))}
          </ol>
          <Button onClick={goOn}>{t("conflict.goOn")}</Button>
        </>
      }
    />
  );
}
