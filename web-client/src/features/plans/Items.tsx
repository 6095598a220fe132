import { Card, Empty, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Plan } from "./plan";
import { useShown } from "./usePlan";

type Covered = Plan["covered"][number];

/** The items that the plan covers, a group a section. */
export function Items() {
  const { t } = useTranslation();
  const { plan } = useShown();
  return (
    <Card id="items" title={<h2 className="card-title">{t("plan.items")}</h2>}>
      {plan.covered.length === 0 ? (
        <Empty description={t("plan.noItems")} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll here and not the page, by keyboard too.
        <section className="plan-scroll" tabIndex={0} aria-label={t("plan.items")}>
          <table className="plan-table">
            <thead>
              <tr>
                <th scope="col">{t("plan.item")}</th>
                <th scope="col">{t("plans.state")}</th>
                <th scope="col">{t("plan.unit")}</th>
                <th scope="col">{t("plan.measures")}</th>
              </tr>
            </thead>
            {bySection(plan.covered).map(([section, items]) => (
              <tbody key={section}>
                <tr>
                  <th colSpan={4} scope="rowgroup" className="plan-section">
                    {section || t("plan.notInSection")}
                  </th>
                </tr>
                {items.map((item) => (
                  <Row key={item.id} item={item} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </Card>
  );
}

function Row({ item }: { item: Covered }) {
  const { t } = useTranslation();
  const { plan } = useShown();
  const rows = new URLSearchParams({ plan: plan.id, q: item.number });
  return (
    <tr>
      <th scope="row">
        <Link to={`/items/${item.id}`}>{item.number}</Link> {item.title}
      </th>
      <td>{t(`status.${item.status}`)}</td>
      <td>{item.responsibleUnit?.name ?? <Typography.Text type="danger">{t("plan.noUnit")}</Typography.Text>}</td>
      <td>
        <Link to={`/ledger?${rows}`} aria-label={t("plan.itemLedger", { number: item.number, count: item.measures })}>
          {item.measures}
        </Link>
        {item.unconfirmedDeadlines > 0 && (
          <Typography.Text type="danger"> {t("plan.unsettled", { count: item.unconfirmedDeadlines })}</Typography.Text>
        )}
      </td>
    </tr>
  );
}

function bySection(items: Covered[]): [string, Covered[]][] {
  const sections = new Map<string, Covered[]>();
  for (const item of items) {
    const name = item.section ?? "";
    sections.set(name, [...(sections.get(name) ?? []), item]);
  }
  return [...sections];
}
