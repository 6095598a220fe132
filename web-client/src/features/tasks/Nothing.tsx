import { useQuery } from "@tanstack/react-query";
import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, unwrap } from "../../api/client";
import { today } from "../../api/clock";

/** Nothing to do: when that will change at the latest. */
export function Nothing() {
  const { t } = useTranslation();
  const day = today();
  const next = useQuery({
    queryKey: ["ledger", "nextDeadline", day],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/ledger", {
          params: {
            query: { sort: "DUE", limit: 1, dueFrom: day, measureStatus: ["OPEN", "BASICALLY_COMPLETED"] },
          },
        }),
      ),
  });
  const [row] = next.data?.rows ?? [];
  const date = row?.extendedDeadline ?? row?.deadline?.date;
  return (
    <Empty description={<span className="tasks-empty">{t("tasks.empty")}</span>}>
      {row && date ? (
        <Link to={`/items/${row.itemId}`}>
          {t("tasks.nextDeadline", { date, what: `${row.itemNumber} ${row.measureTitle ?? row.title}` })}
        </Link>
      ) : (
        next.data && <span>{t("tasks.noDeadline")}</span>
      )}
    </Empty>
  );
}
