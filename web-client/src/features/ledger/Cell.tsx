import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { instant, useDeadline, useNames } from "../../app/format";
import { Light } from "../../app/Light";
import { MeasureText } from "../../app/MeasureText";
import type { ColumnName } from "./columns";
import type { Row } from "./window";

/** What cells are told with, looked up once: a hundred of them come with every turn of the wheel. */
export function useCellWords() {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  return { t, names, deadline };
}

/** What one column says of a row: two lines at most, since the panel has the whole of it. */
export function cellOf(
  row: Row,
  column: ColumnName,
  { t, names, deadline }: ReturnType<typeof useCellWords>,
  carried: string,
): ReactNode {
  switch (column) {
    case "number":
      return (
        <Link to={`/items/${row.itemId}${carried}`} tabIndex={-1}>
          {row.itemNumber}
        </Link>
      );
    case "problem":
      return <Lines text={row.problem} note={row.problemDerived && t("ledger.derived")} />;
    case "measure":
      return row.measureId ? (
        <div className="ledger-clamp">
          <MeasureText title={row.measureTitle} text={row.measureText ?? ""} />
        </div>
      ) : (
        <Note text={t("ledger.noMeasure")} />
      );
    case "owners":
      return row.unassigned ? <Note text={t("ledger.unassigned")} /> : <Lines text={names(row.owners)} />;
    case "unit":
      return <Lines text={row.responsibleUnit?.name} />;
    case "deadline":
      return (
        <Lines
          text={row.extendedDeadline ?? deadline(row.deadline)}
          note={row.extendedDeadline && t("ledger.before", { date: row.deadline?.date ?? "" })}
        />
      );
    case "percent":
      return row.measureId ? `${row.percent}%` : null;
    case "status":
      return (
        <>
          <span className="ledger-tag">{row.statusText}</span>
          {row.declaredStatus && <Note text={t("ledger.declared", { status: row.declaredStatus })} />}
        </>
      );
    case "light":
      return <Light light={row.light} />;
    case "plan":
      return <Lines text={row.planTitle} note={row.planId && !row.inForce && t("ledger.notInForce")} />;
    case "aspect":
      return row.aspect ?? null;
    case "leaders":
      return <Lines text={names(row.leadLeaders)} />;
    case "assisting":
      return <Lines text={names(row.assistingUnits)} />;
    case "source":
      return t(`source.${row.source}`);
    case "progress":
      return <Lines text={row.progress} />;
    case "evidence":
      return row.evidence.length > 0 ? row.evidence.length : null;
    case "cause":
      return <Lines text={row.rootCause} />;
    case "rule":
      return <Lines text={row.rule} />;
    case "closedOn":
      return row.closedOn ?? null;
    case "remark":
      return <Lines text={row.remark} />;
    case "updated":
      return <Lines text={instant(row.updatedAt)} />;
  }
}

const Lines = ({ text, note }: { text: string | undefined; note?: string | false | undefined }) => (
  <div className={note ? "ledger-clamp-one" : "ledger-clamp"}>
    {text}
    {note && <Note text={note} />}
  </div>
);

const Note = ({ text }: { text: string }) => <span className="ledger-note">{text}</span>;
