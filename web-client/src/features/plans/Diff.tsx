import { Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useDiff } from "./usePlan";

type Item = Schemas["PlanDiffViewItem"];
type Changed = Schemas["PlanDiffViewChangedItem"];

/** What differs between two versions, field by field. */
export function Diff({ plan, from, to }: { plan: string; from: number; to: number }) {
  const { t } = useTranslation();
  const diff = useDiff(plan, from, to);
  if (from === to) return <p>{t("plan.same")}</p>;
  if (diff.error) return <ProblemAlert failure={diff.error} retry={() => void diff.refetch()} />;
  if (!diff.data) return <Skeleton active />;
  const { added, dropped, changed } = diff.data;
  return (
    <section aria-label={t("plan.diffOf", { from, to })}>
      {added.length + dropped.length + changed.length === 0 && <p>{t("plan.same")}</p>}
      <Listed title={t("plan.added")} items={added} />
      <Listed title={t("plan.dropped")} items={dropped} />
      {changed.length > 0 && <h4 className="plan-part">{t("plan.changed")}</h4>}
      {changed.map((item) => (
        <Fields key={item.itemId} item={item} from={from} to={to} />
      ))}
    </section>
  );
}

function Listed({ title, items }: { title: string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h4 className="plan-part">{title}</h4>
      <ul>
        {items.map(({ itemId, number, title: of }) => (
          <li key={itemId}>
            <Link to={`/items/${itemId}`}>{number}</Link> {of}
          </li>
        ))}
      </ul>
    </>
  );
}

function Fields({ item, from, to }: { item: Changed; from: number; to: number }) {
  const { t, i18n } = useTranslation();
  // Measures have no numbers in a version: they are told apart in the order in which they differ.
  const measures = [...new Set(item.fields.map(({ measureId }) => measureId).filter(Boolean))];
  const name = ({ label, measureId }: Changed["fields"][number]) => {
    const field = i18n.language === "en" ? label.en : label.zh;
    return measureId && measures.length > 1
      ? t("plan.ofMeasure", { ordinal: measures.indexOf(measureId) + 1, field })
      : field;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll here and not the page, by keyboard too.
    <section className="plan-scroll" tabIndex={0} aria-label={item.number}>
      <table className="plan-table plan-diff">
        <caption>
          <Link to={`/items/${item.itemId}`}>{item.number}</Link> {item.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("plan.field")}</th>
            <th scope="col">{t("plans.versionIs", { number: from })}</th>
            <th scope="col">{t("plans.versionIs", { number: to })}</th>
          </tr>
        </thead>
        <tbody>
          {item.fields.map((field) => (
            <tr key={`${field.measureId}/${field.field}`}>
              <th scope="row">{name(field)}</th>
              <td>{field.before === undefined ? <Nothing /> : <del>{field.before}</del>}</td>
              <td>{field.after === undefined ? <Nothing /> : <ins>{field.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return <Typography.Text type="secondary">{t("none")}</Typography.Text>;
}
