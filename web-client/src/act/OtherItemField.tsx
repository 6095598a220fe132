import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client";

const FOUND = 20;

/** Another item, found by number or words. */
export function OtherItemField({
  value,
  onChange,
  id,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const found = useQuery({
    queryKey: ["ledger", "toChooseFrom", q],
    queryFn: () => unwrap(api.GET("/api/v1/ledger", { params: { query: { ...(q && { q }), limit: FOUND } } })),
  });
  // The ledger has a row for each measure.
  const items = new Map((found.data?.rows ?? []).map((row) => [row.itemId, `${row.itemNumber} ${row.title}`]));
  return (
    <Select
      {...(id && { id })}
      value={value ?? null}
      onChange={(chosen: string) => onChange?.(chosen)}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t("act.otherItem")}
      loading={found.isFetching}
      style={{ maxWidth: 640 }}
      options={[...items].map(([itemId, label]) => ({ value: itemId, label }))}
    />
  );
}
