import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { standingOf } from "./standing";
import type { Projection } from "./useProjections";

/** Whether anything has to be done, before any table is read. */
export function Summary({ projections }: { projections: Projection[] }) {
  const { t } = useTranslation();
  const letters = projections.reduce((sum, { deadLetters }) => sum + deadLetters, 0);
  const behind = projections.filter((one) => standingOf(one) === "BEHIND").length;
  if (letters > 0) return <Alert type="error" showIcon title={t("operations.someLetters", { count: letters })} />;
  if (behind > 0) return <Alert type="warning" showIcon title={t("operations.someBehind", { count: behind })} />;
  return <Alert type="success" showIcon title={t("operations.allCurrent", { count: projections.length })} />;
}
