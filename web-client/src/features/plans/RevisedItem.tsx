import { Alert, Button, Checkbox, Flex, Input } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { PersonSelect, UnitSelect } from "../../act/ActField";
import { DeadlineField } from "../../act/DeadlineField";
import type { Schemas } from "../../api/client";
import type { Change, Frozen } from "./plan";
import { amended } from "./revision";

interface Props {
  item: Frozen;
  change: Change;
  put: (next: Change) => void;
  /** What the server said of an item or measure. */
  told: (target: string) => string[];
}

/** One item as the next version has it; what is not touched stays as it is in force. */
export function RevisedItem({ item, change, put, told }: Props) {
  const { t } = useTranslation();
  const { problem, measures } = item.content;
  const now = change.problem ?? problem;
  const say = (next: Partial<NonNullable<Change["problem"]>>) =>
    put({
      ...change,
      problem: { title: now.title ?? "", text: now.text, manifestations: now.manifestations, ...next },
    });
  return (
    <>
      <Checkbox
        checked={change.remove === true}
        onChange={({ target }) =>
          put(target.checked ? { itemId: change.itemId, remove: true } : { itemId: change.itemId })
        }
      >
        {t("revise.remove")}
      </Checkbox>
      {change.remove ? (
        <em>{t("revise.removed")}</em>
      ) : (
        <>
          <Labelled label={t("revise.problemText")} changed={now.text !== problem.text}>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize
                value={now.text}
                onChange={({ target }) => say({ text: target.value })}
              />
            )}
          </Labelled>
          {measures.map((measure, index) => (
            <Measure
              key={measure.measureId}
              measure={measure}
              ordinal={index + 1}
              change={change}
              put={put}
              told={told(measure.measureId)}
            />
          ))}
          <Added change={change} put={put} />
        </>
      )}
    </>
  );
}

function Measure(props: {
  measure: Schemas["MeasureContent"];
  ordinal: number;
  change: Change;
  put: Props["put"];
  told: string[];
}) {
  const { t } = useTranslation();
  const { measure, ordinal, change, put, told } = props;
  const amend = change.amend?.find(({ measureId }) => measureId === measure.measureId);
  const dropped = change.drop?.includes(measure.measureId) ?? false;
  const name = t("revise.measure", { ordinal });
  const drop = (checked: boolean) =>
    put({
      ...change,
      amend: (change.amend ?? []).filter(({ measureId }) => measureId !== measure.measureId),
      drop: checked
        ? [...(change.drop ?? []), measure.measureId]
        : (change.drop ?? []).filter((one) => one !== measure.measureId),
    });
  return (
    <fieldset className="revised-measure">
      <legend>{name}</legend>
      {told.map((message) => (
        <Alert key={message} type="error" showIcon title={message} />
      ))}
      {dropped ? (
        <del>{measure.text}</del>
      ) : (
        <>
          <Labelled label={t("revise.text")} of={name} changed={amend?.text !== undefined}>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize
                value={amend?.text ?? measure.text}
                onChange={({ target }) => put(amended(change, measure, { text: target.value }))}
              />
            )}
          </Labelled>
          <Labelled label={t("revise.deadline")} of={name} changed={amend?.deadline !== undefined}>
            {(id) => (
              <DeadlineField
                id={id}
                label={`${name} ${t("revise.deadline")}`}
                value={(amend?.deadline ?? measure.deadline) as Schemas["MeasureBodyDeadlineBody"]}
                onChange={(deadline) => put(amended(change, measure, { deadline }))}
              />
            )}
          </Labelled>
        </>
      )}
      <Checkbox checked={dropped} onChange={({ target }) => drop(target.checked)}>
        {dropped ? t("revise.dropped") : t("revise.drop")}
      </Checkbox>
    </fieldset>
  );
}

function Added({ change, put }: { change: Change; put: Props["put"] }) {
  const { t } = useTranslation();
  const added = change.add ?? [];
  const set = (index: number, next: Partial<Schemas["MeasureBody"]>) =>
    put({ ...change, add: added.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  return (
    <>
      {added.map((measure, index) => {
        const name = t("revise.added", { ordinal: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name until the server gives them one.
          <fieldset key={index} className="revised-measure">
            <legend>{name}</legend>
            <Labelled label={t("revise.text")} of={name}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  autoSize={{ minRows: 2 }}
                  value={measure.text}
                  onChange={({ target }) => set(index, { text: target.value })}
                />
              )}
            </Labelled>
            <Labelled label={t("revise.owners")} of={name}>
              {(id) => (
                <PersonSelect
                  id={id}
                  label={`${name} ${t("revise.owners")}`}
                  several
                  value={measure.owners ?? []}
                  onChange={(owners: string[]) => set(index, { owners })}
                />
              )}
            </Labelled>
            <Labelled label={t("revise.unit")} of={name}>
              {(id) => (
                <UnitSelect
                  id={id}
                  label={`${name} ${t("revise.unit")}`}
                  several={false}
                  value={measure.responsibleUnit ?? null}
                  onChange={(unit?: string) => set(index, unit ? { responsibleUnit: unit } : {})}
                />
              )}
            </Labelled>
            <Labelled label={t("revise.deadline")} of={name}>
              {(id) => (
                <DeadlineField
                  id={id}
                  label={`${name} ${t("revise.deadline")}`}
                  value={measure.deadline}
                  onChange={(deadline) => set(index, { deadline })}
                />
              )}
            </Labelled>
            <Button size="small" onClick={() => put({ ...change, add: added.filter((one) => one !== measure) })}>
              {t("revise.removeAdded", { ordinal: index + 1 })}
            </Button>
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => put({ ...change, add: [...added, { text: "", deadline: { kind: "BY_DATE" } }] })}>
          {t("revise.add")}
        </Button>
      </div>
    </>
  );
}

/** A field under its name; of a measure, the name says of which. */
function Labelled(props: { label: string; of?: string; changed?: boolean; children: (id: string) => ReactNode }) {
  const { t } = useTranslation();
  const id = useId().replace(/[^\w-]/g, "");
  return (
    <Flex vertical gap={4}>
      <label htmlFor={id}>
        {props.of && <span className="unseen">{props.of} </span>}
        {props.label}
        {props.changed && <b className="revised-mark"> ● {t("revise.changed")}</b>}
      </label>
      {props.children(id)}
    </Flex>
  );
}
