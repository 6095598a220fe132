import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { api, unwrap } from "../api/client";
import { useMe } from "../identity/me";
import { signOut } from "../identity/signIn";
import { choose, language } from "../text";
import { currentCommands } from "./commands";
import type { Page } from "./Palette";
import { ProblemAlert } from "./ProblemAlert";
import "./palette.css";

interface Entry {
  id: string;
  group: "commands" | "pages" | "items";
  name: string;
  note?: string | undefined;
  run: () => void;
}

/** Pages, what can be done here, and items, found by typing; the server searches pinyin initials too. */
export default function PaletteDialog(props: { pages: readonly Page[]; close: () => void; shortcuts: () => void }) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const items = useItems(text.trim());
  const entries = [...useActions(props, text.trim()), ...items.entries];
  const chosen = entries[Math.min(at, entries.length - 1)];
  const run = (entry: Entry) => {
    props.close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step) {
      event.preventDefault();
      setAt((Math.min(at, entries.length - 1) + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };
  useEffect(() => {
    if (chosen) document.getElementById(`${list}${chosen.id}`)?.scrollIntoView?.({ block: "nearest" });
  }, [chosen, list]);
  return (
    <Modal open footer={null} closable={false} onCancel={props.close} width={640} style={{ top: 96 }} title={null}>
      <input
        // The dialog is opened to type into it.
        // biome-ignore lint/a11y/noAutofocus: as said
        autoFocus
        role="combobox"
        className="palette-input"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen && list + chosen.id}
        aria-label={t("palette.hint")}
        placeholder={t("palette.hint")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {items.failure && <ProblemAlert failure={items.failure} />}
      <div role="listbox" id={list} aria-label={t("palette.open")} className="palette-list" tabIndex={-1}>
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {entry.group !== entries[index - 1]?.group && (
              <div aria-hidden className="palette-group">
                {t(`palette.${entry.group}`)}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which has the focus */}
            <div
              role="option"
              tabIndex={-1}
              id={list + entry.id}
              aria-selected={entry === chosen}
              className="palette-option"
              onClick={() => run(entry)}
            >
              <span>{entry.name}</span>
              {entry.note && <span className="palette-note">{entry.note}</span>}
            </div>
          </div>
        ))}
      </div>
      <div role="status" className="palette-note">
        {items.searching ? t("loading") : entries.length === 0 ? t("palette.nothing") : ""}
      </div>
    </Modal>
  );
}

function useActions({ pages, shortcuts }: { pages: readonly Page[]; shortcuts: () => void }, text: string): Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const carried = useCarried();
  const words = text.toLowerCase();
  const commands = currentCommands().filter(({ keyOnly }) => !keyOnly);
  const all: Entry[] = [
    ...commands.map(({ id, name, key, run }) => ({ id, group: "commands" as const, name, note: key, run })),
    ...pages.map(({ key, label }) => ({
      id: `page${key}`,
      group: "pages" as const,
      name: label,
      run: () => void navigate(key + carried),
    })),
    ...[
      { id: "messages", name: t("nav.messages"), run: () => void navigate(`/messages${carried}`) },
      { id: "language", name: t("language"), run: () => void choose(language() === "en" ? "zh" : "en") },
      { id: "shortcuts", name: t("shortcuts.title"), note: "?", run: shortcuts },
      { id: "sign-out", name: t("signOut"), run: () => void signOut() },
    ].map((entry) => ({ ...entry, group: "pages" as const })),
  ];
  return all.filter(({ name }) => name.toLowerCase().includes(words));
}

const SETTLED = 200;
const MOST = 8;

function useItems(text: string) {
  const navigate = useNavigate();
  const carried = useCarried();
  const { business } = useMe();
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ["ledger", "palette", settled, carried],
    enabled: business && settled !== "",
    queryFn: () => unwrap(api.GET("/api/v1/ledger", { params: { query: { q: settled, limit: 40 } } })),
  });
  const rows = settled === text ? (found.data?.rows ?? []) : [];
  const items = new Map(rows.map((row) => [row.itemId, row] as const));
  const entries = [...items.values()].slice(0, MOST).map(
    (row): Entry => ({
      id: row.itemId,
      group: "items",
      name: row.title,
      note: `${row.itemNumber} · ${row.statusText}`,
      run: () => void navigate(`/items/${row.itemId}${carried}`),
    }),
  );
  const searching = text !== "" && business && (settled !== text || found.isFetching);
  return { entries, searching, failure: text ? found.error : null };
}

/** The time that is looked at goes along. */
function useCarried(): string {
  const at = useSearchParams()[0].get("at");
  return at ? `?${new URLSearchParams({ at })}` : "";
}
