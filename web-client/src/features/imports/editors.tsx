import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Input, Select } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { DeadlineField } from "../../act/DeadlineField";
import { usePeople, useUnits } from "../../act/directory";
import { Pick } from "../../act/Pick";
import { api, type Schemas, unwrap } from "../../api/client";
import type { Deadline, Party } from "./draft";

interface Props<Value> {
  label: string;
  value: Value;
  set: (value: Value) => void;
  close: () => void;
}

function Done({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="small" type="primary" onClick={close}>
      {t("import.finish")}
    </Button>
  );
}

/** Text, and where it can be cut, at the cursor. */
export function TextEditor(props: Props<string> & { split: string; cut: (at: number) => void }) {
  const { label, value, set, close, split, cut } = props;
  const field = useRef<TextAreaRef>(null);
  const at = () => field.current?.resizableTextArea?.textArea.selectionStart ?? 0;
  return (
    <>
      <Input.TextArea
        ref={field}
        aria-label={label}
        autoSize={{ minRows: 2, maxRows: 14 }}
        maxLength={20_000}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
      <Flex gap={8} wrap>
        <Done close={close} />
        <Button
          size="small"
          // The cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => at() > 0 && at() < value.length && cut(at())}
        >
          {split}
        </Button>
      </Flex>
    </>
  );
}

/** People by choice, or by name as it is written. */
export function PeopleEditor(props: Props<Party[]>) {
  const { t } = useTranslation();
  const people = usePeople();
  const known = (people.data ?? []).map((person) => ({
    id: person.personId,
    name: person.name,
    label: [person.name, person.title, person.unit?.name].filter(Boolean).join(" · "),
  }));
  return <PartiesEditor {...props} known={known} loading={people.isPending} hint={t("import.ownersHint")} />;
}

/** Units by choice, or by name as it is written. */
export function UnitsEditor(props: Props<Party[]>) {
  const { t } = useTranslation();
  const units = useUnits();
  const known = (units.data ?? []).filter(({ closed }) => !closed).map(({ id, name }) => ({ id, name, label: name }));
  return <PartiesEditor {...props} known={known} loading={units.isPending} hint={t("import.unitsHint")} />;
}

interface Known {
  known: { id: string; name: string; label: string }[];
  loading: boolean;
  hint: string;
}

function PartiesEditor({ label, value, set, close, known, loading, hint }: Props<Party[]> & Known) {
  return (
    <>
      <Select
        mode="tags"
        aria-label={label}
        style={{ width: "100%", minWidth: 180 }}
        placeholder={hint}
        tokenSeparators={["、", "，", ",", " "]}
        loading={loading}
        showSearch={{ optionFilterProp: "label" }}
        value={value.map(({ id, name }) => id ?? name)}
        options={known.map((one) => ({ value: one.id, label: one.label }))}
        onChange={(chosen: string[]) =>
          set(
            chosen.map((one) => {
              const found = known.find(({ id }) => id === one);
              return found ? { id: found.id, name: found.name } : { name: one };
            }),
          )
        }
      />
      <Done close={close} />
    </>
  );
}

/** Of the catalogue that the settings name; what the document says stays where it is none of it. */
export function AspectEditor({ label, value, set, close }: Props<string | undefined>) {
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => unwrap(api.GET("/api/v1/settings")) });
  const named = settings.data?.settings.find(({ setting }) => setting === "ASPECTS")?.value;
  const aspects = Array.isArray(named) ? named.map(String) : [];
  return (
    <>
      <Pick
        label={label}
        aria-label={label}
        style={{ width: 200 }}
        allowClear
        loading={settings.isPending}
        value={value ?? null}
        options={[...new Set([...aspects, ...(value ? [value] : [])])].map((one) => ({ value: one, label: one }))}
        onChange={(chosen?: string) => set(chosen)}
      />
      <Done close={close} />
    </>
  );
}

export function UnitEditor({ label, value, set, close }: Props<Party | undefined>) {
  const { t } = useTranslation();
  const units = useUnits();
  const known = (units.data ?? []).filter(({ closed }) => !closed);
  return (
    <>
      <Pick
        label={label}
        aria-label={label}
        style={{ width: "100%", minWidth: 160 }}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        loading={units.isPending}
        value={value?.id ?? known.find(({ name }) => name === value?.name)?.id ?? null}
        placeholder={value && t("import.unitWas", { name: value.name })}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen?: string) => {
          const unit = known.find(({ id }) => id === chosen);
          set(unit ? { id: unit.id, name: unit.name } : undefined);
        }}
      />
      <Done close={close} />
    </>
  );
}

export function DeadlineEditor({ label, value, set, close }: Props<Deadline>) {
  return (
    <>
      <DeadlineField
        id="import-deadline"
        label={label}
        value={value as Schemas["MeasureBodyDeadlineBody"]}
        onChange={(deadline) => set(deadline as Deadline)}
      />
      <Done close={close} />
    </>
  );
}
