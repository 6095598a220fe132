import { useTranslation } from "react-i18next";
import { instant } from "../../app/format";
import type { Checked } from "./useCheck";

/** On demand: every event of the item, the whole report, and how to check without this server. */
export function Details({ checked: { report, name } }: { checked: Checked }) {
  const { t } = useTranslation();
  const { ofSubject } = report;
  const file = name.endsWith(".zip") ? name : "bundle.zip";
  return (
    <>
      {ofSubject.length > 0 && (
        <details>
          <summary>{t("proof.events", { count: ofSubject.length })}</summary>
          <div className="proof-scroll">
            <table className="proof-table">
              <thead>
                <tr>
                  {(["Seq", "Leaf", "Type", "At", "Actor"] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`proof.event${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ofSubject.map(({ seq, leaf, type, recordedAt, actor }) => (
                  <tr key={leaf}>
                    <td>{seq}</td>
                    <td>{leaf}</td>
                    <td>{type}</td>
                    <td>{instant(new Date(recordedAt).toISOString())}</td>
                    <td>{actor}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      <details>
        <summary>{t("proof.technical")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre className="proof-json" tabIndex={0}>
          {JSON.stringify({ ...report, ofSubject: undefined }, null, 2)}
        </pre>
      </details>
      <details>
        <summary>{t("proof.command")}</summary>
        <p>{t("proof.commandWhy")}</p>
        <pre className="proof-json">{`./taizhang verify ${file} --policy policy\njava -jar audit-verifier.jar ${file} --policy policy`}</pre>
      </details>
    </>
  );
}
