import type { ReactNode } from "react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import type { FigureKind } from "../../app/figures";
import { isShare, rounded, rowsOfFigure } from "./figures";
import { type LedgerFilter, rowsOf, type Scope } from "./scope";

/** A part of the page under a heading of its own. */
export function Part(props: {
  title: string;
  note?: ReactNode;
  extra?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={props.wide ? "part wide" : "part"} aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.note && <span className="note">{props.note}</span>}
        {props.extra && <span className="extra">{props.extra}</span>}
      </header>
      {props.children}
    </section>
  );
}

interface Rows {
  scope: Scope;
  filter: LedgerFilter | LedgerFilter[];
}

/** A number that leads to its rows. */
export function Count({ value, label, ...rows }: Rows & { value: number; label?: string }) {
  return (
    <Link className="count" to={rowsOf(rows.scope, ...[rows.filter].flat())} {...(label && { "aria-label": label })}>
      {value}
    </Link>
  );
}

/** What of how many: both lead to their rows. */
export function Fraction({
  kind,
  figure,
  scope,
  filter = {},
  name,
}: {
  kind: FigureKind;
  figure: Schemas["Figure"];
  scope: Scope;
  filter?: LedgerFilter;
  name: string;
}) {
  const { t } = useTranslation();
  const { counted, met } = rowsOfFigure(kind);
  const { numerator, denominator } = figure;
  return (
    <span className="fraction">
      <Count
        value={numerator}
        scope={scope}
        filter={[filter, met ?? counted]}
        label={t("dash.metRows", { name, count: numerator })}
      />
      {" / "}
      <Count
        value={denominator}
        scope={scope}
        filter={[filter, counted]}
        label={t("dash.countedRows", { name, count: denominator })}
      />
    </span>
  );
}

/** A figure in words: its value, or that nothing is counted. */
export function useFigure(): (kind: FigureKind, figure: Schemas["Figure"]) => string {
  const { t } = useTranslation();
  return (kind, figure) => {
    const value = rounded(kind, figure);
    if (value === undefined) return "—";
    if (isShare(kind)) return `${value}%`;
    return t(kind === "PROGRESS" ? "dash.points" : "dash.days", { count: value });
  };
}
