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

/** Why it was given, and why it was taken back. */
export function Reasons({ reason, revokedBecause }: Pick<Delegation, "reason" | "revokedBecause">) {
  const { t } = useTranslation();
  return (
    <>
      {reason && <span>{t("delegations.reason", { reason })}</span>}
      {revokedBecause && <span>{t("delegations.revokedBecause", { reason: revokedBecause })}</span>}
    </>
  );
}
