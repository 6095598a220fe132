import { useQuery } from "@tanstack/react-query";
import { Select, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { Events, orNone } from "../../app/Events";
import { useGroupName } from "./useGroupName";

/** Who had dead letters of a group retried or discarded, and why. */
export function Decisions({ groups, group }: { groups: string[]; group: string | undefined }) {
  const { t } = useTranslation();
  const groupName = useGroupName();
  const [chosen, setChosen] = useState<string>();
  const shown = group ?? chosen;
  const history = useQuery({
    queryKey: ["dead-letters", "history", shown],
    queryFn: () =>
      orNone(unwrap(api.GET("/api/v1/dead-letters/{group}/history", { params: { path: { group: shown ?? "" } } }))),
    enabled: shown !== undefined,
  });
  return (
    <section aria-label={t("operations.decisions")}>
      <Typography.Text strong>{t("operations.decisions")} </Typography.Text>
      {group === undefined && (
        <Select
          aria-label={t("operations.group")}
          placeholder={t("operations.chooseGroup")}
          value={chosen ?? null}
          style={{ width: 220, margin: "0 8px" }}
          options={groups.map((one) => ({ value: one, label: groupName(one) }))}
          onChange={setChosen}
        />
      )}
      {shown !== undefined && (
        <div style={{ marginTop: 12 }}>
          <Events data={history.data} error={history.error} refetch={history.refetch} />
        </div>
      )}
    </section>
  );
}
