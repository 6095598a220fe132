import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { useNames } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { daysBetween, plusDays } from "./days";
import { dueBetween } from "./figures";
import { dueIn, SOON } from "./Headline";
import { Count, Part } from "./parts";
import type { LedgerFilter, Scope } from "./scope";
import { useRows } from "./statistics";

const MOST = 5;

interface Props {
  scope: Scope;
  on: string;
  overdue: number;
  deadlines: Schemas["SpreadViewDay"][];
}

/** The rows to chase first: the longest overdue, and the next to come. */
export function Urgent({ scope, on, overdue, deadlines }: Props) {
  const { t } = useTranslation();
  return (
    <Part title={t("dash.urgent")}>
      <Rows
        title={t("dash.longest")}
        none={t("dash.noneOverdue")}
        scope={scope}
        on={on}
        filter={{ figure: "OVERDUE", met: true, sort: "DUE" }}
        all={overdue}
      />
      <Rows
        title={t("dash.soon", { days: SOON })}
        none={t("dash.noneSoon", { days: SOON })}
        scope={scope}
        on={on}
        filter={dueBetween(on, plusDays(on, SOON))}
        all={dueIn(deadlines, on, SOON)}
      />
    </Part>
  );
}

function Rows(props: { title: string; none: string; scope: Scope; on: string; filter: LedgerFilter; all: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const { scope, filter, all } = props;
  const rows = useRows(scope, filter, MOST);
  if (rows.error) return <ProblemAlert failure={rows.error} retry={() => void rows.refetch()} />;
  return (
    <>
      <h3>
        {props.title}
        {all > MOST && (
          <span className="extra">
            {t("dash.allRows")} <Count value={all} scope={scope} filter={filter} />
          </span>
        )}
      </h3>
      {rows.data?.rows.length === 0 && <p className="note">{props.none}</p>}
      <ol className="rows">
        {rows.data?.rows.map((row) => (
          <li key={`${row.itemId}/${row.measureId}`}>
            <Link to={`/items/${row.itemId}`}>{row.itemNumber}</Link>
            <span className="text">{row.measureTitle ?? row.measureText ?? row.problem}</span>
            <span className="who">{names(row.owners) || row.responsibleUnit?.name || t("ledger.unassigned")}</span>
            <Late due={row.extendedDeadline ?? row.deadline?.date} on={props.on} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Late({ due, on }: { due: string | undefined; on: string }) {
  const { t } = useTranslation();
  if (!due) return <span />;
  const days = daysBetween(due, on);
  return days > 0 ? (
    <span className="late">{t("tasks.overdue", { count: days })}</span>
  ) : (
    <span className="left">{days === 0 ? t("dash.dueToday") : t("dash.daysLeft", { count: -days })}</span>
  );
}
