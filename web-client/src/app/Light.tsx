import { CheckCircleFilled, ClockCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client";
import { lights } from "./theme";

const shapes = { RED: ExclamationCircleFilled, YELLOW: ClockCircleFilled, GREEN: CheckCircleFilled };
type Colour = keyof typeof lights | undefined;

/** Shape, text and colour: none of the three alone. */
export function Light({ light }: { light: Colour }) {
  const { t } = useTranslation();
  if (!light) return null;
  const Shape = shapes[light];
  return (
    <span style={{ color: lights[light], whiteSpace: "nowrap" }}>
      <Shape aria-hidden /> {t(`light.${light}`)}
    </span>
  );
}

/** By which rule a light shows, as the settings stand. */
export function useLightRule(): (light: Colour) => string {
  const { t } = useTranslation();
  const settings = useQuery({
    queryKey: ["settings"],
    queryFn: () => unwrap(api.GET("/api/v1/settings")),
    staleTime: 600_000,
  });
  const value = (name: string) => settings.data?.settings.find(({ setting }) => setting === name)?.value[0];
  const days = value("YELLOW_DAYS");
  const lag = value("YELLOW_LAG");
  return (light) => {
    if (light !== "YELLOW") return t(`lightRule.${light ?? "NONE"}`);
    return days && lag ? t("lightRule.YELLOW", { days, lag }) : t("lightRule.yellow");
  };
}
