import { CheckCircleFilled, CloseSquareFilled, EyeOutlined } from "@ant-design/icons";
import { Card, Skeleton, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { lights } from "../../app/theme";
import { isDraft, isSubmitted, openItems } from "./plan";
import { useChecklist, useShown } from "./usePlan";

/** What stands between the plan and its next step, each entry a way to where it is settled. */
export function Lacks() {
  const { t } = useTranslation();
  const { plan } = useShown();
  if (isDraft(plan)) return <Listed title={t("plan.checklist.submit")} ready={t("plan.ready.submit")} />;
  if (isSubmitted(plan)) return <Listed title={t("plan.checklist.approve")} ready={t("plan.ready.approve")} />;
  if (plan.status !== "IN_FORCE") return null;
  const open = openItems(plan);
  return (
    <Card size="small" title={<h2 className="card-title">{t("plan.checklist.conclude")}</h2>}>
      {open.length === 0 ? (
        <Ready>{t("plan.nothingOpen")}</Ready>
      ) : (
        <ul className="lacks">
          {open.map(({ id, number, title, status }) => (
            <li key={id}>
              <CloseSquareFilled aria-hidden style={{ color: lights.RED }} />
              <span>
                <Link to={`/items/${id}`}>
                  {number} {title}
                </Link>
                <Typography.Text type="secondary">
                  {t("plan.openItem", { status: t(`status.${status}`) })}
                </Typography.Text>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Listed({ title, ready }: { title: string; ready: string }) {
  const { t } = useTranslation();
  const { plan } = useShown();
  const checklist = useChecklist(plan.id, true);
  const entries = checklist.data?.entries ?? [];
  const blocks = entries.filter(({ severity }) => severity === "BLOCKS");
  const looks = entries.filter(({ severity }) => severity === "LOOK");
  return (
    <Card size="small" title={<h2 className="card-title">{title}</h2>}>
      {checklist.error ? (
        <ProblemAlert failure={checklist.error} retry={() => void checklist.refetch()} />
      ) : !checklist.data ? (
        <Skeleton active title={false} />
      ) : (
        <>
          {blocks.length === 0 ? <Ready>{ready}</Ready> : <Entries title={t("plan.blocks")} entries={blocks} />}
          {looks.length > 0 && <Entries title={t("plan.look")} entries={looks} />}
        </>
      )}
    </Card>
  );
}

const Ready = ({ children }: { children: ReactNode }) => (
  <span style={{ color: lights.GREEN }}>
    <CheckCircleFilled aria-hidden /> {children}
  </span>
);

type Entry = Schemas["PlanChecklistViewEntry"];

/** What is said of many items is said once, with a way to each. */
function Entries({ title, entries }: { title: string; entries: Entry[] }) {
  const { t } = useTranslation();
  const texts = [...new Set(entries.map(({ text }) => text))];
  return (
    <section aria-label={title}>
      <h3 className="lacks-title">
        {title} <span>{entries.length}</span>
      </h3>
      <ul className="lacks">
        {texts.map((text) => {
          const said = entries.filter((entry) => entry.text === text);
          const links = waysOf(said);
          return (
            <li key={text}>
              {said[0]?.severity === "BLOCKS" ? (
                <CloseSquareFilled aria-hidden style={{ color: lights.RED }} />
              ) : (
                <EyeOutlined aria-hidden />
              )}
              <div>
                {text}
                <div className="lacks-links">
                  {links.map(({ to, number, count }) => (
                    <Link key={to} to={to}>
                      {number}
                      {count > 1 && t("plan.times", { count })}
                    </Link>
                  ))}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A way to each item, and how often it is meant. */
function waysOf(entries: Entry[]): { to: string; number: string; count: number }[] {
  const numbers = [...new Set(entries.flatMap(({ itemNumber }) => itemNumber ?? []))];
  return numbers.map((number) => {
    const of = entries.filter((entry) => entry.itemNumber === number);
    const [first] = of;
    return { to: first ? wayTo(first) : "", number, count: of.length };
  });
}

/** The API names its own address of what is meant; versions are compared on this page. */
function wayTo({ link, itemId, measureId }: Entry): string {
  const versions = /\/diff\?from=(\d+)&to=(\d+)$/.exec(link);
  if (versions) return `?from=${versions[1]}&to=${versions[2]}#versions`;
  return `/items/${itemId}${measureId ? `#${measureId}` : ""}`;
}
