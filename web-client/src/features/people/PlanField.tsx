import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Pick } from "../../act/Pick";
import { api, unwrap } from "../../api/client";

/** What the plans are called: all that who grants roles learns of them. */
export const usePlanNames = (enabled: boolean) =>
  useQuery({
    queryKey: ["plans", "names"],
    queryFn: () => unwrap(api.GET("/api/v1/plans/names")),
    select: ({ plans }) => plans,
    enabled,
  });

/** The plan that a role is held for. */
export function PlanField(props: { id?: string; value?: string; onChange?: (plan: string) => void }) {
  const { t } = useTranslation();
  const plans = usePlanNames(true);
  return (
    <Pick
      {...props}
      label={t("act.field.plan")}
      showSearch={{ optionFilterProp: "label" }}
      loading={plans.isPending}
      options={(plans.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
