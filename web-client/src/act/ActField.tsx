import { DatePicker, Form, Input, InputNumber, Radio } from "antd";
import dayjs from "dayjs";
import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../api/clock";
import type { Field, Option } from "./act";
import { DeadlineField } from "./DeadlineField";
import { usePeople, useUnits } from "./directory";
import { FilesField } from "./FilesField";
import { FindingsField } from "./FindingsField";
import { type Attached, allSent } from "./files";
import { type Finding, isWhole } from "./findings";
import { ItemsField } from "./ItemsField";
import { OtherItemField } from "./OtherItemField";
import { OtherRuleField } from "./OtherRuleField";
import { Pick } from "./Pick";

/** One field of a form, with what the server said of it. */
export function ActField({
  field,
  refusals,
  targets = NONE,
}: {
  field: Field;
  refusals: string[] | undefined;
  /** Ids of what the refusal is about, where it is about some of several. */
  targets?: readonly string[] | undefined;
}) {
  const { t } = useTranslation();
  const label = t(`act.field.${field.label}`);
  return (
    <Form.Item
      name={field.name}
      label={label}
      extra={field.note}
      {...(refusals && { validateStatus: "error" as const, help: refusals.join(" ") })}
      {...(field.kind === "day" && {
        getValueProps: (day?: string) => ({ value: day ? dayjs(day) : undefined }),
        normalize: (day?: dayjs.Dayjs | null) => day?.format("YYYY-MM-DD"),
      })}
      {...(field.kind === "lines" && {
        getValueProps: (lines?: string[]) => ({ value: (lines ?? []).join("\n") }),
        normalize: (text: string) => text.split("\n"),
      })}
      rules={[
        ...(field.required
          ? [
              {
                required: true,
                message: t("act.required", { field: label }),
                // Without it an empty list is something.
                ...(LISTS.has(field.kind) && { type: "array" as const }),
              },
            ]
          : []),
        ...(field.kind === "files"
          ? [
              {
                validator: (_: unknown, files?: Attached[]) =>
                  allSent(files) ? Promise.resolve() : Promise.reject(new Error(t("files.pending"))),
              },
            ]
          : []),
        ...(field.kind === "findings" ? [{ validator: (_: unknown, all?: Finding[]) => whole(all, t) }] : []),
      ]}
    >
      {control(field, label, targets)}
    </Form.Item>
  );
}

const NONE: readonly string[] = [];
const LISTS = new Set<Field["kind"]>(["files", "items", "findings"]);

const whole = (findings: Finding[] = [], t: TFunction) =>
  findings.every((one) => isWhole(one) && allSent(one.files))
    ? Promise.resolve()
    : Promise.reject(new Error(t(findings.every(isWhole) ? "files.pending" : "act.findingsMissing")));

/** The element itself, so that the form can hand it its value. */
function control(field: Field, label: string, targets: readonly string[]): ReactElement {
  switch (field.kind) {
    case "text":
    case "lines":
      return (
        <Input.TextArea
          autoSize={{ minRows: field.rows ?? 3, maxRows: 14 }}
          maxLength={field.atMost}
          showCount={false}
        />
      );
    case "line":
      return <Input maxLength={field.atMost} />;
    case "percent":
      return <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: 120 }} />;
    case "day":
      return <Day {...(field.from && { from: field.from })} />;
    case "yesNo":
      return <YesNo />;
    case "choice":
      return <Choice label={label} several={field.several ?? false} options={field.options} />;
    case "person":
      return <PersonSelect label={label} several={field.several ?? false} />;
    case "unit":
      return <UnitSelect label={label} several={field.several ?? false} />;
    case "deadline":
      return <DeadlineField label={label} />;
    case "files":
      return <FilesField single={field.single ?? false} />;
    case "otherItem":
      return <OtherItemField label={label} />;
    case "own":
      return field.element;
    case "otherRule":
      return <OtherRuleField label={label} />;
    case "items":
      return <ItemsField label={label} among={field.among} refused={targets} />;
    case "findings":
      return (
        <FindingsField
          label={label}
          among={field.among}
          refused={targets}
          options={field.options}
          atMost={field.atMost}
        />
      );
  }
}

type Passed = Record<string, unknown>;
type Labelled = { label: string } & Passed;

function Day({ from, ...passed }: { from?: "past" | "future" } & Passed) {
  return (
    <DatePicker
      {...passed}
      style={{ width: 180 }}
      // Enter takes the day that was typed; it does not send the form.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      // As days and not as moments: where the browser stands, it may be another day.
      disabledDate={(each) => {
        const day = each.format("YYYY-MM-DD");
        return from === "past" ? day > today() : from === "future" ? day < today() : false;
      }}
    />
  );
}

function YesNo(passed: Passed) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      {...passed}
      options={[
        { value: true, label: t("act.yes") },
        { value: false, label: t("act.no") },
      ]}
    />
  );
}

function Choice({ label, several, options, ...passed }: { several: boolean; options: Option[] } & Labelled) {
  const { t } = useTranslation();
  const said = options.map((option) => ({
    value: option.value,
    label: "said" in option ? t(`act.option.${option.said}`) : option.name,
  }));
  return several ? (
    <Pick {...passed} label={label} mode="multiple" options={said} />
  ) : (
    <Radio.Group {...passed} options={said} />
  );
}

export function PersonSelect({ several, ...passed }: { several: boolean } & Labelled) {
  const people = usePeople();
  return (
    <Pick
      {...passed}
      {...(several && { mode: "multiple" as const })}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      loading={people.isPending}
      options={(people.data ?? []).map((person) => ({
        value: person.personId,
        label: [person.name, person.title, person.unit?.name].filter(Boolean).join(" · "),
      }))}
    />
  );
}

export function UnitSelect({ several, ...passed }: { several: boolean } & Labelled) {
  const units = useUnits();
  return (
    <Pick
      {...passed}
      {...(several && { mode: "multiple" as const })}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      loading={units.isPending}
      options={(units.data ?? []).filter((unit) => !unit.closed).map((unit) => ({ value: unit.id, label: unit.name }))}
    />
  );
}
