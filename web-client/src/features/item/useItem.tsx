import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useStanding } from "../../act/standing";
import { api, unwrap } from "../../api/client";
import { sameInOtherWords, useAt } from "../../app/at";
import { Trouble } from "../../app/Trouble";
import type { Shown } from "./context";

/** The item and who looks at it. At an earlier time nobody can do anything. */
export function useItem(id: string): { shown: Shown | undefined; failure: Error | undefined; retry: () => void } {
  const standing = useStanding();
  const { past } = useAt();
  // Read anew when the language changes: the page itself says nothing that would draw it again.
  useTranslation();
  const item = useQuery({
    queryKey: ["item", id],
    placeholderData: sameInOtherWords(["item", id]),
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id } } })),
  });
  const { data } = item;
  const shown = data && { item: data, me: past ? undefined : standing };
  // What was read before stays on the page: a form may be open on it.
  return { shown, failure: data ? undefined : (item.error ?? undefined), retry: () => void item.refetch() };
}

/** No such item, none of the reader's, or no answer. */
export function ItemTrouble(trouble: { failure: Error; retry: () => void }) {
  const { t } = useTranslation();
  const { past } = useAt();
  return (
    <Trouble
      {...trouble}
      forbidden={t("item.forbidden")}
      unknown={t(past ? "item.notThen" : "item.unknown")}
      back={{ to: "/ledger", said: t("item.toLedger") }}
    />
  );
}
