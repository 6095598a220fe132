import { useMutation } from "@tanstack/react-query";
import { Button, Flex, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { BulkForm } from "./BulkForm";
import { BulkPreview } from "./BulkPreview";
import { BulkProgress } from "./BulkProgress";
import { type Act, begin, type Said, targetsOf, tryOut } from "./bulk";
import type { Row } from "./window";

/** One act on many rows: said, tried out without doing anything, confirmed, watched. */
export function BulkDialog({
  act,
  rows,
  today,
  onClose,
}: {
  act: Act;
  rows: readonly Row[];
  today: string | undefined;
  /** Whether anything was begun: the rows are then others. */
  onClose: (begun: boolean) => void;
}) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said>();
  // One key for what was said: a second click, or a retry after a lost answer, begins nothing twice.
  const [key, setKey] = useState(newKey);
  const targets = targetsOf(act, rows);
  const dryRun = useMutation({ mutationFn: (what: Said) => tryOut(act, what, targets, newKey()) });
  const job = useMutation({ mutationFn: (what: Said) => begin(act, what, targets, key) });
  const back = () => {
    dryRun.reset();
    job.reset();
    setKey(newKey());
  };
  return (
    <Modal
      open
      width={720}
      title={t("bulk.of", { act: t(`bulk.${act}`), count: targets.length })}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => onClose(job.data !== undefined)}
    >
      {job.data ? (
        <BulkProgress id={job.data.id} onClose={() => onClose(true)} />
      ) : dryRun.data && said ? (
        <>
          <BulkPreview preview={dryRun.data} rows={rows} />
          {job.error && <ProblemAlert failure={job.error} />}
          <Flex gap={8} justify="end" style={{ marginTop: 16 }}>
            <Button onClick={back}>{t("bulk.back")}</Button>
            <Button
              type="primary"
              autoFocus
              loading={job.isPending}
              disabled={dryRun.data.possible.length === 0}
              onClick={() => job.mutate(said)}
            >
              {t("bulk.confirm", { count: dryRun.data.possible.length })}
            </Button>
          </Flex>
        </>
      ) : (
        <>
          <BulkForm
            act={act}
            said={said}
            today={today}
            busy={dryRun.isPending}
            onSaid={(what) => {
              setSaid(what);
              dryRun.mutate(what);
            }}
          />
          {dryRun.error && <ProblemAlert failure={dryRun.error} />}
        </>
      )}
    </Modal>
  );
}
