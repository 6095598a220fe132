import { Button, Flex, Radio, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useRebuild } from "./useProjections";

interface Props {
  group: string;
  name: string;
  close: () => void;
  begun: () => void;
}

/** What making rows anew costs, said before it is begun. */
export function RebuildForm({ group, name, close, begun }: Props) {
  const { t } = useTranslation();
  const [onlyIfEqual, setOnlyIfEqual] = useState(false);
  const rebuild = useRebuild(group, begun);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    <section ref={box} className="operations-form" aria-label={t("operations.rebuildGroup", { group: name })}>
      <Typography.Text strong>{t("operations.rebuildGroup", { group: name })}</Typography.Text>
      <ul>
        {(["what", "noGap", "cost", "still"] as const).map((why) => (
          <li key={why}>{t(`operations.why.${why}`)}</li>
        ))}
      </ul>
      <Radio.Group
        vertical
        value={onlyIfEqual}
        onChange={(event) => setOnlyIfEqual(event.target.value)}
        options={[
          { value: false, label: t("operations.swap") },
          { value: true, label: t("operations.onlyCompare") },
        ]}
      />
      {rebuild.error && <ProblemAlert failure={rebuild.error} />}
      <Flex gap={8} style={{ marginTop: 12 }}>
        <Button type="primary" loading={rebuild.isPending} onClick={() => rebuild.mutate(onlyIfEqual)}>
          {t("operations.begin")}
        </Button>
        <Button onClick={close}>{t("act.cancel")}</Button>
      </Flex>
    </section>
  );
}
