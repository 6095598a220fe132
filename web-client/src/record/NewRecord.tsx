import { useQueryClient } from "@tanstack/react-query";
import { Alert, Skeleton } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ActForm } from "../act/ActForm";
import type { Act, Standing } from "../act/act";
import { type ItemName, knowItems, useItemNames } from "../act/items";
import { useStanding } from "../act/standing";
import { useAt } from "../app/at";
import { ProblemAlert } from "../app/ProblemAlert";
import { withoutNew } from "./filter";
import { useRecord } from "./queries";
import { type Beginning, CHANGED, type Kind, PATHS, recordLink } from "./record";
import { mayBegin } from "./ways";

/** The form of a new one. Its address may name items (`&item=`), or the notice that it follows (`&follows=`). */
export function NewRecord({ kind, act }: { kind: Kind; act: Act<Beginning> }) {
  const { t } = useTranslation();
  const me = useStanding();
  const { past } = useAt();
  const place = useBeginning(me);
  if (place.failure) return <ProblemAlert failure={place.failure} retry={place.retry} />;
  if (!me || !place.begun) return <Skeleton active />;
  if (past || !mayBegin(kind, me)) {
    const said = past ? t("at.nothingToDo") : t("record.notYours", { act: t(`act.title.${act.command}`) });
    return <Alert type="info" showIcon title={said} />;
  }
  return <Form kind={kind} act={act} begun={place.begun} />;
}

function Form({ kind, act, begun }: { kind: Kind; act: Act<Beginning>; begun: Beginning }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const begin = ["new", begun.follows?.id, ...begun.items.map(({ id }) => id)].filter(Boolean).join("+");
  return (
    <ActForm
      key={begin}
      act={act}
      place={begun}
      placeId={begin}
      person={begun.me.person}
      version={0}
      changed={CHANGED}
      // Nobody else writes on what is not there yet.
      since={() => null}
      close={(answer) =>
        void navigate(answer ? recordLink(kind, answer.id) : `${PATHS[kind]}?${withoutNew(search)}`, {
          replace: answer !== undefined,
        })
      }
    />
  );
}

/** Read before the form shows: what it begins with depends on it. */
function useBeginning(me: Standing | undefined) {
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const ids = search.getAll("item");
  const follows = search.get("follows") ?? undefined;
  const followed = useRecord("NOTICE", follows);
  const { names, pending } = useItemNames(ids);
  useEffect(() => {
    if (followed.data) knowItems(queries, followed.data.items);
  }, [followed.data, queries]);
  const waits = !me || pending || (follows !== undefined && !followed.data);
  const items: ItemName[] = followed.data ? followed.data.items : ids.flatMap((id) => names.get(id) ?? []);
  const begun: Beginning | undefined =
    waits || !me ? undefined : { me, items, ...(followed.data && { follows: followed.data }) };
  return { begun, failure: followed.error, retry: () => void followed.refetch() };
}
