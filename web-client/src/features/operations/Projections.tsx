import { Button, Card, Flex, Table, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../identity/me";
import { RebuildForm } from "./RebuildForm";
import { RebuildReport } from "./RebuildReport";
import { STANDINGS, standingOf } from "./standing";
import { useGroupName } from "./useGroupName";
import { isRebuilding, type Projection, secondsBehind } from "./useProjections";

interface Props {
  projections: Projection[];
  showLetters: (group: string) => void;
}

/** Every processing group: where it is, and its last rebuild below it. */
export function Projections({ projections, showLetters }: Props) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const groupName = useGroupName();
  const [asked, setAsked] = useState<string>();
  const [shown, setShown] = useState<string[]>([]);
  const underWay = projections.some(isRebuilding);
  const open = projections
    .filter((one) => one.group === asked || isRebuilding(one) || shown.includes(one.group))
    .map(({ group }) => group);
  const show = (group: string, wanted: boolean) =>
    setShown((before) => (wanted ? [...before, group] : before.filter((one) => one !== group)));
  return (
    <Card
      title={<h2 className="card-title">{t("operations.groups")}</h2>}
      styles={{ body: { padding: 0 } }}
      className="flush"
    >
      <Table<Projection>
        rowKey="group"
        size="small"
        pagination={false}
        dataSource={projections}
        locale={{ emptyText: <Typography.Text type="secondary">{t("operations.noGroups")}</Typography.Text> }}
        expandable={{
          expandedRowKeys: open,
          showExpandColumn: false,
          expandedRowRender: (one) => (
            <Flex vertical gap={16} className="operations-more">
              {asked === one.group && (
                <RebuildForm
                  group={one.group}
                  name={groupName(one.group)}
                  close={() => setAsked(undefined)}
                  begun={() => {
                    setAsked(undefined);
                    show(one.group, true);
                  }}
                />
              )}
              {one.rebuild && <RebuildReport group={groupName(one.group)} rebuild={one.rebuild} />}
            </Flex>
          ),
        }}
        columns={[
          {
            title: t("operations.group"),
            render: (_, { group }) => (
              <>
                {groupName(group)}{" "}
                <Typography.Text type="secondary" className="operations-code">
                  {group}
                </Typography.Text>
              </>
            ),
          },
          { title: t("operations.state"), width: 130, render: (_, one) => <State projection={one} /> },
          {
            title: t("operations.position"),
            width: 110,
            align: "right",
            render: (_, { position }) => (position < 0 ? t("operations.notBegun") : position),
          },
          { title: t("operations.behind"), width: 190, render: (_, one) => <Behind projection={one} /> },
          {
            title: t("operations.letters"),
            width: 100,
            align: "right",
            render: (_, { group, deadLetters }) =>
              deadLetters === 0 ? (
                0
              ) : (
                <Button type="link" size="small" danger onClick={() => showLetters(group)}>
                  {deadLetters}
                </Button>
              ),
          },
          {
            title: t("operations.rebuild"),
            width: 300,
            render: (_, one) =>
              one.tables.length === 0 ? (
                <Typography.Text type="secondary">{t("operations.noRows")}</Typography.Text>
              ) : (
                <Flex gap={8} align="center">
                  {roles.includes("SYSTEM_ADMIN") && (
                    <Button
                      size="small"
                      // Its name begins with what is seen on it.
                      autoInsertSpace={false}
                      disabled={underWay}
                      aria-expanded={asked === one.group}
                      aria-label={t("operations.rebuildGroup", { group: groupName(one.group) })}
                      onClick={() => setAsked(asked === one.group ? undefined : one.group)}
                    >
                      {t("operations.rebuild")}
                    </Button>
                  )}
                  {one.rebuild && (
                    <Button
                      size="small"
                      type="link"
                      disabled={isRebuilding(one)}
                      aria-expanded={open.includes(one.group)}
                      onClick={() => show(one.group, !shown.includes(one.group))}
                    >
                      {t(`operations.rebuildState.${one.rebuild.state}`)}
                    </Button>
                  )}
                </Flex>
              ),
          },
        ]}
      />
    </Card>
  );
}

function State({ projection }: { projection: Projection }) {
  const { t } = useTranslation();
  const standing = standingOf(projection);
  const { shape, colour } = STANDINGS[standing];
  return (
    <span style={{ color: colour, whiteSpace: "nowrap" }}>
      <span aria-hidden="true">{shape}</span> {t(`operations.standing.${standing}`)}
    </span>
  );
}

function Behind({ projection }: { projection: Projection }) {
  const { t } = useTranslation();
  if (projection.behind === 0) return t("operations.notBehind");
  const seconds = secondsBehind(projection);
  return (
    <>
      {t("operations.behindEvents", { count: projection.behind })}
      {seconds !== undefined && (
        <Typography.Text type="secondary"> {t("operations.behindSeconds", { count: seconds })}</Typography.Text>
      )}
    </>
  );
}
