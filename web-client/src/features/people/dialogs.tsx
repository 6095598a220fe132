import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, Modal, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, newKey, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { AccountItem } from "./AppointPage";
import type { Person, Unit } from "./PeoplePage";

const GRANTED = ["OFFICE", "PRINCIPAL", "LEAD_LEADER", "UNIT_HEAD", "OWNER", "SUPERVISOR", "AUDITOR"] as const;
type Key = { params: { header: { "Idempotency-Key": string } } };

export function FoundUnit({ units, close }: { units: Unit[]; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog<{ name: string; parent?: string }>
      title={t("people.found")}
      close={close}
      save={(body, key) => unwrap(api.POST("/api/v1/units", { ...key, body }))}
    >
      <Name label={t("people.unitName")} />
      <UnitItem name="parent" label={t("people.parent")} units={units} />
    </Dialog>
  );
}

export function RegisterPerson({ units, close }: { units: Unit[]; close: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [withAccount, setWithAccount] = useState(true);
  return (
    <Dialog<{ name: string; unit?: string; title?: string; account?: string }>
      title={t("people.register")}
      close={close}
      save={async ({ account, ...person }, key) => {
        const opened = account ? await unwrap(api.POST("/api/v1/accounts", { body: { name: account } })) : undefined;
        const body = opened ? { ...person, account: { issuer: opened.issuer, subject: opened.subject } } : person;
        await unwrap(api.POST("/api/v1/people", { ...key, body }));
        if (opened) {
          modal.info({ content: t("people.oneTimePassword", { name: person.name, password: opened.oneTimePassword }) });
        }
      }}
    >
      <Name label={t("people.name")} />
      <UnitItem name="unit" label={t("people.unit")} units={units} />
      <Form.Item name="title" label={t("people.jobTitle")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={withAccount} onChange={(event) => setWithAccount(event.target.checked)}>
          {t("people.openAccount")}
        </Checkbox>
      </Form.Item>
      {withAccount && <AccountItem name="account" />}
    </Dialog>
  );
}

export function ChangeEmail({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog<{ email?: string }>
      title={`${t("people.email")} · ${person.name}`}
      close={close}
      initial={person.email ? { email: person.email } : {}}
      save={(body, key) =>
        unwrap(
          api.POST("/api/v1/people/{id}/email", { params: { ...key.params, path: { id: person.personId } }, body }),
        )
      }
    >
      <Form.Item name="email" label={t("people.email")} extra={t("people.emailWhy")}>
        <Input maxLength={254} placeholder="name@example.cn" />
      </Form.Item>
    </Dialog>
  );
}

export function GrantRole({ person, units, close }: { person: Person; units: Unit[]; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog<{ role: (typeof GRANTED)[number]; unit?: string }>
      title={`${t("people.grant")} · ${person.name}`}
      close={close}
      initial={person.unit ? { unit: person.unit.id } : {}}
      save={(body, key) =>
        unwrap(
          api.POST("/api/v1/people/{id}/roles", { params: { ...key.params, path: { id: person.personId } }, body }),
        )
      }
    >
      <Form.Item name="role" label={t("people.role")} rules={[{ required: true, message: t("people.roleRequired") }]}>
        <Select options={GRANTED.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      </Form.Item>
      <UnitItem name="unit" label={t("people.unit")} units={units} />
    </Dialog>
  );
}

interface DialogProps<T> {
  title: string;
  close: () => void;
  initial?: Partial<T>;
  /** The key is that of this dialog: a retry does nothing twice. */
  save: (values: T, key: Key) => Promise<unknown>;
  children: ReactNode;
}

function Dialog<T extends object>({ title, close, initial, save, children }: DialogProps<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<T>();
  const [key, setKey] = useState(newKey);
  const saving = useMutation({
    mutationFn: (values: T) => save(values, { params: { header: { "Idempotency-Key": key } } }),
    onSuccess: async () => {
      close();
      message.success(t("people.saved"));
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={t("people.save")}
      cancelText={t("people.cancel")}
      confirmLoading={saving.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial ?? {}}
        onFinish={(values) => saving.mutate(values)}
        // What is sent next is another request.
        onValuesChange={() => setKey(newKey())}
      >
        {children}
      </Form>
      {saving.error && <ProblemAlert failure={saving.error} />}
    </Modal>
  );
}

function Name({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="name"
      label={label}
      rules={[{ required: true, whitespace: true, message: t("people.nameRequired") }]}
    >
      <Input maxLength={100} />
    </Form.Item>
  );
}

function UnitItem({ name, label, units }: { name: string; label: string; units: Unit[] }) {
  return (
    <Form.Item name={name} label={label}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
    </Form.Item>
  );
}
