import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { Bar } from "./Headline";
import { Count, Part } from "./parts";
import type { Scope } from "./scope";

type Bucket = Schemas["SpreadViewBucket"];

interface Props {
  scope: Scope;
  spread: Schemas["SpreadView"];
}

/** How long open problems have been open. */
export function Ages({ scope, spread }: Props) {
  const { t } = useTranslation();
  return (
    <Part title={t("dash.ages")} note={t("dash.agesWhy")}>
      <Ranges of={t("dash.age")} in="inDays" scope={scope} counted={[{ name: t("dash.items"), ranges: spread.ages }]} />
    </Part>
  );
}

/** How long it took to close problems, and how often it did not go well. */
export function Course({ scope, spread }: Props) {
  const { t } = useTranslation();
  const { median = 0, p85 = 0, p95 = 0, items } = spread.cycle;
  return (
    <Part
      title={t("dash.firstRound")}
      note={items === 0 ? t("dash.noFirstRound") : t("dash.firstRoundWhy", { median, p85, p95 })}
    >
      <Ranges
        of={t("dash.took")}
        in="inDays"
        scope={scope}
        counted={[{ name: t("dash.items"), ranges: spread.firstRound }]}
      />
      <h3>{t("dash.again")}</h3>
      <Ranges
        of={t("dash.howOften")}
        in="inTimes"
        scope={scope}
        counted={[
          { name: t("dash.slips"), ranges: spread.slips },
          { name: t("dash.returns"), ranges: spread.returns },
        ]}
      />
    </Part>
  );
}

/** How many there are in each range; the ranges of all that is counted are the same. */
function Ranges(props: {
  of: string;
  in: "inDays" | "inTimes";
  scope: Scope;
  counted: { name: string; ranges: Bucket[] }[];
}) {
  const { t } = useTranslation();
  const { of, scope, counted } = props;
  const range = ({ from, to }: Bucket) => {
    if (typeof to !== "number") return t(`dash.${props.in}.over`, { from });
    return from === to ? t(`dash.${props.in}.exactly`, { from }) : t(`dash.${props.in}.between`, { from, to });
  };
  return (
    <table className="figures ranges">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {counted.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counted[0]?.ranges.map((row, place) => (
          <tr key={row.from}>
            <th scope="row">{range(row)}</th>
            {counted.map(({ name, ranges }) => {
              const { count = 0, rows = {} } = ranges[place] ?? {};
              const most = Math.max(1, ...ranges.map((each) => each.count));
              return (
                <td key={name}>
                  <Bar share={count / most} />
                  <Count value={count} scope={scope} filter={rows} label={`${name} ${range(row)} ${count}`} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
