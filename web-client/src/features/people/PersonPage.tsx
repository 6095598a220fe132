import { Card, Descriptions, Flex, Skeleton, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Acts } from "../../act/Acts";
import type { Schemas } from "../../api/client";
import { Events } from "../../app/Events";
import { PageHead } from "../../app/PageHead";
import { Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { CHANGED, usePerson, usePersonHistory } from "./directory";
import { personalData } from "./known";
import { personActs } from "./personActs";
import "./people.css";
import { Roles } from "./Roles";
import { roleActs } from "./roleActs";
import { usePersonPlace } from "./usePersonPlace";

/** One person: where and what they are, what they may do, and everything that was recorded of it. */
export default function PersonPage() {
  const { id = "" } = useParams();
  const record = usePerson(id);
  if (record.error && !record.data) return <Trouble failure={record.error} retry={() => void record.refetch()} />;
  if (!record.data) return <Skeleton active />;
  return <Known key={id} record={record.data} />;
}

function Known({ record }: { record: Schemas["PersonRecordView"] }) {
  const { t } = useTranslation();
  const { roles, administers } = useMe();
  const history = usePersonHistory(record.person.personId);
  const events = history.data ?? [];
  const { person, restrictedUntil } = record;
  const accounts = (record.accounts ?? []).map(({ subject }) => subject);
  // Who has no business with the term is told by the history alone.
  const data = restrictedUntil ? "restricted" : personalData(events);
  const { place, told } = usePersonPlace(person, accounts, data);
  return (
    <Flex vertical gap={16}>
      <Link to="/people">{t("people.back")}</Link>
      <PageHead
        title={
          <>
            {person.name} {person.leftOn && <Tag>{t("people.leftOn", { day: person.leftOn })}</Tag>}
            {restrictedUntil && <Tag color="gold">{t("people.restrictedUntil", { day: restrictedUntil })}</Tag>}
            {data === "erased" && <Tag>{t("people.erased")}</Tag>}
          </>
        }
      />
      {told}
      {/* The history tells the version that is acted on: no form opens before it is read. */}
      {!history.isPending && (
        <div>
          <Acts
            acts={[...personActs, ...roleActs]}
            place={place}
            placeId={`people/${person.personId}`}
            version={events.length - 1}
            changed={CHANGED}
          />
        </div>
      )}
      {roles.includes("OFFICE") && !person.leftOn && (
        <Link to={`/hand-overs?from=${person.personId}`}>{t("people.handOver")}</Link>
      )}
      <Card title={<h2 className="card-title">{t("people.facts")}</h2>}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            {
              key: "unit",
              label: t("people.unit"),
              children: person.unit ? <Link to={`/units/${person.unit.id}`}>{person.unit.name}</Link> : t("none"),
            },
            { key: "title", label: t("people.jobTitle"), children: person.title ?? t("none") },
            ...(record.accounts
              ? [
                  {
                    key: "account",
                    label: t("people.account"),
                    children: accounts.join(t("settings.and")) || t("none"),
                  },
                ]
              : []),
            ...(roles.includes("SYSTEM_ADMIN")
              ? [{ key: "email", label: t("people.email"), children: person.email ?? t("people.noEmail") }]
              : []),
          ]}
        />
      </Card>
      {person.roles && (
        <Card title={<h2 className="card-title">{t("people.roles")}</h2>}>
          <Roles person={person} />
        </Card>
      )}
      {!person.roles && administers && <Typography.Text type="secondary">{t("people.noRoles")}</Typography.Text>}
      <Card title={<h2 className="card-title">{t("events.title")}</h2>}>
        <Events data={history.data} error={history.error} refetch={history.refetch} />
      </Card>
    </Flex>
  );
}
