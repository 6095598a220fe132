import { Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { HeldRole } from "./directory";

/** What makes one grant differ from another of the same person. */
export const idOfHeld = ({ role, unit, plan, from }: HeldRole): string => [role, unit?.id, plan, from].join("/");

export function HeldRoles({ held }: { held: HeldRole[] }) {
  const { t } = useTranslation();
  if (held.length === 0) return <Typography.Text type="secondary">{t("people.noRoles")}</Typography.Text>;
  return held.map((one) => (
    <Tag key={idOfHeld(one)}>
      {t(`role.${one.role}`)}
      {one.unit ? ` · ${one.unit.name}` : ""}
    </Tag>
  ));
}
