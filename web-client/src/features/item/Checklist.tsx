import { BorderOutlined, CheckSquareFilled } from "@ant-design/icons";
import { Button, Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import { placesOf } from "./Acts";
import { useOpenAct, useShown } from "./context";
import { type Item, isOpen, type Place } from "./place";

type Lack = Item["missing"][number];

/** The act that provides what is missing, the nearest first. */
const PROVIDES: Record<string, string[]> = {
  NO_MEASURE: ["AssignMeasure"],
  MEASURE_UNASSIGNED: ["ReassignMeasure"],
  MEASURE_NOT_DONE: ["CompleteMeasure", "ReviewMeasure", "ReportProgress"],
  NO_ACCEPTED_EVIDENCE: ["AcceptEvidence", "SubmitEvidence"],
  NO_ROOT_CAUSE: ["RecordRootCause"],
  NO_SAME_TYPE_CHECK: ["RecordSameTypeCheck"],
};

/** What is missing to close: each entry leads to its measure, and to the act that provides it where the reader may. */
export function Checklist() {
  const { t } = useTranslation();
  const { item } = useShown();
  if (!isOpen(item)) return null;
  const whole = item.missing.filter(({ target }) => measureOf(target, item) === undefined);
  const measures = item.measures
    .map((measure) => ({ measure, lacks: item.missing.filter(({ target }) => target === measure.id) }))
    .filter(({ measure }) => measure.status !== "DROPPED");
  return (
    <Card size="small" id="missing" title={<h2 className="card-title">{t("item.missing")}</h2>}>
      {item.missing.length === 0 ? (
        <span style={{ color: lights.GREEN }}>
          <CheckSquareFilled aria-hidden /> {t("item.nothingMissing")}
        </span>
      ) : (
        <ul className="checklist">
          {measures.map(({ measure, lacks }) =>
            lacks.length === 0 ? (
              <li key={measure.id}>
                <CheckSquareFilled aria-hidden style={{ color: lights.GREEN }} />
                <span>{t("item.measureReady", { ordinal: measure.ordinal })}</span>
              </li>
            ) : (
              lacks.map((lack) => <Entry key={`${measure.id}${lack.code}`} lack={lack} place={{ item, measure }} />)
            ),
          )}
          {whole.map((lack) => (
            <Entry key={lack.code} lack={lack} place={{ item }} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Entry({ lack, place }: { lack: Lack; place: Place }) {
  const { t } = useTranslation();
  const { item, me } = useShown();
  const { open } = useOpenAct();
  const { measure } = place;
  const way = me && provided(lack, place, me);
  return (
    <li>
      <BorderOutlined aria-hidden />
      <span>
        {measure ? (
          <a href={`#${measure.id}`} title={measure.title}>
            {t("item.lackOf", { ordinal: measure.ordinal, lack: lack.message })}
          </a>
        ) : (
          <Typography.Text>{lack.message}</Typography.Text>
        )}
        {way && (
          <Button type="link" size="small" onClick={() => open(way.command, way.of)}>
            {t(`act.title.${way.command as "ClaimItem"}`)}
          </Button>
        )}
      </span>
    </li>
  );

  function provided({ code }: Lack, at: Place, who: NonNullable<typeof me>) {
    for (const command of PROVIDES[code] ?? []) {
      const found = placesOf(command, item, who).find((one) => !at.measure || one.measure?.id === at.measure.id);
      if (found) return { command, of: (found.evidence ?? found.measure)?.id };
    }
    return undefined;
  }
}

const measureOf = (target: string | undefined, item: Item) => item.measures.find(({ id }) => id === target);
