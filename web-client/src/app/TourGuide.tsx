import { Alert, Button, Flex } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { at, now } from "./at";
import { useBeside } from "./tourPlace";
import { HELP, type Step, useSteps } from "./tourSteps";
import "./tour.css";

interface Props {
  touring: boolean;
  answer: (look: boolean) => void;
  end: () => void;
}

/** The offer, and the tour once it is taken. Neither hinders: the page beneath works on. */
export default function TourGuide({ touring, answer, end }: Props) {
  const { t } = useTranslation();
  const steps = useSteps(touring);
  if (touring) return steps && <Guide steps={steps} end={end} />;
  return (
    <Alert
      banner
      type="info"
      showIcon
      title={t("tour.offer")}
      action={
        <Flex gap={8}>
          <Button size="small" type="primary" onClick={() => answer(true)}>
            {t("tour.look")}
          </Button>
          <Button size="small" onClick={() => answer(false)}>
            {t("tour.no")}
          </Button>
        </Flex>
      }
    />
  );
}

function Guide({ steps, end }: { steps: readonly Step[]; end: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [index, setIndex] = useState(0);
  const step = steps[index] as Step;
  const { path, target } = step;
  const card = useRef<HTMLElement>(null);
  const { ring, place } = useBeside(target, card);
  const last = index === steps.length - 1;

  useEffect(() => {
    void navigate(at(path, now));
  }, [navigate, path]);
  // What is new is read out, and Enter goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => card.current?.focus(), [index]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && end();
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [end]);
  // The card goes with its focus: one goes on from where the tour can be had again.
  useEffect(() => () => document.querySelector<HTMLElement>(HELP)?.focus(), []);

  return (
    <>
      {ring && <div className="tour-ring" style={ring} aria-hidden />}
      <section ref={card} tabIndex={-1} role="dialog" aria-labelledby="tour-title" className="tour-card" style={place}>
        <span className="tour-step">{t("tour.step", { number: index + 1, count: steps.length })}</span>
        <h2 id="tour-title">{t(`tour.steps.${step.name}.title`)}</h2>
        <p>{t(`tour.steps.${step.name}.text`)}</p>
        <Flex gap={8} justify="end">
          {!last && (
            <Button type="text" onClick={end}>
              {t("tour.end")}
            </Button>
          )}
          {index > 0 && <Button onClick={() => setIndex(index - 1)}>{t("tour.back")}</Button>}
          <Button type="primary" onClick={() => (last ? end() : setIndex(index + 1))}>
            {t(last ? "tour.done" : "tour.next")}
          </Button>
        </Flex>
      </section>
    </>
  );
}
