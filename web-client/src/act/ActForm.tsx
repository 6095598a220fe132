import { Alert, App, Button, Flex, Form, Skeleton, Typography } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, type Schemas } from "../api/client";
import { ProblemAlert } from "../app/ProblemAlert";
import "./act.css";
import { ActField } from "./ActField";
import type { Act, Command } from "./act";
import { draftKey, dropDraft, keepDraft, readDraft } from "./draft";
import { placed, RefusedContext } from "./refusals";
import { useReadSince } from "./useReadSince";
import { useSending } from "./useSending";

interface Props<Place> {
  act: Act<Place>;
  place: Place;
  /** Names the place in drafts: they are kept for each person, place and act. */
  placeId: string;
  person: string;
  /** The latest version of what is acted on. */
  version?: number | undefined;
  /** Queries that an act makes out of date. */
  changed: readonly unknown[][];
  /** What happened since the form was opened, field by field, and a way to go on from there. */
  since?: (seen: number, goOn: () => void) => ReactNode;
  /** With the answer, where the act was done. */
  close: (answer?: Schemas["Answer"]) => void;
  /** What follows it, after the form has closed. */
  done?: ((answer: Schemas["Answer"], command: Command) => void) | undefined;
}

/** The form of any act; one that is opened right after another waits until what that one wrote is shown. */
export function ActForm<Place>(props: Props<Place>) {
  const read = useReadSince(props.placeId, props.version, props.changed);
  return read ? <Open {...props} /> : <Skeleton active className="act-form" paragraph={{ rows: 3 }} />;
}

/** Kept while it is written, shown its refusals at their fields, sent once. */
function Open<Place>(props: Props<Place>) {
  const { act, place, placeId, person, version = 0, changed, since, close, done } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<object>();
  const key = draftKey(person, placeId, act.command);
  const [draft] = useState(() => readDraft(key));
  // A draft was written about what was seen then: what has changed since is shown before it is sent.
  const { send, sending, failure, seen, goOnFrom } = useSending(act, place, draft?.seen ?? version, changed);
  const [begun] = useState(() => ({ ...act.start?.(place), ...draft?.values }));
  const values: object = Form.useWatch([], form) ?? begun;
  const fields = act.fields(place).filter((field) => field.when?.(values) ?? true);
  const refusal = failure
    ? placed(
        failure,
        fields.map(({ name }) => name),
      )
    : undefined;
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    const opened = [document.activeElement, box.current?.parentElement, document.querySelector("h1")];
    const first = box.current?.querySelector<HTMLElement>("textarea, input:not([type=file]), button");
    first?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "center", behavior: "auto" });
    return () => goOnFromOneOf(opened);
  }, []);

  async function submit(values: object) {
    try {
      const answer = await send(cleaned(values));
      dropDraft(key);
      message.success(t("act.done", { act: t(`act.title.${act.command}`) }));
      close(answer);
      done?.(answer, act.command);
    } catch {
      // Shown in the form, which keeps what was written.
    }
  }

  const goOn = () => {
    keepDraft(key, { seen: version, values: form.getFieldsValue() });
    goOnFrom(version);
  };

  const cancel = () => {
    dropDraft(key);
    close();
  };

  return (
    <section ref={box} aria-label={t(`act.title.${act.command}`)} className="act-form">
      <Flex justify="space-between" align="baseline" gap={12} wrap>
        <Typography.Text strong>{t(`act.title.${act.command}`)}</Typography.Text>
        {draft && <Typography.Text type="secondary">{t("act.resumed")}</Typography.Text>}
      </Flex>
      {hint(t(`act.hint.${act.command}`))}
      {version > seen && (since?.(seen, goOn) ?? <Later goOn={goOn} />)}
      <Form
        form={form}
        name={act.command}
        layout="vertical"
        requiredMark="optional"
        initialValues={begun}
        onValuesChange={(_, values) => keepDraft(key, { seen, values })}
        onFinish={(values) => void submit(values)}
        scrollToFirstError
      >
        <RefusedContext value={failure instanceof Refused ? failure.problem : undefined}>
          {fields.map((field) => (
            <ActField
              key={field.name}
              field={field}
              refusals={refusal?.fields[field.name]}
              targets={refusal?.targets}
            />
          ))}
        </RefusedContext>
        {refusal?.rest && !(isStale(refusal.rest) && version > seen) && (
          <div style={{ marginBottom: 12 }}>
            <ProblemAlert failure={refusal.rest} />
          </div>
        )}
        <Flex gap={8} wrap>
          <Button type="primary" htmlType="submit" loading={sending}>
            {t(`act.title.${act.command}`)}
          </Button>
          <Button onClick={cancel}>{fields.length > 0 ? t("act.discard") : t("act.cancel")}</Button>
          {fields.length > 0 && (
            <Button type="text" onClick={() => close()}>
              {t("act.later")}
            </Button>
          )}
        </Flex>
      </Form>
    </section>
  );
}

/** The keyboard goes on from where the form was opened, or from as near as there still is. */
function goOnFromOneOf(places: readonly (Element | null | undefined)[]) {
  for (const place of places) {
    if (document.activeElement !== document.body) return;
    if (!(place instanceof HTMLElement) || place === document.body) continue;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
}

/** There is a later version, and no better way to tell what it changed than the page behind. */
function Later({ goOn }: { goOn: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      className="act-conflict"
      title={t("act.changedSince")}
      description={
        <>
          <p>{t("act.laterWhat")}</p>
          <Button onClick={goOn}>{t("act.goOn")}</Button>
        </>
      }
    />
  );
}

/** Told better by what has changed, once that is known. */
const isStale = (failure: Error) => failure instanceof Refused && failure.problem?.status === 412;

const hint = (text: string) =>
  text !== "" && (
    <Typography.Paragraph type="secondary" style={{ margin: "4px 0 12px" }}>
      {text}
    </Typography.Paragraph>
  );

/** What was left empty is not sent. */
const cleaned = (values: object) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
