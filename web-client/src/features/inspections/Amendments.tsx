import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../act/directory";
import { useCourse } from "../../record/happened";
import type { RecordView } from "../../record/record";
import { useResult } from "../../record/result";
import { type Amendment, amendments, differences } from "./amendments";
import "./amendments.css";

/** What was corrected, field by field: what was told first is never lost. */
export function Amendments({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const course = useCourse(record);
  const all = amendments(course.data ?? []);
  if (all.length === 0) return null;
  return (
    <Card title={<h2 className="card-title">{t("inspection.amendments")}</h2>}>
      {all.map((one) => (
        <One key={one.sequence} record={record} amendment={one} />
      ))}
    </Card>
  );
}

function One({ record, amendment }: { record: RecordView; amendment: Amendment }) {
  const { t, i18n } = useTranslation();
  const person = useNameOf();
  const result = useResult("INSPECTION");
  const number = (id: string) => record.items.find((item) => item.id === id)?.number ?? id;
  const rows = differences(amendment, {
    field: (name) => t(`act.field.${name}`),
    finding: (item) => t("act.findingOf", { item: number(item) }),
    person,
    result,
    list: (names) => names.join(i18n.language === "en" ? ", " : "、"),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide values scroll here and not the page, by keyboard too.
    <section className="amendment" aria-label={t("inspection.amendments")} tabIndex={0}>
      <p>{t("inspection.amendedReason", { reason: amendment.reason })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("timeline.field")}</th>
            <th scope="col">{t("timeline.before")}</th>
            <th scope="col">{t("timeline.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{before || t("none")}</td>
              <td>{after || t("none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
