import { HistoryOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { useDeadline } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Aside } from "./Aside";
import { useShown } from "./context";
import type { Measure } from "./place";

/** What was promised of a measure's deadline, and how it slipped. */
export function Promises({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  return <Aside icon={<HistoryOutlined />} title={t("promises.title")} tells={() => <Told measure={measure} />} />;
}

function Told({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const { item } = useShown();
  const deadline = useDeadline();
  const promises = useQuery({
    queryKey: ["item", item.id, "promises", measure.id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/items/{id}/measures/{measure}/promises", {
          params: { path: { id: item.id, measure: measure.id } },
        }),
      ),
  });
  if (promises.error) return <ProblemAlert failure={promises.error} />;
  if (!promises.data) return <Skeleton active paragraph={{ rows: 2 }} title={false} style={{ width: 280 }} />;
  const { original, current, extensions, slips } = promises.data;
  return (
    <ul className="promises">
      <li>{t("promises.original", { deadline: deadline(original) || original.rawText || t("none") })}</li>
      {extensions.map((extension) => (
        <li key={extension.id}>
          {t(`promises.extension.${extension.status}`, {
            number: extension.number,
            from: extension.from,
            to: extension.to,
            by: extension.requester?.name ?? "",
            decider: extension.decider?.name ?? "",
          })}
        </li>
      ))}
      {slips.map((slip) => (
        <li key={slip.deadline}>
          {slip.until
            ? t("promises.slipped", { deadline: slip.deadline, count: slip.days, until: slip.until })
            : t("promises.slipping", { deadline: slip.deadline, count: slip.days })}
        </li>
      ))}
      {slips.length === 0 && <li>{t("promises.kept")}</li>}
      {current && <li>{t("promises.current", { date: current })}</li>}
    </ul>
  );
}
