import { Card, Flex, Skeleton, Typography } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { Chip } from "../../app/Chip";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { useShown } from "./context";
import { Event } from "./Event";
import { happened, KINDS, type Kind } from "./kinds";
import { useHistory } from "./replay";

/** Everything that ever happened to the item, in sentences. */
export function Timeline() {
  const { t } = useTranslation();
  const { item } = useShown();
  const { roles } = useMe();
  const history = useHistory(item.id);
  const [kind, setKind] = useState<Kind>();
  const all = history.data ? happened(history.data, item.version) : [];
  const { hash, key } = useLocation();
  const ready = history.data !== undefined;
  // An address may name an event: whatever the filter, it is shown and read out. `key`: the same one asked for again.
  useEffect(() => {
    if (!ready || !hash.startsWith("#event-") || key === "") return;
    setKind(undefined);
    requestAnimationFrame(() => {
      const event = document.getElementById(hash.slice(1));
      event?.scrollIntoView({ block: "center" });
      event?.focus({ preventScroll: true });
    });
  }, [ready, hash, key]);
  const shown = all.filter((one) => kind === undefined || one.kind === kind);
  return (
    <Card
      id="history"
      title={<h2 className="card-title">{t("item.history")}</h2>}
      extra={
        <Flex gap={16}>
          <Typography.Text type="secondary">{t("timeline.order", { count: all.length })}</Typography.Text>
          {roles.includes("AUDITOR") && <Link to={`/proof?item=${item.id}`}>{t("nav.proof")}</Link>}
        </Flex>
      }
    >
      {history.error ? (
        <ProblemAlert failure={history.error} retry={() => void history.refetch()} />
      ) : !history.data ? (
        <Skeleton active />
      ) : (
        <>
          <Flex gap={4} wrap role="group" aria-label={t("timeline.filter")} style={{ marginBottom: 12 }}>
            <Chip
              checked={kind === undefined}
              choose={() => setKind(undefined)}
              label={t("timeline.all")}
              count={all.length}
            />
            {KINDS.map((one) => (
              <Chip
                key={one}
                checked={kind === one}
                choose={() => setKind(kind === one ? undefined : one)}
                label={t(`timeline.kind.${one}`)}
                count={all.filter((event) => event.kind === one).length}
              />
            ))}
          </Flex>
          <ol className="timeline">
            {shown.map((one) => (
              <Event key={one.key} happened={one} />
            ))}
          </ol>
          {shown.length === 0 && <Typography.Text type="secondary">{t("timeline.none")}</Typography.Text>}
        </>
      )}
    </Card>
  );
}
