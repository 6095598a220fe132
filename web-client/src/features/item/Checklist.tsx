import { BorderOutlined, CheckSquareFilled } from "@ant-design/icons";
import { Button, Card } from "antd";
import { useTranslation } from "react-i18next";
import { ABOUT, type Command, type Standing } from "../../act/act";
import { useOpenAct } from "../../act/useOpenAct";
import { lights } from "../../app/theme";
import { placesOf } from "./ActBar";
import { useShown } from "./context";
import { type Item, isOpen, type Place, partAt } from "./place";

type Lack = Item["missing"][number];

/** The act that provides what is missing, the nearest first. */
const PROVIDES: Record<string, Command[]> = {
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
        <>
          {measures.map(({ measure, lacks }) => (
            <section key={measure.id} aria-label={measure.title}>
              <a href={`#${measure.id}`} title={measure.title} className="checklist-of">
                {lacks.length === 0 && (
                  <CheckSquareFilled aria-label={t("review.met")} style={{ color: lights.GREEN }} />
                )}{" "}
                {t("item.measureIs", { ordinal: measure.ordinal })} {measure.title}
              </a>
              <Lacks lacks={lacks} place={{ item, measure }} />
            </section>
          ))}
          <Lacks lacks={whole} place={{ item }} />
        </>
      )}
    </Card>
  );
}

function Lacks({ lacks, place }: { lacks: Lack[]; place: Place }) {
  return (
    <ul className="checklist">
      {lacks.map((lack) => (
        <Entry key={lack.code} lack={lack} place={place} />
      ))}
    </ul>
  );
}

function Entry({ lack, place }: { lack: Lack; place: Place }) {
  const { t } = useTranslation();
  const { me } = useShown();
  const { open } = useOpenAct();
  const way = me && provided(lack, place, me);
  return (
    <li>
      <BorderOutlined aria-hidden />
      <span>
        {lack.message}
        {way && (
          <Button type="link" size="small" className="checklist-act" onClick={() => open(way.command, way.of)}>
            {t(`act.title.${way.command}`)}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The first act that provides what is missing and is offered to the reader, and the part that it is about. */
function provided(
  { code }: Lack,
  { item, measure }: Place,
  me: Standing,
): { command: Command; of?: string } | undefined {
  for (const command of PROVIDES[code] ?? []) {
    const about = ABOUT[command] ?? "item";
    const found = placesOf(command, item, me).find((one) => !measure || one.measure?.id === measure.id);
    if (!found || about === "record") continue;
    const of = partAt(found, about)?.id;
    return { command, ...(of && about !== "item" && { of }) };
  }
  return undefined;
}

const measureOf = (target: string | undefined, item: Item) => item.measures.find(({ id }) => id === target);
