import { useTranslation } from "react-i18next";
import { lights } from "../../app/theme";
import type { Delegation } from "./delegationActs";

const SHOWN = {
  IN_FORCE: { shape: "●", colour: lights.GREEN },
  TO_COME: { shape: "○", colour: "#1a56a8" },
  OVER: { shape: "■", colour: "#595959" },
  REVOKED: { shape: "✕", colour: "#595959" },
} as const;

export function DelegationStatus({ status }: Pick<Delegation, "status">) {
  const { t } = useTranslation();
  const { shape, colour } = SHOWN[status];
  return (
    <span style={{ color: colour }} className="delegation-status">
      <span aria-hidden="true">{shape}</span> {t(`delegations.status.${status}`)}
    </span>
  );
}

export function Revoked({ revokedBecause }: Pick<Delegation, "revokedBecause">) {
  const { t } = useTranslation();
  return revokedBecause && <div>{t("delegations.revokedBecause", { reason: revokedBecause })}</div>;
}
