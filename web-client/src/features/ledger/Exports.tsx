import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "../../api/download";
import { ProblemAlert } from "../../app/ProblemAlert";
import { downloadAddress } from "./filter";

/** The rows that are filtered, as a file. */
export function useExports(search: URLSearchParams) {
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const start = (kind: "xlsx" | "csv") => {
    setBusy(true);
    download(downloadAddress(kind, search))
      .catch((failure: Error) => {
        modal.error({ icon: null, content: <ProblemAlert failure={failure} /> });
      })
      .finally(() => setBusy(false));
  };
  return { busy, start };
}

export function Exports({ busy, start }: ReturnType<typeof useExports>) {
  const { t } = useTranslation();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: (["xlsx", "csv"] as const).map((kind) => ({ key: kind, label: t(`ledger.${kind}`) })),
        onClick: ({ key }) => start(key as "xlsx" | "csv"),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {t("ledger.export")}
      </Button>
    </Dropdown>
  );
}
