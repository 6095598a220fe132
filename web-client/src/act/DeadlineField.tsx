import { DatePicker, Flex } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { Pick } from "./Pick";

type Deadline = Schemas["MeasureBodyDeadlineBody"];
const KINDS = ["BY_DATE", "IMMEDIATE", "CONTINUOUS", "BY_DATE_THEN_SUSTAIN"] as const;
const CYCLES = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

/** What kind of deadline, and the day or the review that belongs to the kind. */
export function DeadlineField(props: {
  label: string;
  id?: string;
  value?: Deadline;
  onChange?: (deadline: Deadline) => void;
}) {
  const { t } = useTranslation();
  const { label, id, value, onChange } = props;
  const kind = value?.kind === "UNCONFIRMED" ? undefined : value?.kind;
  // What is not chosen is not there: a JSON body knows no undefined.
  const set = (next: Partial<Record<keyof Deadline, string | undefined>>) =>
    onChange?.(JSON.parse(JSON.stringify({ ...value, ...next })) as Deadline);
  const dated = kind === "BY_DATE" || kind === "BY_DATE_THEN_SUSTAIN";
  const sustained = kind === "CONTINUOUS" || kind === "BY_DATE_THEN_SUSTAIN";
  return (
    <Flex gap={8} wrap>
      <Pick
        label={label}
        aria-label={label}
        {...(id && { id })}
        value={kind ?? null}
        style={{ width: 200 }}
        options={KINDS.map((one) => ({ value: one, label: t(`act.deadlineKind.${one}`) }))}
        onChange={(next) => set({ kind: next })}
      />
      {dated && (
        <DatePicker
          aria-label={t("act.field.date")}
          value={value?.date ? dayjs(value.date) : null}
          style={{ width: 160 }}
          onChange={(day) => set({ date: day?.format("YYYY-MM-DD") })}
        />
      )}
      {sustained && (
        <Pick
          label={t("act.field.reviewEvery")}
          aria-label={t("act.field.reviewEvery")}
          {...(id && { id: `${id}_reviewEvery` })}
          value={value?.reviewEvery ?? null}
          allowClear
          placeholder={t("act.field.reviewEvery")}
          style={{ width: 160 }}
          options={CYCLES.map((one) => ({ value: one, label: t(`act.cycle.${one}`) }))}
          onChange={(reviewEvery) => set({ reviewEvery })}
        />
      )}
    </Flex>
  );
}
