import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Card, Descriptions, Flex, Form, Input, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { signOut } from "../../identity/signIn";

const OFFICES = { system: "SYSTEM_ADMIN", security: "SECURITY_ADMIN", audit: "AUDIT_ADMIN" } as const;
type Office = keyof typeof OFFICES;
type Wanted = Record<Office, { name: string; account: string }>;
type Opened = Schemas["AccountOpened"];

/** The one thing that the first administrator can do. */
export function AppointPage() {
  const { t } = useTranslation();
  const appoint = useMutation({ mutationFn: openAndAppoint });
  if (appoint.data) return <Passwords opened={appoint.data} />;
  return (
    <Card title={t("people.appoint")} style={{ maxWidth: 900 }}>
      <Typography.Paragraph>{t("people.appointWhy")}</Typography.Paragraph>
      <Form layout="vertical" onFinish={appoint.mutate}>
        {(Object.keys(OFFICES) as Office[]).map((office) => (
          <Flex key={office} gap={16}>
            <Form.Item
              name={[office, "name"]}
              label={`${t(`role.${OFFICES[office]}`)} · ${t("people.name")}`}
              rules={[{ required: true, whitespace: true, message: t("people.nameRequired") }]}
              style={{ flex: 1 }}
            >
              <Input maxLength={100} />
            </Form.Item>
            <AccountItem name={[office, "account"]} />
          </Flex>
        ))}
        {appoint.error && <ProblemAlert failure={appoint.error} />}
        <Button type="primary" htmlType="submit" loading={appoint.isPending} style={{ marginTop: 16 }}>
          {t("people.appoint")}
        </Button>
      </Form>
    </Card>
  );
}

export function AccountItem({ name }: { name: string | string[] }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t("people.account")}
      extra={t("people.accountHint")}
      rules={[{ required: true, pattern: /^[a-z0-9._-]{2,40}$/, message: t("people.accountRequired") }]}
      style={{ flex: 1 }}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}

async function openAndAppoint(wanted: Wanted): Promise<Record<Office, Opened>> {
  const open = (office: Office) => unwrap(api.POST("/api/v1/accounts", { body: { name: wanted[office].account } }));
  const system = await open("system");
  const security = await open("security");
  const audit = await open("audit");
  const three = (office: Office, { issuer, subject }: Opened) => ({
    name: wanted[office].name,
    account: { issuer, subject },
  });
  await unwrap(
    api.POST("/api/v1/administrators", {
      body: { system: three("system", system), security: three("security", security), audit: three("audit", audit) },
    }),
  );
  return { system, security, audit };
}

function Passwords({ opened }: { opened: Record<Office, Opened> }) {
  const { t } = useTranslation();
  return (
    <Card title={t("people.appoint")} style={{ maxWidth: 900 }}>
      <Alert type="warning" showIcon title={t("people.passwords")} style={{ marginBottom: 16 }} />
      <Descriptions
        bordered
        column={1}
        items={(Object.keys(OFFICES) as Office[]).map((office) => ({
          key: office,
          label: `${t(`role.${OFFICES[office]}`)} · ${opened[office].subject}`,
          children: (
            <Typography.Text code copyable={location.protocol === "https:"}>
              {opened[office].oneTimePassword}
            </Typography.Text>
          ),
        }))}
      />
      <Button type="primary" onClick={() => signOut()} style={{ marginTop: 16 }}>
        {t("people.done")}
      </Button>
    </Card>
  );
}
