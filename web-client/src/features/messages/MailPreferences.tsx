import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Drawer, Flex, Form, Input, Segmented, Skeleton, Switch, Table, TimePicker } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat";
import { useTranslation } from "react-i18next";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";

dayjs.extend(customParseFormat);

type View = Schemas["MailPreferencesView"];
type Kind = View["kinds"][number];
type Pace = Kind["pace"];
type Body = Schemas["InboxPreferencesBody"];
const PACES = ["AT_ONCE", "DIGEST", "NEVER"] as const;
const LANGUAGES = ["ZH", "EN", "BOTH"] as const;
const MINUTE = "HH:mm";

const time = (written: string | undefined): Dayjs | undefined =>
  written ? dayjs(written.slice(0, MINUTE.length), MINUTE) : undefined;
const span = (hours: Schemas["QuietHours"] | undefined): [Dayjs, Dayjs] | undefined => {
  const [from, to] = [time(hours?.from), time(hours?.to)];
  return from && to && hours?.from !== hours?.to ? [from, to] : undefined;
};

/** How one's own messages come by mail: what is chosen here counts for the next one. */
export function MailPreferences({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const preferences = useQuery({
    queryKey: ["messages", "preferences"],
    queryFn: () => unwrap(api.GET("/api/v1/messages/preferences")),
  });
  return (
    <Drawer open size={720} title={t("mail.title")} onClose={close}>
      {preferences.error ? (
        <ProblemAlert failure={preferences.error} retry={() => void preferences.refetch()} />
      ) : preferences.data ? (
        <Flex vertical gap={16}>
          {!preferences.data.mail && <Alert type="warning" showIcon title={t("mail.notConfigured")} />}
          <Address email={preferences.data.email ?? ""} />
          <Choices view={preferences.data} />
        </Flex>
      ) : (
        <Skeleton active />
      )}
    </Drawer>
  );
}

function useSaving<T>(save: (body: T) => Promise<unknown>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async () => {
      message.success(t("people.saved"));
      await queries.invalidateQueries({ queryKey: ["messages", "preferences"] });
    },
  });
}

function Address({ email }: { email: string }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const saving = useSaving((typed: string) =>
    unwrap(
      api.POST("/api/v1/people/{id}/email", {
        params: { path: { id: me?.personId ?? "" }, header: { "Idempotency-Key": newKey() } },
        body: { email: typed },
      }),
    ),
  );
  return (
    <Form layout="vertical">
      <Form.Item label={t("mail.address")} extra={email ? undefined : t("mail.noAddress")} style={{ marginBottom: 8 }}>
        <Input.Search
          defaultValue={email}
          placeholder="name@example.cn"
          enterButton={t("people.save")}
          loading={saving.isPending}
          onSearch={(typed) => saving.mutate(typed)}
        />
      </Form.Item>
      {saving.error && <ProblemAlert failure={saving.error} />}
    </Form>
  );
}

/** Each choice is saved as it is made; the others go along as they are. */
function Choices({ view }: { view: View }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === "en";
  const saving = useSaving((body: Body) =>
    unwrap(api.POST("/api/v1/messages/preferences", { params: { header: { "Idempotency-Key": newKey() } }, body })),
  );
  const { paces, digestAt, quiet, language } = view.preferences;
  const chosen: Body = { paces, language, ...(digestAt && { digestAt }), ...(quiet && { quiet }) };
  const choose = (change: Partial<Body>) => saving.mutate({ ...chosen, ...change });
  const hours = quiet ?? view.usualQuiet;
  return (
    <>
      {saving.error && <ProblemAlert failure={saving.error} />}
      <Form layout="inline" style={{ rowGap: 12 }} disabled={saving.isPending}>
        <Form.Item label={t("mail.language")}>
          <Segmented
            value={language}
            onChange={(value) => choose({ language: value })}
            options={LANGUAGES.map((value) => ({ value, label: t(`mail.languages.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t("mail.digestAt")}>
          <TimePicker
            format={MINUTE}
            allowClear={false}
            value={time(digestAt ?? view.usualDigestAt) ?? null}
            onChange={(at) => at && choose({ digestAt: at.format(MINUTE) })}
          />
        </Form.Item>
        <Form.Item label={t("mail.quiet")}>
          <Flex gap={8} align="center">
            <Switch
              checked={span(hours) !== undefined}
              onChange={(on) => choose({ quiet: on ? { from: "20:00", to: "07:30" } : { from: "00:00", to: "00:00" } })}
            />
            <TimePicker.RangePicker
              format={MINUTE}
              order={false}
              allowClear={false}
              disabled={span(hours) === undefined}
              value={span(hours) ?? null}
              onChange={(range) =>
                range?.[0] &&
                range[1] &&
                choose({ quiet: { from: range[0].format(MINUTE), to: range[1].format(MINUTE) } })
              }
            />
          </Flex>
        </Form.Item>
      </Form>
      <Table<Kind>
        rowKey="kind"
        size="small"
        pagination={false}
        dataSource={view.kinds}
        columns={[
          { title: t("mail.kind"), render: (_, kind) => (english ? kind.en : kind.zh) },
          {
            title: t("mail.pace"),
            width: 330,
            render: (_, kind) => (
              <Segmented<Pace>
                size="small"
                value={kind.pace}
                disabled={saving.isPending}
                onChange={(pace) => choose({ paces: { ...paces, [kind.kind]: pace } })}
                options={PACES.map((value) => ({ value, label: t(`mail.paces.${value}`) }))}
              />
            ),
          },
        ]}
      />
    </>
  );
}
