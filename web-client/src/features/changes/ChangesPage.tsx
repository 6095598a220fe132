import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Empty, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, type Schemas, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { isForbidden, Trouble } from "../../app/Trouble";
import "./changes.css";
import { Asked } from "./Asked";
import { useField } from "./fields";
import { filterOf } from "./filter";

type Change = Schemas["ChangesViewChange"];
const PAGE = 50;

/** What entered, left and changed between two times, and in which fields. */
export default function ChangesPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const plans = useQuery({ queryKey: ["plans"], queryFn: () => unwrap(api.GET("/api/v1/plans")) });
  const pages = useInfiniteQuery({
    queryKey: ["ledger", "changes", filter],
    enabled: Boolean(filter.from),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/ledger/changes", {
          params: { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    retry: false,
  });
  const refused = plans.error ?? pages.error;
  if (isForbidden(refused)) {
    return <Trouble failure={refused} retry={() => void plans.refetch()} forbidden={t("trouble.forbidden")} />;
  }
  const first = pages.data?.pages[0];
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <Flex vertical gap={16} className="changes">
      <h1 className="page-title">{t("changes.title")}</h1>
      <Asked key={search.toString()} plans={plans.data?.plans ?? []} />
      {pages.error && <Trouble failure={pages.error} retry={() => void pages.refetch()} />}
      {!filter.from && <Empty description={t("changes.choose")} />}
      {pages.isLoading && <Skeleton active />}
      {first && (
        <>
          <Typography.Text type="secondary">
            {t("changes.between", {
              from: instant(first.from.asOf),
              fromPosition: first.from.position,
              to: instant(first.to.asOf),
              toPosition: first.to.position,
            })}
          </Typography.Text>
          {changes.length === 0 && <Empty description={t("changes.none")} />}
          {changes.map((change) => (
            <Changed
              key={`${change.row.itemId}/${change.row.measureId}`}
              change={change}
              before={first.from.position}
              after={first.to.position}
            />
          ))}
        </>
      )}
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Flex>
  );
}

function Changed({ change, before, after }: { change: Change; before: string; after: string }) {
  const { t } = useTranslation();
  const { row, kind, fields } = change;
  const field = useField();
  const shown = fields.filter(({ name }) => !field.repeats(name));
  // A row that left is to be seen as it was.
  const address = `/items/${row.itemId}?at=${kind === "LEFT" ? before : after}`;
  return (
    <article aria-label={`${t(`changes.kind.${kind}`)} ${row.itemNumber}`}>
      <header>
        <span className={`kind ${kind}`}>{t(`changes.kind.${kind}`)}</span>
        <Link to={address}>{row.itemNumber}</Link>
        <span>{row.measureTitle ?? row.title}</span>
      </header>
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("changes.field")}</th>
              <th scope="col">{t("changes.before")}</th>
              <th scope="col">{t("changes.after")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, before: was, after: is }) => (
              <tr key={name}>
                <th scope="row">{field.name(name)}</th>
                <td>{field.value(name, was)}</td>
                <td>{field.value(name, is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
