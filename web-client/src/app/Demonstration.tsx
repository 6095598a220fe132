import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Space } from "antd";
import { useTranslation } from "react-i18next";
import { setClock, today } from "../api/clock";

const STEPS = [1, 7, 30] as const;

/** Says that nothing here is real, and turns the clock on: deadlines pass, and one sees what comes of it. */
export function Demonstration() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const clock = useMutation({
    mutationFn: async (days: number) => {
      const answer = await fetch("/demo/clock", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ days }),
      });
      if (!answer.ok) throw new Error(answer.statusText);
      return (await answer.json()) as { now: string };
    },
    onSuccess: ({ now }) => {
      setClock(now);
      return queries.invalidateQueries();
    },
  });
  return (
    <Alert
      banner
      type="warning"
      title={clock.isError ? t("demo.failed") : t("demo.told", { day: today() })}
      action={
        <Space role="group" aria-label={t("demo.clock")}>
          {STEPS.map((days) => (
            <Button key={days} size="small" disabled={clock.isPending} onClick={() => clock.mutate(days)}>
              {t("demo.later", { days })}
            </Button>
          ))}
        </Space>
      }
    />
  );
}
