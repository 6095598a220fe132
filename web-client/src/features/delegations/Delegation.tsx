import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Acts } from "../../act/Acts";
import { api, type Schemas, unwrap } from "../../api/client";
import { Events, orNone } from "../../app/Events";
import { Standing } from "../../app/Standing";
import { CHANGED, type Delegation as Entry, revoke } from "./delegationActs";
import { Revoked } from "./Revoked";

/** One delegation: with whom, for how long, whether it is in force; taken back and read through from here. */
export function Delegation({ delegation, other }: { delegation: Entry; other: Schemas["Named"] }) {
  const { t } = useTranslation();
  const [history, setHistory] = useState(false);
  return (
    <li>
      <span className="delegation-status">
        <Standing status={delegation.status}>{t(`delegations.status.${delegation.status}`)}</Standing>
      </span>
      <strong>{other.name}</strong>
      <span>{t("delegations.term", { from: delegation.from, until: delegation.until })}</span>
      {delegation.reason && <span>{t("delegations.reason", { reason: delegation.reason })}</span>}
      <Revoked {...delegation} />
      <Acts
        acts={[revoke]}
        place={delegation}
        placeId={`delegations/${delegation.id}`}
        about={delegation.id}
        changed={CHANGED}
      >
        <Button size="small" type="link" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t("events.title")}
        </Button>
      </Acts>
      {history && (
        <div className="delegation-history">
          <History id={delegation.id} />
        </div>
      )}
    </li>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const history = useQuery({
    queryKey: ["delegations", "history", id],
    queryFn: () => orNone(unwrap(api.GET("/api/v1/delegations/{id}/history", { params: { path: { id } } }))),
  });
  return (
    <section aria-label={t("events.title")}>
      <Events data={history.data} error={history.error} refetch={history.refetch} />
    </section>
  );
}
