import { ExclamationCircleFilled, InfoCircleOutlined } from "@ant-design/icons";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import { useRows } from "./context";
import type { Part } from "./draft";
import type { Issue } from "./issues";
import { isUnsure, Sureness } from "./Sureness";

interface Props {
  row: string;
  part: Part;
  /** What the cell is, of which row. */
  label: string;
  shown: string;
  changed: boolean;
  /** What the document says, where it was changed. */
  was?: string;
  issues: Issue[];
  /** How surely it was read, where the document says anything. */
  confidence?: number | undefined;
  edit: { begin: () => void; cancel: () => void };
  editor: (close: () => void) => ReactNode;
}

/** A cell that is read, and edited in place: Enter opens it, Escape takes back, Ctrl+Enter is done. */
export function Cell({ row, part, label, shown, changed, was, issues, confidence, edit, editor }: Props) {
  const { t, i18n } = useTranslation();
  const { refused } = useRows();
  const [open, setOpen] = useState(false);
  const id = `${row}-${part}`;
  const box = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>("textarea, input")?.focus();
    // Back to where one was, unless one has gone elsewhere.
    else if (closed.current) document.getElementById(id)?.focus();
    closed.current = false;
  }, [open, id]);
  const close = () => {
    closed.current = true;
    setOpen(false);
  };
  const said = issues.filter((issue) => issue.part === part);
  const told = refused[id] ?? [];
  // What was changed is not what was read any more.
  const doubted = confidence !== undefined && !changed && isUnsure(confidence);
  const stops = said.some((issue) => issue.stops) || told.length > 0;
  return (
    <>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within.
        <div
          ref={box}
          className="import-editor"
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Escape") {
              edit.cancel();
              close();
            }
            if (event.key === "Enter" && event.ctrlKey) close();
          }}
        >
          {editor(close)}
          <span className="import-keys">{t("import.editKeys")}</span>
        </div>
      ) : (
        <button
          type="button"
          id={id}
          className={changed ? "import-cell import-changed" : "import-cell"}
          aria-label={`${label}：${shown || t("import.empty")}`}
          {...((doubted || said.length + told.length > 0) && { "aria-describedby": `${id}-said` })}
          {...(stops && { "data-stops": true })}
          {...(confidence !== undefined && {
            title: t("import.confidence", { percent: Math.round(confidence * 100) }),
          })}
          onClick={() => {
            edit.begin();
            setOpen(true);
          }}
        >
          {shown || <span className="import-empty">{t("import.empty")}</span>}
        </button>
      )}
      {changed && (
        <div className="import-note">
          <b>● {t("import.changed")}</b>
          {was !== undefined && ` ${t("import.was", { text: was || t("import.empty") })}`}
        </div>
      )}
      <div id={`${id}-said`}>
        {doubted && (
          <div className="import-note">
            <Sureness confidence={confidence} />
          </div>
        )}
        {told.map((message) => (
          <div key={message} className="import-note" style={{ color: lights.RED }}>
            <ExclamationCircleFilled aria-hidden /> {message}
          </div>
        ))}
        {said.map((issue) => {
          const text =
            "key" in issue.said
              ? t(`import.issue.${issue.said.key}`, { name: issue.said.name ?? "" })
              : i18n.language === "en"
                ? issue.said.en
                : issue.said.zh;
          const Shape = issue.stops ? ExclamationCircleFilled : InfoCircleOutlined;
          return (
            <div key={text} className="import-note" style={{ color: issue.stops ? lights.RED : lights.YELLOW }}>
              <Shape aria-hidden /> {text}
            </div>
          );
        })}
      </div>
    </>
  );
}
