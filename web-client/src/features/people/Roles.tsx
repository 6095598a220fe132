import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Acts } from "../../act/Acts";
import { useMe } from "../../identity/me";
import { CHANGED, type HeldRole, type Person } from "./directory";
import { idOfHeld } from "./HeldRoles";
import { usePlanNames } from "./PlanField";
import { revokeRole } from "./roleActs";

/** Each role that is held, over what and how long, with the way to take it back beside it. */
export function Roles({ person }: { person: Person }) {
  const { t } = useTranslation();
  const held = person.roles ?? [];
  if (held.length === 0) return <Typography.Text type="secondary">{t("people.noRoles")}</Typography.Text>;
  return (
    <ul className="held-roles">
      {held.map((one) => (
        <li key={idOfHeld(one)}>
          <strong>{t(`role.${one.role}`)}</strong>
          <Over held={one} />
          <Acts
            acts={[revokeRole]}
            place={{ person, held: one }}
            placeId={`people/${person.personId}/${idOfHeld(one)}`}
            about={idOfHeld(one)}
            changed={CHANGED}
          />
        </li>
      ))}
    </ul>
  );
}

function Over({ held: { scope, unit, plan, from, until } }: { held: HeldRole }) {
  const { t } = useTranslation();
  // The other administrators are not told of plans.
  const { roles } = useMe();
  const plans = usePlanNames(plan !== undefined && roles.includes("SECURITY_ADMIN"));
  const name = plans.data?.find(({ id }) => id === plan)?.name ?? plan;
  const term =
    from && until
      ? t("people.fromUntil", { from, until })
      : from
        ? t("people.from", { from })
        : until
          ? t("people.until", { until })
          : t("people.noTerm");
  return (
    <Typography.Text type="secondary">
      {[t(`people.scope.${scope}`), unit?.name, name, term].filter(Boolean).join(" · ")}
    </Typography.Text>
  );
}
