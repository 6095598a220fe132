import { DownOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Flex, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, newKey, type Schemas, unwrap } from "../../api/client";
import { ProblemAlert } from "../../app/ProblemAlert";
import type { ColumnName } from "./columns";
import { ViewDialog } from "./ViewDialog";
import { addressOf, contentOf, differs, type View } from "./views";

const KEY = ["ledger", "views"];

/** Saved views: the one that is shown, whether the address still is it, and what can be done with it. */
export function Views({
  search,
  columns,
  onSearch,
}: {
  search: URLSearchParams;
  /** Nothing for the usual ones. */
  columns: readonly ColumnName[];
  onSearch: (search: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<"new" | "rename">();
  const views = useQuery({ queryKey: KEY, queryFn: () => unwrap(api.GET("/api/v1/views")) });
  const all = views.data?.views ?? [];
  const current = all.find(({ id }) => id === search.get("view"));
  const content = contentOf(search, columns);
  const changed = current !== undefined && differs(current, content);
  const refused = (failure: Error) => {
    modal.error({ icon: null, content: <ProblemAlert failure={failure} /> });
  };
  const change = useMutation({
    mutationFn: ({ view, body }: { view: View; body: Schemas["ViewViewBody"] }) =>
      unwrap(
        api.PUT("/api/v1/views/{id}", {
          params: { path: { id: view.id }, header: { "Idempotency-Key": newKey(), "If-Match": `"${view.version}"` } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const remove = useMutation({
    mutationFn: (view: View) =>
      unwrap(
        api.DELETE("/api/v1/views/{id}", {
          params: { path: { id: view.id }, header: { "Idempotency-Key": newKey(), "If-Match": `"${view.version}"` } },
        }),
      ),
    onSuccess: () => {
      const left = new URLSearchParams(search);
      left.delete("view");
      onSearch(left);
      return queries.invalidateQueries({ queryKey: KEY });
    },
    onError: refused,
  });
  const sharing = (view: View) => (view.sharedWith ? ("UNIT" as const) : ("NONE" as const));
  const save = (view: View) =>
    change.mutate({ view, body: { name: view.name, shared: sharing(view), ...content } }, { onError: refused });
  const whole = () => {
    const at = search.get("at");
    onSearch(new URLSearchParams(at ? { at } : {}));
  };
  const chosen = (view: View) => ({
    key: view.id,
    label: view.own ? view.name : t("ledger.viewOf", { name: view.name, owner: view.owner.name }),
    extra: view.sharedWith && (
      <span className="ledger-note">{t("ledger.sharedWith", { unit: view.sharedWith.name })}</span>
    ),
    onClick: () => onSearch(addressOf(view, search)),
  });
  const acts = [
    ...(changed && current?.own ? [{ key: "save", label: t("ledger.saveView"), onClick: () => save(current) }] : []),
    { key: "new", label: t("ledger.saveAs"), onClick: () => setDialog("new") },
    ...(current?.own ? [{ key: "rename", label: t("ledger.renameView"), onClick: () => setDialog("rename") }] : []),
    ...(current?.mayDelete
      ? [
          {
            key: "delete",
            danger: true,
            label: t("ledger.deleteView"),
            onClick: () => {
              modal.confirm({
                title: t("ledger.deleteViewAsked", { name: current.name }),
                okText: t("ledger.deleteView"),
                okButtonProps: { danger: true },
                onOk: () => remove.mutateAsync(current).catch(() => undefined),
              });
            },
          },
        ]
      : []),
  ];
  return (
    <Flex align="center" gap={8}>
      <Dropdown
        trigger={["click"]}
        menu={{
          selectedKeys: [current?.id ?? "whole"],
          items: [
            { key: "whole", label: t("ledger.wholeLedger"), onClick: whole },
            ...all.map(chosen),
            { type: "divider" },
            ...acts,
          ],
        }}
      >
        <Button aria-label={t("ledger.view", { name: current?.name ?? t("ledger.wholeLedger") })}>
          {current?.name ?? t("ledger.wholeLedger")} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {changed && (
        <>
          <Tag style={{ margin: 0 }}>{t("ledger.viewChanged")}</Tag>
          {current.own && (
            <Button size="small" type="link" loading={change.isPending} onClick={() => save(current)}>
              {t("ledger.saveView")}
            </Button>
          )}
          <Button size="small" type="link" onClick={() => onSearch(addressOf(current, search))}>
            {t("ledger.backToView")}
          </Button>
        </>
      )}
      {views.error && <span className="ledger-note">{t("ledger.noViews")}</span>}
      {dialog && (
        <ViewDialog
          view={dialog === "rename" ? current : undefined}
          content={content}
          change={(view, body) => change.mutateAsync({ view, body })}
          onSaved={async (id) => {
            setDialog(undefined);
            await queries.invalidateQueries({ queryKey: KEY });
            const named = new URLSearchParams(search);
            named.set("view", id);
            onSearch(named);
          }}
          onCancel={() => setDialog(undefined)}
        />
      )}
    </Flex>
  );
}
