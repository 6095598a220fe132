import { CheckCircleFilled, CloseOutlined, ExclamationCircleFilled, UploadOutlined } from "@ant-design/icons";
import { Button, Flex, Progress, Typography } from "antd";
import dayjs from "dayjs";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { lights } from "../app/theme";
import { NAME_AT_MOST } from "../files/kind";
import { shownName, shownSize } from "../files/name";
import { type Attached, type OnItsWay, type Trouble, useFiles, useLimit } from "./files";

const NONE: Attached[] = [];

/** Files by button, by drop or by paste; each sent at once, with how far it is and what is wrong with it. */
export function FilesField({
  id,
  value = NONE,
  onChange,
  single = false,
  pasteWithin,
}: {
  id?: string;
  value?: Attached[];
  onChange?: (files: Attached[]) => void;
  /** Another file takes the place of the first. */
  single?: boolean;
  /** Where a paste is meant for these files; anywhere on the page unless said. */
  pasteWithin?: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation();
  const atMost = useLimit();
  const files = useFiles(value, (next) => onChange?.(single ? next.slice(-1) : next));
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const { add } = files;
  const paste = useRef((_: ClipboardEvent) => {});
  paste.current = (event) => {
    if (pasteWithin && !pasteWithin.current?.contains(event.target as Node)) return;
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    // Screenshots all come under one name.
    add(pasted, (file) =>
      file.name === "image.png" ? t("files.pasted", { at: dayjs().tz().format("YYYYMMDD-HHmmss") }) : file.name,
    );
  };
  // Wherever on the page the person is: the form is open and waits for files.
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste.current(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);

  return (
    <fieldset
      aria-label={t("act.field.files")}
      className={over ? "file-drop file-drop-over" : "file-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <Flex gap={12} align="center" wrap>
        <input
          ref={picker}
          type="file"
          multiple={!single}
          hidden
          tabIndex={-1}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <Button {...(id && { id })} icon={<UploadOutlined />} onClick={() => picker.current?.click()}>
          {t("files.choose")}
        </Button>
        <Typography.Text type="secondary">
          {t("files.how")}
          {atMost !== undefined && t("files.atMost", { size: shownSize(atMost) })}
        </Typography.Text>
      </Flex>
      {value.length > 0 && (
        <ul className="file-list">
          {value.map((file) => (
            <li key={file.id}>
              <One
                file={file}
                way={files.way[file.id]}
                trouble={files.troubles[file.id]}
                atHand={files.atHand(file.id)}
                again={() => files.again(file.id)}
                remove={() => files.remove(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function One({
  file,
  way,
  trouble,
  atHand,
  again,
  remove,
}: {
  file: Attached;
  way: OnItsWay | undefined;
  trouble: Trouble | undefined;
  atHand: boolean;
  again: () => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const atMost = useLimit();
  const name = shownName(file.name) || t("files.nameless");
  return (
    <Flex gap={8} align="center" wrap>
      <bdi className="file-name" title={name}>
        {name}
      </bdi>
      <Typography.Text type="secondary">{shownSize(file.size)}</Typography.Text>
      {file.sent && (
        <span style={{ color: lights.GREEN }}>
          <CheckCircleFilled aria-hidden /> {t("files.sent")}
        </span>
      )}
      {way && (
        <span role="status" className="file-way">
          {t(`files.stage.${way.stage}`)}
          <Progress
            percent={Math.floor((way.done * 100) / file.size)}
            size="small"
            style={{ width: 140, marginInlineStart: 8 }}
            aria-label={name}
          />
        </span>
      )}
      {!file.sent && !way && !trouble && !atHand && (
        <Typography.Text type="warning">{t("files.chooseAgain")}</Typography.Text>
      )}
      {trouble && (
        <span role="alert" style={{ color: lights.RED }}>
          <ExclamationCircleFilled aria-hidden />{" "}
          {"objection" in trouble
            ? t(`files.objection.${trouble.objection}`, {
                atMost: NAME_AT_MOST,
                count: file.name.length,
                size: atMost === undefined ? "" : shownSize(atMost),
              })
            : (trouble.failure.problem?.detail ?? t("files.interrupted"))}
        </span>
      )}
      {trouble && "failure" in trouble && atHand && (
        <Button size="small" onClick={again}>
          {t("files.resume")}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("files.remove", { name })}
        onClick={remove}
      />
    </Flex>
  );
}
