import { Card, Flex, Table, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { usePeople } from "../../act/directory";
import { Pick } from "../../act/Pick";
import { instant } from "../../app/format";
import { PageHead } from "../../app/PageHead";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { Holdings } from "./Holdings";
import { State } from "./State";
import { startedBy } from "./started";
import { type HandOver, useHandOvers } from "./useHandOver";

/** Somebody leaves or goes elsewhere: what they hold, who takes it over, and what became of it. */
export default function HandOversPage() {
  const { t } = useTranslation();
  const { me, plans } = useMe();
  const started = useHandOvers(startedBy(me?.personId ?? ""));
  return (
    <Flex vertical gap={16}>
      <PageHead title={t("handOvers.title")} note={t("handOvers.what")} />
      {plans ? <Begin /> : <Typography.Text>{t("handOvers.byOffice")}</Typography.Text>}
      <Card
        title={<h2 className="card-title">{t("handOvers.started")}</h2>}
        extra={<Typography.Text type="secondary">{t("handOvers.here")}</Typography.Text>}
        className="flush"
        styles={{ body: { padding: 0 } }}
      >
        <Table<HandOver>
          rowKey="id"
          size="small"
          pagination={false}
          dataSource={started}
          locale={{ emptyText: <Typography.Text type="secondary">{t("handOvers.none")}</Typography.Text> }}
          columns={[
            {
              title: t("handOvers.fromTo"),
              render: (_, { id, from, to }) => (
                <Link to={`/hand-overs/${id}`}>{t("handOvers.names", { from: from.name, to: to.name })}</Link>
              ),
            },
            { title: t("handOvers.startedAt"), width: 180, render: (_, one) => instant(one.startedAt) },
            { title: t("handOvers.state"), render: (_, one) => <State handOver={one} /> },
          ]}
        />
      </Card>
    </Flex>
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
