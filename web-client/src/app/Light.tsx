import { CheckCircleFilled, ClockCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { lights } from "./theme";

const shapes = { RED: ExclamationCircleFilled, YELLOW: ClockCircleFilled, GREEN: CheckCircleFilled };

/** Shape, text and colour: none of the three alone. */
export function Light({ light }: { light: keyof typeof lights | undefined }) {
  const { t } = useTranslation();
  if (!light) return null;
  const Shape = shapes[light];
  return (
    <span style={{ color: lights[light], whiteSpace: "nowrap" }}>
      <Shape aria-hidden /> {t(`light.${light}`)}
    </span>
  );
}
