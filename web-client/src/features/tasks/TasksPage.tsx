import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Empty, Flex, Skeleton, Space, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";

type Task = Schemas["TaskView"];
const PAGE = 50;

/** What there is to do for whoever is signed in, in the order of its consequence, and why it is theirs. */
export default function TasksPage() {
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState<Task["kind"]>();
  const tasks = useInfiniteQuery({
    queryKey: ["tasks", kind, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/tasks", {
          params: { query: { limit: PAGE, ...(kind && { kind }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (tasks.error) return <ProblemAlert failure={tasks.error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Skeleton active />;
  const [first] = tasks.data.pages;
  const counts = first?.counts ?? [];
  const rows = tasks.data.pages.flatMap((page) => page.tasks);
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={3} style={{ margin: 0 }}>
        {t("tasks.title")}
      </Typography.Title>
      {counts.length > 0 && (
        <Flex gap={8} wrap>
          <Tag.CheckableTag checked={kind === undefined} onChange={() => setKind(undefined)}>
            {t("tasks.all")} {counts.reduce((sum, { count }) => sum + count, 0)}
          </Tag.CheckableTag>
          {counts.map((counted) => (
            <Tag.CheckableTag
              key={counted.kind}
              checked={kind === counted.kind}
              onChange={(checked) => setKind(checked ? counted.kind : undefined)}
            >
              {counted.kindText} {counted.count}
            </Tag.CheckableTag>
          ))}
        </Flex>
      )}
      <Table<Task>
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: <Empty description={t("tasks.empty")} /> }}
        columns={[
          { title: t("tasks.what"), width: 220, render: (_, task) => <What task={task} /> },
          { title: t("tasks.about"), render: (_, task) => <About task={task} /> },
          { title: t("tasks.due"), width: 160, render: (_, task) => <Due task={task} /> },
          { title: t("tasks.why"), width: 240, render: (_, task) => <Why task={task} /> },
        ]}
      />
      {tasks.hasNextPage && (
        <Button onClick={() => void tasks.fetchNextPage()} loading={tasks.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
      {first && <Typography.Text type="secondary">{t("asOf", { time: instant(first.asOf) })}</Typography.Text>}
    </Flex>
  );
}

function What({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <Space orientation="vertical" size={0}>
      <Typography.Text strong>{task.kindText}</Typography.Text>
      {task.step && (
        <Typography.Text type="secondary">
          {t("tasks.step", { step: task.step.text, number: task.step.number, of: task.step.of })}
        </Typography.Text>
      )}
    </Space>
  );
}

function About({ task }: { task: Task }) {
  const title = [task.number, task.title].filter(Boolean).join(" ");
  return (
    <Space orientation="vertical" size={0}>
      {task.itemId ? <Link to={`/items/${task.itemId}`}>{title}</Link> : <span>{title}</span>}
      {task.measureTitle && <Typography.Text type="secondary">{task.measureTitle}</Typography.Text>}
    </Space>
  );
}

function Due({ task }: { task: Task }) {
  const { t } = useTranslation();
  if (!task.dueOn) return null;
  return (
    <Space orientation="vertical" size={0}>
      <span>{task.dueOn}</span>
      {task.overdue && (
        <Typography.Text type="danger">{t("tasks.overdue", { count: task.overdueDays })}</Typography.Text>
      )}
    </Space>
  );
}

function Why({ task: { why } }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <Typography.Text type="secondary">
      {t(`tasks.basis.${why.basis}`, {
        role: why.roleText,
        unit: why.unit?.name ?? "",
        delegator: why.delegator?.name ?? "",
      })}
    </Typography.Text>
  );
}
