import { useTranslation } from "react-i18next";
import type { Preview, Tried } from "./bulk";
import { keyOf, type Row } from "./window";

const SHOWN = 200;

/** The three groups of a dry run: what would be done, what a rule does not allow, what has changed meanwhile. */
export function BulkPreview({ preview, rows }: { preview: Preview; rows: readonly Row[] }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p style={{ marginTop: 0 }}>{t("bulk.nothingDone")}</p>
      {(["possible", "skipped", "conflicts"] as const).map((group) => (
        <Group key={group} group={group} tried={preview[group]} rows={rows} />
      ))}
    </div>
  );
}

function Group({ group, tried, rows }: { group: keyof Preview; tried: Tried[]; rows: readonly Row[] }) {
  const { t } = useTranslation();
  const why = useWhy();
  const known = new Map(rows.flatMap((row) => [[keyOf(row), row] as const, [row.itemId, row] as const]));
  return (
    <details className={`ledger-group ${group}`} open={tried.length > 0 && group !== "possible"}>
      <summary>
        <Mark group={group} /> {t(`bulk.${group}`)} <strong>{tried.length}</strong>
        <span className="ledger-note">{t(`bulk.${group}Why`)}</span>
      </summary>
      <ul>
        {tried.slice(0, SHOWN).map(({ itemId, measureId, code }) => {
          const row = (measureId && known.get(`${itemId}/${measureId}`)) || known.get(itemId);
          return (
            <li key={`${itemId}/${measureId ?? ""}`}>
              <strong>{row?.itemNumber}</strong> {(measureId && row?.measureTitle) || row?.title}
              {code && <div className="ledger-wrong">{why(code)}</div>}
            </li>
          );
        })}
        {tried.length > SHOWN && <li>{t("bulk.andMore", { count: tried.length - SHOWN })}</li>}
      </ul>
    </details>
  );
}

const MARKS = { possible: "✓", skipped: "–", conflicts: "!" };
const Mark = ({ group }: { group: keyof Preview }) => (
  <span aria-hidden className="ledger-mark">
    {MARKS[group]}
  </span>
);

const KNOWN = [
  "NOT_ALLOWED",
  "ITEM_UNKNOWN",
  "ITEM_WITHDRAWN",
  "ITEM_MERGED",
  "ITEM_CLOSED",
  "ITEM_NOT_CLAIMED",
  "NO_RESPONSIBLE_UNIT",
  "NOT_IN_FORCE",
  "MEASURE_UNKNOWN",
  "MEASURE_DROPPED",
  "MEASURE_COMPLETED",
  "MEASURE_NEEDS_UNIT",
  "NOTHING_AMENDED",
  "CLOSURE_UNDER_REVIEW",
  "REVIEW_OUTDATED",
  "NO_CLOSURE_REQUESTED",
  "NOT_THIS_STEP",
  "SAME_PERSON_IN_ROUND",
  "OWN_ITEM",
  "EXTENSION_PENDING",
  "EXTENSION_AFTER_EXPIRY",
  "EXTENSION_NOT_LATER",
  "EXTENSION_NOT_DATED",
  "EXTENSIONS_EXHAUSTED",
  "BULK_NEEDS_MEASURES",
  "ITEMS_GONE",
  "ITEM_OUT_OF_REACH",
  "REPLY_BY_IN_PAST",
  "REPLY_BY_TOO_FAR",
] as const;

/** A dry run gives codes alone; a job that was run gives sentences. */
function useWhy(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = KNOWN.find((each) => each === code);
    return known ? t(`bulk.why.${known}`) : t("bulk.ruleSays", { code });
  };
}
