import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import type { HandOver } from "./useHandOver";

/** In words, a shape and a colour: under way, all done, or done with some that could not be. */
export function State({ handOver: { completed, done, total, refused } }: { handOver: HandOver }) {
  const { t } = useTranslation();
  const [shape, colour] = !completed ? ["◐", "#1a56a8"] : refused.length > 0 ? ["▲", lights.RED] : ["●", lights.GREEN];
  return (
    <span style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span>{" "}
      {!completed
        ? t("handOvers.underWay", { done, total })
        : refused.length > 0
          ? t("handOvers.someRefused", { done: total - refused.length, refused: refused.length })
          : t("handOvers.allDone", { total })}
    </span>
  );
}
