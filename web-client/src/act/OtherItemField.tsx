import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client";
import { Pick } from "./Pick";

const FOUND = 20;

/** Another item, found by number or words. */
export function OtherItemField({
  label,
  value,
  onChange,
  id,
}: {
  label: string;
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
    <Pick
      label={label}
      {...(id && { id })}
      value={value ?? null}
      onChange={(chosen: string) => onChange?.(chosen)}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t("act.otherItem")}
      loading={found.isFetching}
      options={[...items].map(([itemId, label]) => ({ value: itemId, label }))}
    />
  );
}
