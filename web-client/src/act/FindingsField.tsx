import { Input, Radio } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { AddItem } from "./AddItem";
import type { Among, Option } from "./act";
import { ChosenItem } from "./ChosenItem";
import { FilesField } from "./FilesField";
import type { Finding } from "./findings";
import { type ItemName, useItemNames } from "./items";

const NONE: Finding[] = [];

/** The items that were looked at, and of each what was found: the result, in words, and files that show it. */
export function FindingsField({
  label,
  id,
  value = NONE,
  onChange,
  among,
  refused,
  options,
  atMost,
}: {
  label: string;
  id?: string;
  value?: Finding[];
  onChange?: (findings: Finding[]) => void;
  among?: Among | undefined;
  refused: readonly string[];
  options: Option[];
  atMost: number;
}) {
  const { names } = useItemNames(value.map(({ itemId }) => itemId));
  // Files of several findings may arrive between two renderings.
  const latest = useRef(value);
  latest.current = value;
  const put = (findings: Finding[]) => {
    latest.current = findings;
    onChange?.(findings);
  };
  return (
    <>
      <AddItem
        label={label}
        id={id}
        chosen={value.map(({ itemId }) => itemId)}
        among={among}
        add={(itemId) => put([...latest.current, { itemId }])}
      />
      {value.map((finding) => (
        <One
          key={finding.itemId}
          finding={finding}
          item={names.get(finding.itemId)}
          refused={refused.includes(finding.itemId)}
          options={options}
          atMost={atMost}
          change={(more) =>
            put(latest.current.map((one) => (one.itemId === finding.itemId ? { ...one, ...more } : one)))
          }
          remove={() => put(latest.current.filter(({ itemId }) => itemId !== finding.itemId))}
        />
      ))}
    </>
  );
}

function One({
  finding,
  item,
  refused,
  options,
  atMost,
  change,
  remove,
}: {
  finding: Finding;
  item: ItemName | undefined;
  refused: boolean;
  options: Option[];
  atMost: number;
  change: (more: Partial<Finding>) => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  const of = item?.number ?? finding.itemId;
  return (
    <fieldset ref={box} className="finding" aria-label={t("act.findingOf", { item: of })}>
      <ChosenItem id={finding.itemId} item={item} refused={refused} remove={remove} />
      <Radio.Group
        aria-label={t("act.field.result")}
        value={finding.result}
        onChange={({ target }) => change({ result: target.value as string })}
        options={options.map((option) => ({
          value: option.value,
          label: "said" in option ? t(`act.option.${option.said}`) : option.name,
        }))}
      />
      <Input.TextArea
        aria-label={t("act.field.finding")}
        placeholder={t("act.field.finding")}
        value={finding.text}
        maxLength={atMost}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={({ target }) => change({ text: target.value })}
      />
      <FilesField
        {...(finding.files && { value: finding.files })}
        onChange={(files) => change({ files })}
        pasteWithin={box}
      />
    </fieldset>
  );
}
