import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Typography } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Acts } from "../../act/Acts";
import { api, newKey, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { lights } from "../../app/theme";
import { useMe } from "../../identity/me";
import { CHANGED, type DeadLetter, letterActs } from "./letterActs";
import { useGroupName } from "./useGroupName";

/** One event that waits, in a sentence; then the facts that whoever mends the fault needs. */
export function Letter({ letter }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const groupName = useGroupName();
  const { roles } = useMe();
  const retry = useRetry(letter);
  const values = { group: groupName(letter.group), event: letter.name };
  return (
    <li>
      <div>
        <span style={{ color: letter.failure ? lights.RED : lights.YELLOW }} aria-hidden="true">
          {letter.failure ? "▲" : "◆"}
        </span>{" "}
        {letter.failure ? t("operations.failed", values) : t("operations.waits", values)}
      </div>
      {letter.failure && (
        <div>
          {t("operations.cause")} <code>{letter.failure}</code>
        </div>
      )}
      <Typography.Text type="secondary">
        {letter.stream &&
          `${t("operations.of.stream", { stream: letter.stream, number: letter.sequenceNumber ?? 0 })} · `}
        {letter.position !== undefined && `${t("operations.at", { position: letter.position })} · `}
        {t("operations.recorded", { time: instant(letter.recordedAt) })}
        {" · "}
        {t("operations.since", { time: instant(letter.since) })}
        {letter.lastTried && ` · ${t("operations.tried", { count: letter.tries, time: instant(letter.lastTried) })}`}
      </Typography.Text>
      <div className="operations-act">
        <Acts
          acts={letterActs}
          place={letter}
          placeId={`${letter.group}/${letter.event}`}
          about={`${letter.group}/${letter.event}`}
          changed={CHANGED}
        >
          {roles.includes("SYSTEM_ADMIN") && (
            <Button size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t("operations.retry")}
            </Button>
          )}
        </Acts>
        {retry.error && <ProblemAlert failure={retry.error} />}
      </div>
    </li>
  );
}

/** With everything that waits behind it. */
function useRetry({ group, sequence }: DeadLetter) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/dead-letters/retry", {
          params: { header: { "Idempotency-Key": key.current } },
          body: { group, sequence },
        }),
      ),
    onSuccess: () => {
      key.current = newKey();
      message.success(t("operations.retried"));
      return Promise.all(CHANGED.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
