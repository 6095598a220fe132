import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Card, Empty, Flex, Segmented, Skeleton, Statistic, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Trouble as PageTrouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";

type Letter = Schemas["DeliveriesViewLetterView"];
const STATES = ["ALL", "WAITING", "FAILED", "SENT", "DROPPED"] as const;
const COLOURS = { WAITING: "gold", FAILED: "red", SENT: "green", DROPPED: "default" } as const;
const PAGE = 50;

/** What goes out of the house by mail and to robots, and what does not. It shows no texts. */
export default function DeliveriesPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { roles } = useMe();
  const queries = useQueryClient();
  const [state, setState] = useState<(typeof STATES)[number]>("ALL");
  const deliveries = useInfiniteQuery({
    queryKey: ["deliveries", state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/deliveries", {
          params: {
            query: { limit: PAGE, ...(state !== "ALL" && { state }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
  const retry = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/deliveries/retry", { params: { header: { "Idempotency-Key": newKey() } } })),
    onSuccess: async () => {
      message.success(t("deliveries.retried"));
      await queries.invalidateQueries({ queryKey: ["deliveries"] });
    },
  });
  if (deliveries.error) return <PageTrouble failure={deliveries.error} retry={() => void deliveries.refetch()} />;
  if (!deliveries.data) return <Skeleton active />;
  const [first] = deliveries.data.pages;
  const letters = deliveries.data.pages.flatMap((page) => page.letters);
  return (
    <Flex vertical gap={16}>
      <Flex align="center" gap={16} wrap>
        <h1 className="page-title">{t("deliveries.title")}</h1>
        <Segmented
          value={state}
          onChange={(value) => setState(value)}
          options={STATES.map((value) => ({ value, label: t(`deliveries.state.${value}`) }))}
        />
        {roles.includes("SYSTEM_ADMIN") && (
          <Button loading={retry.isPending} onClick={() => retry.mutate()}>
            {t("deliveries.retryAll")}
          </Button>
        )}
      </Flex>
      {retry.error && <ProblemAlert failure={retry.error} />}
      {first && !first.mail && first.hooks.length === 0 && (
        <Alert type="info" showIcon title={t("deliveries.nothingConfigured")} />
      )}
      {first && (
        <Flex gap={16} wrap>
          {(["gathering", "withoutAddress", "waiting", "failed"] as const).map((figure) => (
            <Card key={figure} size="small" style={{ minWidth: 160 }}>
              <Statistic title={t(`deliveries.${figure}`)} value={first[figure]} />
            </Card>
          ))}
        </Flex>
      )}
      <Table<Letter>
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={letters}
        locale={{ emptyText: <Empty description={t("deliveries.empty")} /> }}
        columns={[
          { title: t("deliveries.at"), width: 180, render: (_, letter) => instant(letter.createdAt) },
          { title: t("deliveries.to"), width: 200, render: (_, letter) => letter.to?.name ?? letter.hook },
          { title: t("deliveries.messages"), width: 90, dataIndex: "messages" },
          { title: t("deliveries.became"), width: 130, render: (_, letter) => <Became letter={letter} /> },
          { title: t("deliveries.tries"), width: 90, dataIndex: "tries" },
          { title: t("deliveries.trouble"), render: (_, letter) => <Hindrance letter={letter} /> },
        ]}
      />
      {deliveries.hasNextPage && (
        <Button onClick={() => void deliveries.fetchNextPage()} loading={deliveries.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Flex>
  );
}

function Became({ letter }: { letter: Letter }) {
  const { i18n } = useTranslation();
  return <Tag color={COLOURS[letter.state]}>{i18n.language === "en" ? letter.en : letter.zh}</Tag>;
}

function Hindrance({ letter }: { letter: Letter }) {
  const { t, i18n } = useTranslation();
  if (letter.state === "SENT" && letter.finishedAt) {
    return (
      <Typography.Text type="secondary">{t("deliveries.sentAt", { time: instant(letter.finishedAt) })}</Typography.Text>
    );
  }
  return (
    <>
      <div>{i18n.language === "en" ? letter.errorEn : letter.errorZh}</div>
      {letter.detail && <Typography.Text type="secondary">{letter.detail}</Typography.Text>}
      {letter.error && letter.nextTry && (
        <div>
          <Typography.Text type="secondary">
            {t("deliveries.nextTry", { time: instant(letter.nextTry) })}
          </Typography.Text>
        </div>
      )}
    </>
  );
}
