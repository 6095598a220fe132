import { Button, Card, Flex, Skeleton, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { usePeople } from "../../act/directory";
import { Pick } from "../../act/Pick";
import { instant } from "../../app/format";
import { NowOnly } from "../../app/NowOnly";
import { PageHead } from "../../app/PageHead";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { Holdings } from "./Holdings";
import { State } from "./State";
import { type HandOver, useHandOvers } from "./useHandOver";

/** Somebody leaves or goes elsewhere: what they hold, who takes it over, and what became of it. */
export default function HandOversPage() {
  const { t } = useTranslation();
  const { plans } = useMe();
  return (
    <Flex vertical gap={16}>
      <PageHead title={t("handOvers.title")} note={t("handOvers.what")} />
      {plans ? (
        <NowOnly>
          <Begin />
        </NowOnly>
      ) : (
        <Typography.Text>{t("handOvers.byOffice")}</Typography.Text>
      )}
      <All />
    </Flex>
  );
}

/** With the people whose work it was, who took it over, and how far each has come. */
function All() {
  const { t } = useTranslation();
  const handOvers = useHandOvers();
  return (
    <Card
      title={<h2 className="card-title">{t("handOvers.all")}</h2>}
      className="flush"
      styles={{ body: { padding: 0 } }}
    >
      {handOvers.error ? (
        <ProblemAlert failure={handOvers.error} retry={() => void handOvers.refetch()} />
      ) : !handOvers.data ? (
        <Skeleton active style={{ padding: 24 }} />
      ) : (
        <Table<HandOver>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={handOvers.data.pages.flatMap((one) => one.handOvers)}
          locale={{ emptyText: <Typography.Text type="secondary">{t("handOvers.none")}</Typography.Text> }}
          columns={[
            {
              title: t("handOvers.fromTo"),
              render: (_, { id, from, to }) => (
                <Link to={`/hand-overs/${id}`}>{t("handOvers.names", { from: from.name, to: to.name })}</Link>
              ),
            },
            { title: t("act.field.reason"), dataIndex: "reason" },
            { title: t("handOvers.by"), width: 120, render: (_, { by }) => by?.name ?? t("none") },
            { title: t("handOvers.startedAt"), width: 180, render: (_, one) => instant(one.startedAt) },
            { title: t("handOvers.state"), render: (_, one) => <State handOver={one} /> },
          ]}
        />
      )}
      {handOvers.hasNextPage && (
        <Button
          style={{ margin: 16 }}
          onClick={() => void handOvers.fetchNextPage()}
          loading={handOvers.isFetchingNextPage}
        >
          {t("more")}
        </Button>
      )}
    </Card>
  );
}

function Begin() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const people = usePeople();
  const from = address.get("from") ?? undefined;
  const choose = (person: string | undefined) => setAddress(person ? { from: person } : {}, { replace: true });
  return (
    <Card title={<h2 className="card-title">{t("handOvers.begin")}</h2>}>
      <Flex vertical gap={12}>
        {people.error && <ProblemAlert failure={people.error} retry={() => void people.refetch()} />}
        <Flex gap={8} align="center" wrap>
          <label htmlFor="hand-over-from">{t("handOvers.whose")}</label>
          <Pick
            id="hand-over-from"
            label={t("handOvers.whose")}
            style={{ width: 360 }}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("handOvers.choosePerson")}
            loading={people.isPending}
            value={people.data ? (from ?? null) : null}
            onChange={choose}
            options={(people.data ?? []).map((person) => ({
              value: person.personId,
              label: [person.name, person.title, person.unit?.name].filter(Boolean).join(" · "),
            }))}
          />
        </Flex>
        {from && <Holdings key={from} from={from} />}
      </Flex>
    </Card>
  );
}
