import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { useDeadline } from "../../app/format";
import { Cell } from "./Cell";
import { useRows } from "./context";
import { type Deadline, type Item, isChanged, type Measure, type Part, type Party } from "./draft";
import { DeadlineEditor, PeopleEditor, TextEditor, UnitEditor, UnitsEditor } from "./editors";
import { dropMeasure, joinMeasure, setMeasure, splitItem, splitMeasure } from "./edits";
import { issuesOfMeasure } from "./issues";
import { RowActions } from "./RowActions";
import { SourceCell } from "./SourceCell";
import { useCellEdit } from "./useCellEdit";

/** A measure: its text, who does it, and until when. */
export function MeasureRow({ item, measure, at }: { item: Item; measure: Measure; at: number }) {
  const { t, i18n } = useTranslation();
  const { change, did, persons, units } = useRows();
  const inWords = useDeadline();
  const { key, was } = measure;
  const name = t("import.measureIs", { path: item.path.replace(/~.*/, ""), ordinal: at + 1 });
  const changed = (part: Part) => isChanged(measure, part);
  const issues = issuesOfMeasure(measure, changed, persons, units);
  const sep = i18n.language === "en" ? ", " : "、";
  const named = (parties: Party[]) => parties.map((one) => one.name).join(sep);
  const text = useCellEdit(measure.text, (value: string) => setMeasure(key, { text: value }), `${key}-text`);
  const owners = useCellEdit(measure.owners, (value: Party[]) => setMeasure(key, { owners: value }), `${key}-owners`);
  const leaders = useCellEdit(
    measure.leaders,
    (value: Party[]) => setMeasure(key, { leaders: value }),
    `${key}-leaders`,
  );
  const assisting = useCellEdit(
    measure.assisting,
    (value: Party[]) => setMeasure(key, { assisting: value }),
    `${key}-assisting`,
  );
  const unit = useCellEdit(measure.unit, (value: Party | undefined) => setMeasure(key, { unit: value }), `${key}-unit`);
  const deadline = useCellEdit(
    measure.deadline,
    (value: Deadline) => setMeasure(key, { deadline: value }),
    `${key}-deadline`,
  );
  const cell = (part: Part, label: string) => ({
    row: key,
    part,
    label: `${name} ${label}`,
    changed: changed(part),
    issues,
    // A draft that an earlier version of this page kept has none.
    confidence: was.confidence?.[part as keyof typeof was.confidence],
  });
  const dated = (of: Deadline) => inWords(of as Schemas["Deadline"]);
  const other = item.measures[at + 1];
  const before = item.measures[at - 1];
  return (
    <tr>
      <SourceCell row={measure} />
      <td>
        <Cell
          {...cell("text", t("ledger.measure"))}
          shown={measure.text}
          was={was.text}
          edit={text}
          editor={(close) => (
            <TextEditor
              label={`${name} ${t("ledger.measure")}`}
              value={measure.text}
              set={text.set}
              close={close}
              split={t("import.act.splitAtCursor")}
              cut={(where) => {
                close();
                change(splitMeasure(key, where));
                did("split", `${key}-text`);
              }}
            />
          )}
        />
      </td>
      <td>
        <Cell
          {...cell("owners", t("ledger.owners"))}
          shown={named(measure.owners)}
          was={was.owners.join(sep)}
          edit={owners}
          editor={(close) => (
            <PeopleEditor
              label={`${name} ${t("ledger.owners")}`}
              value={measure.owners}
              set={owners.set}
              close={close}
            />
          )}
        />
        <div className="import-beside">{t("ledger.leaders")}</div>
        <Cell
          {...cell("leaders", t("ledger.leaders"))}
          shown={named(measure.leaders)}
          was={was.leadLeaders.join(sep)}
          edit={leaders}
          editor={(close) => (
            <PeopleEditor
              label={`${name} ${t("ledger.leaders")}`}
              value={measure.leaders}
              set={leaders.set}
              close={close}
            />
          )}
        />
      </td>
      <td>
        <Cell
          {...cell("unit", t("ledger.unit"))}
          shown={measure.unit?.name ?? ""}
          was={was.responsibleUnit ?? ""}
          edit={unit}
          editor={(close) => (
            <UnitEditor label={`${name} ${t("ledger.unit")}`} value={measure.unit} set={unit.set} close={close} />
          )}
        />
        <div className="import-beside">{t("ledger.assisting")}</div>
        <Cell
          {...cell("assisting", t("ledger.assisting"))}
          shown={named(measure.assisting)}
          was={was.assistingUnits.join(sep)}
          edit={assisting}
          editor={(close) => (
            <UnitsEditor
              label={`${name} ${t("ledger.assisting")}`}
              value={measure.assisting}
              set={assisting.set}
              close={close}
            />
          )}
        />
      </td>
      <td>
        <Cell
          {...cell("deadline", t("ledger.deadline"))}
          shown={dated(measure.deadline)}
          was={was.deadline.rawText ?? dated(was.deadline as Deadline)}
          edit={deadline}
          editor={(close) => (
            <DeadlineEditor
              label={`${name} ${t("ledger.deadline")}`}
              value={measure.deadline}
              set={deadline.set}
              close={close}
            />
          )}
        />
        {measure.deadline.kind === "UNCONFIRMED" && measure.deadline.rawText && (
          <div className="import-note">{measure.deadline.rawText}</div>
        )}
      </td>
      <RowActions
        row={name}
        acts={{
          joinMeasure:
            other !== undefined &&
            (() => {
              change(joinMeasure(key));
              did("joined", `${key}-text`);
            }),
          splitItem:
            at > 0 &&
            (() => {
              change(splitItem(key));
              did("split", `${key}-text`);
            }),
          deleteMeasure: () => {
            change(dropMeasure(key));
            did("deleted", `${other?.key ?? before?.key ?? item.key}-text`);
          },
        }}
      />
    </tr>
  );
}
