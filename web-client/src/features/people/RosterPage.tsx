import { Alert, Button, Card, Flex, Table, Typography } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { PageHead } from "../../app/PageHead";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Nothing } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import "./people.css";
import { type Roster, useRoster } from "./useRoster";

/** Units or people from a file: shown first with what is wrong by line, then taken whole or not at all. */
export default function RosterPage({ of }: { of: Roster }) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const picker = useRef<HTMLInputElement>(null);
  const { file, preview, take, choose } = useRoster(of);
  if (!roles.includes("SYSTEM_ADMIN")) return <Nothing status={403} detail={t("roster.forbidden")} />;
  const failure = preview.error ?? take.error;
  return (
    <Flex vertical gap={16}>
      <Link to="/people">{t("people.back")}</Link>
      <PageHead title={t(of === "units" ? "people.importUnits" : "people.importPeople")} />
      <Card>
        <Flex vertical gap={8}>
          <Typography.Text>{t(`roster.columns.${of}`)}</Typography.Text>
          <Typography.Text type="secondary">{t("roster.how")}</Typography.Text>
          <input
            ref={picker}
            type="file"
            accept=".csv,text/csv"
            hidden
            tabIndex={-1}
            aria-label={t("roster.choose")}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) choose(chosen);
              event.target.value = "";
            }}
          />
          <Flex gap={12} align="center" wrap>
            <Button
              type={file ? "default" : "primary"}
              loading={preview.isPending}
              onClick={() => picker.current?.click()}
            >
              {t(file ? "roster.another" : "roster.choose")}
            </Button>
            {file && <bdi>{file.name}</bdi>}
          </Flex>
        </Flex>
      </Card>
      {failure && <ProblemAlert failure={failure} />}
      {take.data ? (
        <Alert
          type="success"
          showIcon
          title={t("roster.taken", { ...take.data })}
          description={<Link to="/people">{t("people.back")}</Link>}
        />
      ) : (
        preview.data && <Preview preview={preview.data} taking={take.isPending} take={() => take.mutate()} />
      )}
    </Flex>
  );
}

function Preview({ preview, taking, take }: { preview: Schemas["RosterPreview"]; taking: boolean; take: () => void }) {
  const { t } = useTranslation();
  const { wrong, created } = preview;
  const nothing = created === 0 && preview.addresses === 0;
  return (
    <Card title={<h2 className="card-title">{t("roster.preview")}</h2>}>
      <Flex vertical gap={12}>
        <Typography.Text>{t("roster.read", { ...preview, wrong: wrong.length })}</Typography.Text>
        {wrong.length > 0 && (
          <>
            <Alert type="error" showIcon title={t("roster.wrong", { count: wrong.length })} />
            <Table<Schemas["RosterWrongCell"]>
              rowKey={(cell) => `${cell.target}/${cell.code}`}
              size="small"
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              dataSource={wrong}
              columns={[
                { title: t("roster.line"), width: 90, render: (_, { target }) => target.split(":")[0] },
                { title: t("roster.column"), width: 140, render: (_, { target }) => target.split(":")[1] },
                { title: t("roster.what"), dataIndex: "message" },
              ]}
            />
          </>
        )}
        {wrong.length === 0 && nothing && <Alert type="info" showIcon title={t("roster.nothingNew")} />}
        {wrong.length === 0 && !nothing && (
          <div>
            <Button type="primary" loading={taking} onClick={take}>
              {t("roster.take", { count: created })}
            </Button>
          </div>
        )}
      </Flex>
    </Card>
  );
}
