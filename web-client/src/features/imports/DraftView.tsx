import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Alert, Button, Flex, Pagination, Popconfirm } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePeople, useUnits } from "../../act/directory";
import { lights } from "../../app/theme";
import { ConfirmForm } from "./ConfirmForm";
import { type Rows, RowsContext } from "./context";
import { countOf, type Draft, isChanged, isRowChanged } from "./draft";
import { ItemRows } from "./ItemRows";
import { issuesOfItem, issuesOfMeasure } from "./issues";
import type { Kept } from "./kept";
import { Remarks } from "./Remarks";
import { useConfirm } from "./useConfirm";
import { useDraft } from "./useDraft";

const PAGE = 50;

interface Props {
  kept: Kept;
  person: string;
  resumed: boolean;
  failed: Record<string, string>;
  discard: () => void;
  imported: (batch: string, draft: Draft) => void;
}

/** What was read, beside the document's own words; corrected here, and confirmed. */
export function DraftView({ kept, person, resumed, failed, discard, imported }: Props) {
  const { t } = useTranslation();
  const { draft, change, undo, redo, canUndo, canRedo } = useDraft(kept, person);
  const directory = useLookUps();
  const { persons, units } = directory;
  const [status, setStatus] = useState("");
  const [page, setPage] = useState(1);
  const confirm = useConfirm(kept.preview, directory, (batch) => imported(batch, draft));
  const { refused } = confirm;
  const rows: Rows = useMemo(
    () => ({
      change,
      did: (what, focus) => {
        setStatus(t(`import.step.${what}`));
        if (focus) setTimeout(() => document.getElementById(focus)?.focus());
      },
      persons,
      units,
      refused,
      failed,
    }),
    [change, persons, units, refused, failed, t],
  );
  const step = (run: () => void, said: "undone" | "redone") => () => {
    run();
    setStatus(t(`import.step.${said}`));
  };
  const back = step(undo, "undone");
  const forth = step(redo, "redone");
  useUndoKeys(canUndo ? back : undefined, canRedo ? forth : undefined);
  const found = useMemo(
    () =>
      draft.items.flatMap((item, at) => [
        ...issuesOfItem(item, (part) => isChanged(item, part), units).map((issue) => ({ issue, row: item.key, at })),
        ...item.measures.flatMap((measure) =>
          issuesOfMeasure(measure, (part) => isChanged(measure, part), persons, units).map((issue) => ({
            issue,
            row: measure.key,
            at,
          })),
        ),
      ]),
    [draft.items, persons, units],
  );
  const stops = found.filter(({ issue }) => issue.stops);
  const goTo = (first: (typeof found)[number] | undefined) => {
    if (!first) return;
    setPage(Math.floor(first.at / PAGE) + 1);
    setTimeout(() => document.getElementById(`${first.row}-${first.issue.part}`)?.focus());
  };
  const changedRows = draft.items.flatMap((item) => [item, ...item.measures]).filter(isRowChanged).length;
  const from = (page - 1) * PAGE;
  return (
    <>
      {resumed && <Alert type="info" showIcon title={t("import.resumed", { name: kept.fileName })} />}
      <Remarks preview={kept.preview} />
      <ConfirmForm
        kept={kept}
        draft={draft}
        change={change}
        confirm={confirm}
        send={() => (stops.length > 0 ? goTo(stops[0]) : confirm.send(draft))}
        extra={
          <Popconfirm title={t("import.discardSure")} disabled={!canUndo && !resumed} onConfirm={discard}>
            <Button {...(!canUndo && !resumed && { onClick: discard })}>{t("import.another")}</Button>
          </Popconfirm>
        }
      />
      <Flex gap={8} align="center" wrap className="import-bar">
        <Button icon={<UndoOutlined />} disabled={!canUndo} onClick={back}>
          {t("import.undo")}
        </Button>
        <Button icon={<RedoOutlined />} disabled={!canRedo} onClick={forth}>
          {t("import.redo")}
        </Button>
        <span>{t("import.count", countOf(draft))}</span>
        {changedRows > 0 && <span>· {t("import.changedRows", { count: changedRows })}</span>}
        {stops.length > 0 && <b style={{ color: lights.RED }}>{t("import.stops", { count: stops.length })}</b>}
        {found.length > stops.length && (
          <span style={{ color: lights.YELLOW }}>{t("import.looks", { count: found.length - stops.length })}</span>
        )}
        {found.length > 0 && (
          <Button type="link" size="small" onClick={() => goTo(stops[0] ?? found[0])}>
            {t("import.toFirst")}
          </Button>
        )}
        <span role="status" className="import-status">
          {status}
        </span>
      </Flex>
      <RowsContext value={rows}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, by keyboard too. */}
        <section className="import-scroll" tabIndex={0} aria-label={t("import.rows")}>
          <table className="import-table">
            <thead>
              <tr>
                <th scope="col">{t("import.source")}</th>
                <th scope="col">{t("import.text")}</th>
                <th scope="col">{t("ledger.owners")}</th>
                <th scope="col">{t("ledger.unit")}</th>
                <th scope="col">{t("ledger.deadline")}</th>
                <th scope="col">{t("import.actions")}</th>
              </tr>
            </thead>
            {draft.items.slice(from, from + PAGE).map((item, at) => (
              <ItemRows key={item.key} item={item} next={draft.items[from + at + 1]?.key} />
            ))}
          </table>
        </section>
      </RowsContext>
      {draft.items.length > PAGE && (
        <Pagination
          current={page}
          pageSize={PAGE}
          total={draft.items.length}
          showSizeChanger={false}
          showTotal={(total, [first, last]) => t("import.page", { from: first, to: last, total })}
          onChange={setPage}
        />
      )}
    </>
  );
}

/** Undo and redo by the keys that everything has; in a field they are the field's own. */
function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writes = event.target instanceof Element && event.target.closest("input, textarea, [role=combobox]");
      if (!event.ctrlKey || writes) return;
      const key = event.key.toLowerCase();
      const run = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/** Who and what is known here by a name; while that is being read, nobody is called unknown. */
function useLookUps() {
  const people = usePeople();
  const units = useUnits();
  return useMemo(
    () => ({
      persons: (name: string) =>
        people.data ? people.data.filter((one) => one.name === name).map(({ personId }) => personId) : [name],
      units: (name: string) =>
        units.data ? units.data.filter((one) => one.name === name && !one.closed).map(({ id }) => id) : [name],
    }),
    [people.data, units.data],
  );
}
