import { Alert, Skeleton, Table, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { Acts } from "../../act/Acts";
import { useDeadline } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { handOver } from "./handOverAct";
import { keyOf, useWork, type Work } from "./useWork";

/** What somebody holds, all of it chosen until some is left out; and the form that hands it over. */
export function Holdings({ from }: { from: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const deadline = useDeadline();
  const work = useWork(from);
  const [left, setLeft] = useState<string[]>([]);
  if (work.error) return <ProblemAlert failure={work.error} retry={() => void work.refetch()} />;
  if (!work.data) return <Skeleton active />;
  if (work.data.length === 0) return <Alert type="info" showIcon title={t("handOvers.holdsNothing")} />;
  const chosen = work.data.filter((one) => !left.includes(keyOf(one)));
  const all = chosen.length === work.data.length;
  return (
    <>
      <Typography.Text>{t("handOvers.holds", { count: work.data.length, chosen: chosen.length })}</Typography.Text>
      <Table<Work>
        rowKey={keyOf}
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={work.data}
        rowSelection={{
          selectedRowKeys: chosen.map(keyOf),
          preserveSelectedRowKeys: true,
          getTitleCheckboxProps: () => ({ "aria-label": t("handOvers.chooseAll") }),
          getCheckboxProps: (one) => ({ "aria-label": `${one.itemNumber} ${one.measureTitle ?? ""}` }),
          onChange: (keys) => setLeft(work.data.map(keyOf).filter((key) => !keys.includes(key))),
        }}
        columns={[
          {
            title: t("field.itemNumber"),
            width: 130,
            render: (_, one) => <Link to={`/items/${one.itemId}`}>{one.itemNumber}</Link>,
          },
          { title: t("field.measureText"), render: (_, one) => one.measureTitle ?? one.title },
          { title: t("field.deadline"), width: 180, render: (_, one) => deadline(one.deadline) },
          {
            title: t("handOvers.as"),
            width: 150,
            render: (_, one) =>
              [
                one.owners.some(({ id }) => id === from) && t("field.owners"),
                one.leadLeaders.some(({ id }) => id === from) && t("field.leadLeaders"),
              ]
                .filter(Boolean)
                .join(t("settings.and")),
          },
        ]}
      />
      {chosen.length > 0 && (
        <div>
          <Acts
            acts={[handOver]}
            place={{ from, measures: all ? undefined : chosen.map(({ itemId, measureId }) => ({ itemId, measureId })) }}
            placeId={`hand-overs/${from}`}
            changed={[["ledger"], ["tasks"], ["item"], ["hand-overs"]]}
            lead
            done={({ id }) => void navigate(`/hand-overs/${id}`)}
          />
        </div>
      )}
    </>
  );
}
