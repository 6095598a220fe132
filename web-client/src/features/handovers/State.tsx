import { useTranslation } from "react-i18next";
import { Standing } from "../../app/Standing";
import type { HandOver } from "./useHandOver";

/** Under way, all done, or done with some that could not be. */
export function State({ handOver: { completed, done, total, refused } }: { handOver: HandOver }) {
  const { t } = useTranslation();
  if (!completed) return <Standing status="UNDER_WAY">{t("handOvers.underWay", { done, total })}</Standing>;
  if (refused.length === 0) return <Standing status="DONE">{t("handOvers.allDone", { total })}</Standing>;
  return (
    <Standing status="SOME_REFUSED">
      {t("handOvers.someRefused", { done: total - refused.length, refused: refused.length })}
    </Standing>
  );
}
