import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Badge, Button, Empty, Flex, Segmented, Skeleton, Space, Table, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { recordLink } from "../../record/record";
import { MailPreferences } from "./MailPreferences";
import { Wordings } from "./Wordings";

type Message = Schemas["MessageView"];
type Mark = "read" | "archive";
const PAGE = 50;
const FILTERS = ["INBOX", "UNREAD", "ARCHIVED"] as const;

/** What came to whoever is signed in, the latest first. */
export default function MessagesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { plans } = useMe();
  const { past } = useAt();
  const [open, setOpen] = useState<"mail" | "wordings">();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>("INBOX");
  const messages = useInfiniteQuery({
    queryKey: ["messages", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/messages", {
          params: { query: { filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const mark = useMutation({
    mutationFn: ({ as, ids }: { as: Mark; ids: string[] }) => {
      const key = { params: { header: { "Idempotency-Key": newKey() } }, body: { messages: ids } };
      return unwrap(as === "read" ? api.POST("/api/v1/messages/read", key) : api.POST("/api/v1/messages/archive", key));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["messages"] }),
  });
  const failure = messages.error ?? mark.error;
  if (messages.error) return <ProblemAlert failure={messages.error} retry={() => void messages.refetch()} />;
  if (!messages.data) return <Skeleton active />;
  const rows = messages.data.pages.flatMap((page) => page.messages);
  const unread = rows.filter((message) => !message.readAt && !message.archivedAt).map((message) => message.id);
  return (
    <Flex vertical gap={16}>
      <Flex align="center" gap={16} wrap>
        <h1 className="page-title">{t("messages.title")}</h1>
        <Segmented
          value={filter}
          onChange={(value) => setFilter(value)}
          options={FILTERS.map((value) => ({ value, label: t(`messages.filter.${value}`) }))}
        />
        {unread.length > 0 && !past && (
          <Button loading={mark.isPending} onClick={() => mark.mutate({ as: "read", ids: unread.slice(0, 100) })}>
            {t("messages.allRead")}
          </Button>
        )}
        <Space style={{ marginLeft: "auto" }}>
          {plans && <Button onClick={() => setOpen("wordings")}>{t("wordings.title")}</Button>}
          <Button onClick={() => setOpen("mail")}>{t("mail.title")}</Button>
        </Space>
      </Flex>
      {failure && <ProblemAlert failure={failure} />}
      {open === "mail" && <MailPreferences close={() => setOpen(undefined)} />}
      {open === "wordings" && <Wordings close={() => setOpen(undefined)} />}
      <Table<Message>
        rowKey="id"
        size="middle"
        showHeader={false}
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: <Empty description={t(`messages.empty.${filter}`)} /> }}
        columns={[
          { width: 180, render: (_, message) => instant(message.sentAt) },
          { render: (_, message) => <Sentence message={message} /> },
          {
            width: 170,
            render: (_, message) =>
              !past && (
                <Space>
                  {!message.readAt && !message.archivedAt && (
                    <Button size="small" onClick={() => mark.mutate({ as: "read", ids: [message.id] })}>
                      {t("messages.read")}
                    </Button>
                  )}
                  {!message.archivedAt && (
                    <Button size="small" type="text" onClick={() => mark.mutate({ as: "archive", ids: [message.id] })}>
                      {t("messages.archive")}
                    </Button>
                  )}
                </Space>
              ),
          },
        ]}
      />
      {messages.hasNextPage && (
        <Button onClick={() => void messages.fetchNextPage()} loading={messages.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Flex>
  );
}

function Sentence({ message }: { message: Message }) {
  const { i18n } = useTranslation();
  const english = i18n.language === "en";
  const { item, notice } = message.about;
  const toTasks = Object.keys(message.about).length === 0;
  const link = notice ? recordLink("NOTICE", notice) : item ? `/items/${item}` : toTasks ? "/tasks" : undefined;
  const text = english ? message.sentence.en : message.sentence.zh;
  return (
    <Space align="start">
      <Badge status={message.readAt ? "default" : "processing"} />
      <Tag>{english ? message.en : message.zh}</Tag>
      {link ? <Link to={link}>{text}</Link> : <span>{text}</span>}
    </Space>
  );
}
