import { Checkbox, Empty, Flex, Input, Table, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMe } from "../../identity/me";
import type { Person } from "./directory";
import { HeldRoles } from "./HeldRoles";

/** People to look through; each leads to a page of their own, where things are done. */
export function People({ people }: { people: Person[] }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const [words, setWords] = useState("");
  const [withLeft, setWithLeft] = useState(false);
  const wanted = words.trim();
  const shown = people.filter(
    ({ name, title, leftOn }) => (withLeft || !leftOn) && (name.includes(wanted) || (title ?? "").includes(wanted)),
  );
  const seesRoles = people.some((person) => person.roles);
  return (
    <>
      <Flex gap={16} align="center" wrap style={{ padding: "12px 24px" }}>
        <Input.Search
          aria-label={t("people.searchPeople")}
          placeholder={t("people.searchPeople")}
          allowClear
          value={words}
          onChange={(event) => setWords(event.target.value)}
          style={{ width: 260 }}
        />
        <Checkbox checked={withLeft} onChange={(event) => setWithLeft(event.target.checked)}>
          {t("people.withLeft")}
        </Checkbox>
        <Typography.Text type="secondary">{t("people.count", { count: shown.length })}</Typography.Text>
      </Flex>
      <Table<Person>
        rowKey="personId"
        size="small"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={shown}
        locale={{ emptyText: <Empty description={t(wanted ? "people.nobodyFound" : "people.nobody")} /> }}
        columns={[
          {
            title: t("people.person"),
            width: 140,
            render: (_, person) => (
              <>
                <Link to={`/people/${person.personId}`}>{person.name}</Link>
                {person.leftOn && (
                  <div>
                    <Typography.Text type="secondary">{t("people.leftOn", { day: person.leftOn })}</Typography.Text>
                  </div>
                )}
              </>
            ),
          },
          { title: t("people.unit"), width: 160, render: (_, person) => person.unit?.name },
          { title: t("people.jobTitle"), width: 180, dataIndex: "title" },
          ...(seesRoles
            ? [
                {
                  title: t("people.roles"),
                  render: (_: unknown, person: Person) => <HeldRoles held={person.roles ?? []} />,
                },
              ]
            : []),
          ...(roles.includes("SYSTEM_ADMIN")
            ? [
                {
                  title: t("people.email"),
                  render: (_: unknown, person: Person) => person.email ?? t("people.noEmail"),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
