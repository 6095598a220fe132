import { useQuery } from "@tanstack/react-query";
import { Card, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Acts } from "../../act/Acts";
import { api, unwrap } from "../../api/client";
import { PageHead } from "../../app/PageHead";
import { Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { AllDelegations } from "./AllDelegations";
import { Delegation } from "./Delegation";
import "./delegations.css";
import { CHANGED, delegate, type Delegation as Entry } from "./delegationActs";

/** Whom the server tells of everybody's. */
const OVERSEE = new Set<string>(["SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "AUDITOR"]);

/** Who does whose work for a while: what the reader gave to others, and what others gave to them. */
export default function DelegationsPage() {
  const { t } = useTranslation();
  const { me, works, roles } = useMe();
  const delegations = useQuery({
    queryKey: ["delegations"],
    queryFn: () => unwrap(api.GET("/api/v1/delegations")),
  });
  if (delegations.error) return <Trouble failure={delegations.error} retry={() => void delegations.refetch()} />;
  if (!delegations.data) return <Skeleton active />;
  const all = delegations.data.delegations;
  const overseen = roles.some((role) => OVERSEE.has(role));
  return (
    <Flex vertical gap={16}>
      <PageHead title={t("delegations.title")} note={t("delegations.what")} />
      {(works || all.length > 0 || !overseen) && (
        <>
          <div>
            <Acts acts={[delegate]} place={null} placeId="delegations" changed={CHANGED} lead />
          </div>
          <Part kind="given" delegations={all.filter(({ delegator }) => delegator.id === me?.personId)} />
          <Part kind="taken" delegations={all.filter((one) => one.delegate.id === me?.personId)} />
        </>
      )}
      {overseen && <AllDelegations />}
    </Flex>
  );
}

function Part({ kind, delegations }: { kind: "given" | "taken"; delegations: Entry[] }) {
  const { t } = useTranslation();
  return (
    <Card title={<h2 className="card-title">{t(`delegations.${kind}`)}</h2>}>
      {delegations.length === 0 ? (
        <Typography.Text type="secondary">{t(`delegations.none.${kind}`)}</Typography.Text>
      ) : (
        <ul className="delegations">
          {delegations.map((one) => (
            <Delegation key={one.id} delegation={one} other={kind === "given" ? one.delegate : one.delegator} />
          ))}
        </ul>
      )}
    </Card>
  );
}
