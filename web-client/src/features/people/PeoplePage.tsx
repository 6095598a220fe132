import { useQuery } from "@tanstack/react-query";
import { Button, Card, Col, Empty, Flex, Row, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { AppointPage } from "./AppointPage";
import { ChangeEmail, FoundUnit, GrantRole, RegisterPerson } from "./dialogs";

export type Person = Schemas["PersonView"];
export type Unit = Schemas["UnitView"];

/** Who works here, where, and in which role. */
export default function PeoplePage() {
  const { first } = useMe();
  return first ? <AppointPage /> : <Directory />;
}

function Directory() {
  const { t } = useTranslation();
  const { roles } = useMe();
  const people = useQuery({ queryKey: ["people"], queryFn: () => unwrap(api.GET("/api/v1/people")) });
  const units = useQuery({ queryKey: ["units"], queryFn: () => unwrap(api.GET("/api/v1/units")) });
  const [dialog, setDialog] = useState<"unit" | "person" | Person>();
  const failure = people.error ?? units.error;
  if (failure) return <ProblemAlert failure={failure} retry={() => void (people.error ? people : units).refetch()} />;
  const system = roles.includes("SYSTEM_ADMIN");
  const security = roles.includes("SECURITY_ADMIN");
  const allUnits = units.data?.units ?? [];
  const close = () => setDialog(undefined);
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={3} style={{ margin: 0 }}>
        {t("people.title")}
      </Typography.Title>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={8}>
          <Card
            title={t("people.units")}
            extra={system && <Button onClick={() => setDialog("unit")}>{t("people.found")}</Button>}
            styles={{ body: { padding: 0 } }}
          >
            <Table<Unit>
              rowKey="id"
              size="small"
              loading={units.isPending}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              dataSource={allUnits}
              locale={{ emptyText: <Empty description={t("people.emptyUnits")} /> }}
              columns={[
                { title: t("people.unitName"), dataIndex: "name" },
                { title: t("people.parent"), render: (_, unit) => allUnits.find(({ id }) => id === unit.parent)?.name },
              ]}
            />
          </Card>
        </Col>
        <Col xs={24} xl={16}>
          <Card
            title={t("people.persons")}
            extra={system && <Button onClick={() => setDialog("person")}>{t("people.register")}</Button>}
            styles={{ body: { padding: 0 } }}
          >
            <Table<Person>
              rowKey="personId"
              size="small"
              loading={people.isPending}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              dataSource={people.data?.people ?? []}
              columns={[
                { title: t("people.person"), dataIndex: "name" },
                { title: t("people.unit"), render: (_, person) => person.unit?.name },
                { title: t("people.jobTitle"), dataIndex: "title" },
                { title: t("people.roles"), render: (_, person) => <Roles person={person} /> },
                ...(system
                  ? [
                      {
                        title: t("people.email"),
                        render: (_: unknown, person: Person) => (
                          <Button size="small" type="link" onClick={() => setDialog(person)}>
                            {person.email ?? t("people.noEmail")}
                          </Button>
                        ),
                      },
                    ]
                  : []),
                ...(security
                  ? [
                      {
                        title: "",
                        width: 120,
                        render: (_: unknown, person: Person) => (
                          <Button size="small" onClick={() => setDialog(person)}>
                            {t("people.grant")}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
        </Col>
      </Row>
      {dialog === "unit" && <FoundUnit units={allUnits} close={close} />}
      {dialog === "person" && <RegisterPerson units={allUnits} close={close} />}
      {typeof dialog === "object" && system && <ChangeEmail person={dialog} close={close} />}
      {typeof dialog === "object" && security && <GrantRole person={dialog} units={allUnits} close={close} />}
    </Flex>
  );
}

function Roles({ person }: { person: Person }) {
  const { t } = useTranslation();
  if (!person.roles || person.roles.length === 0) {
    return <Typography.Text type="secondary">{t("people.noRoles")}</Typography.Text>;
  }
  return person.roles.map((held) => (
    <Tag key={`${held.role}${held.unit?.id ?? ""}${held.plan ?? ""}`}>
      {t(`role.${held.role}`)}
      {held.unit ? ` · ${held.unit.name}` : ""}
    </Tag>
  ));
}
