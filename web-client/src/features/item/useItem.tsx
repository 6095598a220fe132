import { useQuery } from "@tanstack/react-query";
import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useStanding } from "../../act/standing";
import { api, Refused, unwrap } from "../../api/client";
import { useAt } from "../../app/at";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { Shown } from "./context";

/** The item and who looks at it. At an earlier time nobody can do anything. */
export function useItem(id: string): { shown: Shown | undefined; failure: Error | undefined; retry: () => void } {
  const standing = useStanding();
  const { past } = useAt();
  const item = useQuery({
    queryKey: ["item", id],
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id } } })),
  });
  const { data } = item;
  const shown = data && { item: data, me: past ? undefined : standing };
  // What was read before stays on the page: a form may be open on it.
  return { shown, failure: data ? undefined : (item.error ?? undefined), retry: () => void item.refetch() };
}

/** No such item, none of the reader's, or no answer. */
export function ItemTrouble({ failure, retry }: { failure: Error; retry: () => void }) {
  const { t } = useTranslation();
  const status = failure instanceof Refused ? failure.problem?.status : undefined;
  if (status !== 403 && status !== 404) return <ProblemAlert failure={failure} retry={retry} />;
  return (
    <Result
      status={status === 403 ? "403" : "404"}
      title={t(status === 403 ? "item.forbidden" : "item.unknown")}
      subTitle={<span role="alert">{failure.message}</span>}
      extra={<Link to="/ledger">{t("item.toLedger")}</Link>}
    />
  );
}
