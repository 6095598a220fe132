import { CloseOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Flex, Skeleton, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { instant, useActor, useDeadline, useNames } from "../../app/format";
import { Light, useLightRule } from "../../app/Light";
import { ProblemAlert } from "../../app/ProblemAlert";

/** The whole of the row that the keyboard is on, beside the grid; it takes no focus, so that j and k go on. */
export function Panel({
  itemId,
  measureId,
  carried,
  onClose,
}: {
  itemId: string;
  measureId: string | undefined;
  carried: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const item = useQuery({
    queryKey: ["ledger", "item", itemId],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id: itemId } } })),
    placeholderData: keepPreviousData,
  });
  const { data } = item;
  return (
    <aside className="ledger-panel" aria-label={t("ledger.panel")} aria-busy={item.isPlaceholderData}>
      <div className="ledger-panel-body">
        <Flex justify="space-between" align="center" gap={8}>
          <Link to={`/items/${itemId}${carried}`}>{t("ledger.whole")}</Link>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t("ledger.closePanel")}
            onClick={onClose}
          />
        </Flex>
        {item.error ? (
          <ProblemAlert failure={item.error} retry={() => void item.refetch()} />
        ) : !data ? (
          <Skeleton active />
        ) : (
          <Flex vertical gap={12} style={{ opacity: item.isPlaceholderData ? 0.5 : 1 }}>
            <div>
              <Flex gap={8} align="center">
                <Typography.Text type="secondary">{data.number}</Typography.Text>
                <Tag style={{ margin: 0 }}>{data.statusText}</Tag>
                {data.round > 1 && <Tag style={{ margin: 0 }}>{t("item.round", { round: data.round })}</Tag>}
              </Flex>
              <h2 className="ledger-panel-title">{data.title}</h2>
              {data.problem !== data.title && <p style={{ margin: 0 }}>{data.problem}</p>}
              <p className="ledger-note" style={{ margin: "4px 0 0" }}>
                {[data.responsibleUnit?.name, data.aspect, data.plan?.name].filter(Boolean).join(" · ")}
              </p>
            </div>
            <Missing item={data} />
            <Measures measures={data.measures} at={measureId} />
            <LastEvents itemId={data.id} until={data.asOf} />
          </Flex>
        )}
      </div>
    </aside>
  );
}

const ENDED = new Set(["CLOSED", "WITHDRAWN", "MERGED"]);

function Missing({ item }: { item: Schemas["ItemView"] }) {
  const { t } = useTranslation();
  if (ENDED.has(item.status)) return null;
  if (item.missing.length === 0) return <Alert type="success" showIcon title={t("item.nothingMissing")} />;
  return (
    <section aria-label={t("item.missing")}>
      <h3>{t("ledger.missing", { count: item.missing.length })}</h3>
      <ul className="ledger-missing">
        {item.missing.map(({ code, target = "", message }) => (
          <li key={code + target}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

function Measures({ measures, at }: { measures: Schemas["MeasureView"][]; at: string | undefined }) {
  const { t } = useTranslation();
  const names = useNames();
  const deadline = useDeadline();
  const rule = useLightRule();
  return (
    <section aria-label={t("item.measures")}>
      <h3>{t("ledger.measures", { count: measures.length })}</h3>
      {measures.length === 0 && <span className="ledger-note">{t("item.noMeasures")}</span>}
      <ol className="ledger-measures">
        {measures.map((measure) => (
          <li key={measure.id} aria-current={measure.id === at || undefined}>
            <div>{measure.text || measure.title}</div>
            <div className="ledger-note">
              {measure.unassigned ? t("ledger.unassigned") : names(measure.owners)} ·{" "}
              {measure.extendedDeadline ?? deadline(measure.deadline)} · {measure.percent}%{" "}
              {measure.light && <Light light={measure.light} />}
            </div>
            {measure.light && measure.id === at && <div className="ledger-note">{rule(measure.light)}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const LAST = 5;

function LastEvents({ itemId, until }: { itemId: string; until: string }) {
  const { t, i18n } = useTranslation();
  const nameOf = useActor();
  const { past } = useAt();
  const history = useQuery({
    queryKey: ["ledger", "history", itemId],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}/history", { params: { path: { id: itemId } } })),
  });
  if (history.error) return <ProblemAlert failure={history.error} />;
  return (
    <section aria-label={t("ledger.last")}>
      <h3>{t("ledger.last")}</h3>
      {!history.data && <Skeleton active title={false} />}
      <ul className="ledger-last">
        {history.data?.events
          // The history is always whole: what came after the time that is looked at is left out here.
          .filter(({ recordedAt }) => !past || Date.parse(recordedAt) <= Date.parse(until))
          .slice(-LAST)
          .reverse()
          .map(({ sequence, recordedAt, sentence, actor }) => (
            <li key={sequence}>
              {i18n.language === "en" ? sentence.en : sentence.zh}
              <div className="ledger-note">
                {instant(recordedAt)} {actor && nameOf(actor)}
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}
