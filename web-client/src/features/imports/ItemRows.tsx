import { ExclamationCircleFilled } from "@ant-design/icons";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import { Cell } from "./Cell";
import { useRows } from "./context";
import { type Item, isChanged, type Part, type Party } from "./draft";
import { AspectEditor, TextEditor, UnitEditor } from "./editors";
import { dropItem, joinItem, setItem, splitProblem } from "./edits";
import { issuesOfItem } from "./issues";
import { MeasureRow } from "./MeasureRow";
import { RowActions } from "./RowActions";
import { SourceCell } from "./SourceCell";
import { useCellEdit } from "./useCellEdit";

interface Props {
  item: Item;
  /** What follows it, to be joined with. */
  next: string | undefined;
}

/** A problem and its measures; each row beside its place in the document. */
export const ItemRows = memo(function ItemRows({ item, next }: Props) {
  const { t } = useTranslation();
  const { change, did, units, failed } = useRows();
  const name = t("import.problemIs", { path: item.path.replace(/~.*/, "") });
  const changed = (part: Part) => isChanged(item, part);
  const issues = issuesOfItem(item, changed, units);
  const text = useCellEdit(item.problem, (problem: string) => setItem(item.key, { problem }), `${item.key}-text`);
  const aspect = useCellEdit(
    item.aspect,
    (aspect: string | undefined) => setItem(item.key, { aspect }),
    `${item.key}-aspect`,
  );
  const unit = useCellEdit(item.unit, (unit: Party | undefined) => setItem(item.key, { unit }), `${item.key}-unit`);
  return (
    <tbody>
      <tr className="import-item">
        <SourceCell row={item} />
        <th scope="rowgroup" colSpan={2}>
          <Cell
            row={item.key}
            part="text"
            label={`${name} ${t("ledger.problem")}`}
            shown={item.problem}
            changed={changed("text")}
            was={item.was.problem}
            issues={issues}
            edit={text}
            editor={(close) => (
              <TextEditor
                label={`${name} ${t("ledger.problem")}`}
                value={item.problem}
                set={text.set}
                close={close}
                split={t("import.act.splitProblemAtCursor")}
                cut={(at) => {
                  close();
                  change(splitProblem(item.key, at));
                  did("split", `${item.key}-text`);
                }}
              />
            )}
          />
          {item.was.problemDerived && !changed("text") && <div className="import-note">{t("ledger.derived")}</div>}
          {item.was.manifestations.length > 0 && (
            <ul className="import-manifestations">
              {item.was.manifestations.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {failed[item.path] && (
            <div className="import-note" style={{ color: lights.RED }}>
              <ExclamationCircleFilled aria-hidden /> {t("import.failedRow", { message: failed[item.path] ?? "" })}
            </div>
          )}
        </th>
        <td>
          <Cell
            row={item.key}
            part="unit"
            label={`${name} ${t("ledger.unit")}`}
            shown={item.unit?.name ?? ""}
            changed={changed("unit")}
            was={item.was.responsibleUnit ?? ""}
            issues={issues}
            edit={unit}
            editor={(close) => (
              <UnitEditor label={`${name} ${t("ledger.unit")}`} value={item.unit} set={unit.set} close={close} />
            )}
          />
        </td>
        <td>
          <div className="import-beside">{t("ledger.aspect")}</div>
          <Cell
            row={item.key}
            part="aspect"
            label={`${name} ${t("ledger.aspect")}`}
            shown={item.aspect ?? ""}
            changed={changed("aspect")}
            was={item.was.aspect ?? ""}
            issues={issues}
            edit={aspect}
            editor={(close) => (
              <AspectEditor
                label={`${name} ${t("ledger.aspect")}`}
                value={item.aspect}
                set={aspect.set}
                close={close}
              />
            )}
          />
        </td>
        <RowActions
          row={name}
          acts={{
            joinItem:
              next !== undefined &&
              (() => {
                change(joinItem(item.key));
                did("joined", `${item.key}-text`);
              }),
            deleteItem: () => {
              change(dropItem(item.key));
              did("deleted", next && `${next}-text`);
            },
          }}
        />
      </tr>
      {item.measures.map((measure, index) => (
        <MeasureRow key={measure.key} item={item} measure={measure} at={index} />
      ))}
    </tbody>
  );
});
