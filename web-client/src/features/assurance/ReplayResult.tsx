import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { useMe } from "../../identity/me";

type Check = Schemas["ReplayCheckView"];
const KINDS = ["CHANGED", "MISSING", "ADDED"] as const;

/** What differs, by what it means. */
export function Differences({ check: { differences, differenceCount } }: { check: Check }) {
  const { t } = useTranslation();
  const auditor = useMe().roles.includes("AUDITOR");
  return (
    <>
      {!auditor && <p className="assurance-hint">{t("replayCheck.valuesHidden")}</p>}
      {KINDS.map((kind) => {
        const rows = differences.filter((difference) => difference.kind === kind);
        if (rows.length === 0) return null;
        const columns = [
          "table",
          "key",
          ...(kind === "CHANGED" ? (["column", "live", "replayed"] as const) : []),
        ] as const;
        return (
          <section key={kind} className="assurance-part" aria-labelledby={`replay-${kind}`}>
            <h2 id={`replay-${kind}`}>
              {t(`replayCheck.kind.${kind}`)} · {rows.length}
            </h2>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {t(`replayCheck.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.table}/${row.key}/${row.column}`}>
                    {columns.map((column) => (
                      <td key={column}>{row[column]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {differenceCount > differences.length && (
        <p className="assurance-hint">{t("replayCheck.first", { count: differences.length })}</p>
      )}
    </>
  );
}

/** How many rows each table has, both ways. */
export function Tables({ tables }: { tables: Check["tables"] }) {
  const { t } = useTranslation();
  return (
    <details className="assurance-part">
      <summary>{t("replayCheck.tables", { count: tables.length })}</summary>
      <table>
        <thead>
          <tr>
            {(["table", "liveRows", "replayedRows", "differences"] as const).map((column) => (
              <th key={column} scope="col" className={column === "table" ? undefined : "figure"}>
                {t(`replayCheck.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, liveRows, replayedRows, differences }) => (
            <tr key={table}>
              <th scope="row">{table}</th>
              <td className="figure">{liveRows}</td>
              <td className="figure">{replayedRows}</td>
              <td className="figure">{differences}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
