import { useTranslation } from "react-i18next";
import type { Delegation } from "./delegationActs";

export function Revoked({ revokedBecause }: Pick<Delegation, "revokedBecause">) {
  const { t } = useTranslation();
  return revokedBecause && <div>{t("delegations.revokedBecause", { reason: revokedBecause })}</div>;
}
