import { useQuery } from "@tanstack/react-query";
import { Card, Descriptions, Flex, Progress, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { api, unwrap } from "../../api/client";
import { Events, orNone } from "../../app/Events";
import { instant } from "../../app/format";
import { PageHead } from "../../app/PageHead";
import { Trouble } from "../../app/Trouble";
import { State } from "./State";
import { useHandOver } from "./useHandOver";

/** How far one hand-over has come, and which measures could not be handed over. */
export default function HandOverPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const handOver = useHandOver(id);
  if (!handOver.data) {
    if (handOver.error) return <Trouble failure={handOver.error} retry={() => void handOver.refetch()} />;
    return <Skeleton active />;
  }
  const { from, to, by, startedAt, reason, total, done, refused, completed } = handOver.data;
  return (
    <Flex vertical gap={16}>
      <Link to="/hand-overs">{t("handOvers.back")}</Link>
      <PageHead title={t("handOvers.names", { from: from.name, to: to.name })} />
      <Card>
        <div role="status">
          <State handOver={handOver.data} />
          <Progress
            percent={total === 0 ? 100 : Math.floor(((done + refused.length) * 100) / total)}
            showInfo={!completed}
            style={{ maxWidth: 480 }}
            aria-label={t("handOvers.title")}
          />
        </div>
        <Descriptions
          size="small"
          column={1}
          style={{ marginTop: 12 }}
          items={[
            { key: "by", label: t("handOvers.by"), children: by?.name ?? t("none") },
            { key: "at", label: t("handOvers.startedAt"), children: instant(startedAt) },
            { key: "reason", label: t("act.field.reason"), children: reason },
          ]}
        />
      </Card>
      {refused.length > 0 && (
        <Card title={<h2 className="card-title">{t("handOvers.refused", { count: refused.length })}</h2>}>
          <ul>
            {refused.map((one) => (
              <li key={`${one.itemId}/${one.measureId}`}>
                <Link to={`/items/${one.itemId}?act=ReassignMeasure&of=${one.measureId}`}>
                  {one.number ?? one.itemId}
                </Link>{" "}
                {one.message}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={<h2 className="card-title">{t("events.title")}</h2>}>
        <History id={id} />
      </Card>
    </Flex>
  );
}

function History({ id }: { id: string }) {
  const history = useQuery({
    queryKey: ["hand-overs", id, "history"],
    queryFn: () => orNone(unwrap(api.GET("/api/v1/hand-overs/{id}/history", { params: { path: { id } } }))),
  });
  return <Events data={history.data} error={history.error} refetch={history.refetch} />;
}
