import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client";
import { Pick } from "./Pick";

/** As many as one answer holds; an older one is named in words. */
const MOST = 200;

/** A rule that is on record already. */
export function OtherRuleField({
  label,
  id,
  value,
  onChange,
}: {
  label: string;
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ["records", "RULE", "toChooseFrom"],
    queryFn: () => unwrap(api.GET("/api/v1/rules", { params: { query: { limit: MOST } } })),
  });
  return (
    <Pick
      label={label}
      {...(id && { id })}
      value={value ?? null}
      allowClear
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("act.otherRule")}
      loading={rules.isPending}
      options={(rules.data?.acts ?? [])
        .filter(({ state }) => state !== "ABOLISHED")
        .map(({ id: rule, title, rule: content }) => ({
          value: rule,
          label: [title, content?.documentNumber].filter(Boolean).join(" · "),
        }))}
    />
  );
}
