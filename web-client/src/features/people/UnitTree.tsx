import { Input, Typography } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "./directory";
import { keyed, linesOf, matching } from "./tree";

interface Props {
  units: Unit[];
  /** How many people are in each unit itself. */
  staff: Map<string, number>;
  chosen: string | undefined;
  choose: (unit: string | undefined) => void;
}

/** The units as they stand below each other; a tree of ARIA's, gone through by arrow keys, searched by name. */
export function UnitTree({ units, staff, chosen, choose }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const searching = words.trim() !== "";
  const lines = linesOf(matching(units, words), (id) => searching || !closed.has(id));
  const focused = Math.max(
    0,
    lines.findIndex(({ unit }) => unit.id === (at ?? chosen)),
  );

  const toggle = (id: string) =>
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const onKey = (event: KeyboardEvent) => {
    const line = lines[focused];
    if (!line) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(line.unit.id === chosen ? undefined : line.unit.id);
      return;
    }
    const next = keyed(lines, focused, event.key);
    if (!next) return;
    event.preventDefault();
    if (next.toggle) toggle(next.toggle);
    const to = next.go === undefined ? undefined : lines[next.go];
    if (!to) return;
    setAt(to.unit.id);
    tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]")[next.go ?? 0]?.focus();
  };

  return (
    <>
      <Input.Search
        aria-label={t("people.searchUnits")}
        placeholder={t("people.searchUnits")}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {lines.length === 0 ? (
        <Typography.Paragraph type="secondary" style={{ margin: "12px 0 0" }}>
          {t(searching ? "people.noSuchUnit" : "people.emptyUnits")}
        </Typography.Paragraph>
      ) : (
        <div ref={tree} role="tree" aria-label={t("people.units")} className="unit-tree" onKeyDown={onKey}>
          {lines.map(({ unit, level, open, place, of }, index) => (
            // The arrow keys of the tree are all there is: each line is operated by the tree's handler.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
            <div
              key={unit.id}
              role="treeitem"
              aria-level={level}
              aria-posinset={place}
              aria-setsize={of}
              aria-selected={unit.id === chosen}
              {...(open !== undefined && { "aria-expanded": open })}
              tabIndex={index === focused ? 0 : -1}
              style={{ paddingLeft: 8 + (level - 1) * 20 }}
              onFocus={() => setAt(unit.id)}
              onClick={() => choose(unit.id === chosen ? undefined : unit.id)}
            >
              <span
                aria-hidden="true"
                className="unit-tree-mark"
                onClick={(event) => {
                  event.stopPropagation();
                  if (open !== undefined) toggle(unit.id);
                }}
              >
                {open === undefined ? "" : open ? "▾" : "▸"}
              </span>
              <span className="unit-tree-name">{unit.name}</span>
              {unit.closed && <span className="unit-tree-note">{t("people.closedUnit")}</span>}
              <span className="unit-tree-note">{t("people.staff", { count: staff.get(unit.id) ?? 0 })}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
