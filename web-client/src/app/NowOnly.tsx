import { Alert } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAt } from "./at";

/** What can be done, now; at an earlier time it is said instead that one has to come back for it. */
export function NowOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { past } = useAt();
  return past ? <Alert type="info" showIcon title={t("at.nothingToDo")} /> : children;
}
