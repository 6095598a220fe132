import { Card, Descriptions, Flex, Skeleton, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Acts } from "../../act/Acts";
import { Events } from "../../app/Events";
import { PageHead } from "../../app/PageHead";
import { Nothing, Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { CHANGED, type Person, useEverybody, usePersonHistory } from "./directory";
import { accountsIn, isRestricted } from "./known";
import { personActs } from "./personActs";
import "./people.css";
import { Roles } from "./Roles";
import { roleActs } from "./roleActs";
import { usePersonPlace } from "./usePersonPlace";

/** One person: where and what they are, what they may do, and everything that was recorded of it. */
export default function PersonPage() {
  const { id = "" } = useParams();
  const people = useEverybody();
  if (people.error) return <Trouble failure={people.error} retry={() => void people.refetch()} />;
  if (!people.data) return <Skeleton active />;
  const person = people.data.find(({ personId }) => personId === id);
  return person ? <Known key={id} person={person} /> : <Nothing status={404} />;
}

function Known({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { roles, administers } = useMe();
  const history = usePersonHistory(person.personId);
  const events = history.data ?? [];
  const accounts = accountsIn(events);
  const restricted = isRestricted(events);
  const { place, told } = usePersonPlace(person, accounts, restricted);
  return (
    <Flex vertical gap={16}>
      <Link to="/people">{t("people.back")}</Link>
      <PageHead
        title={
          <>
            {person.name} {person.leftOn && <Tag>{t("people.leftOn", { day: person.leftOn })}</Tag>}
            {restricted && <Tag color="gold">{t("people.restricted")}</Tag>}
          </>
        }
      />
      {told}
      <div>
        <Acts
          acts={[...personActs, ...roleActs]}
          place={place}
          placeId={`people/${person.personId}`}
          version={events.length - 1}
          changed={CHANGED}
        />
      </div>
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
            ...(history.data
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
