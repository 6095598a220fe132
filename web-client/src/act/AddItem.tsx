import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Among } from "./act";
import { useFoundItems } from "./items";
import { Pick } from "./Pick";

/** Finds an item by number or words and adds it to a list. */
export function AddItem({
  label,
  id,
  chosen,
  among,
  add,
}: {
  label: string;
  id?: string | undefined;
  chosen: readonly string[];
  among?: Among | undefined;
  add: (item: string) => void;
}) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const found = useFoundItems(q, among);
  return (
    <Pick
      label={label}
      {...(id && { id })}
      value={null}
      onChange={(item: string | null) => item && add(item)}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t(chosen.length === 0 ? "act.otherItem" : "act.furtherItem")}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t("loading") : t("act.noItem")}
      options={(found.data ?? [])
        .filter((item) => !chosen.includes(item.id))
        .map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }))}
    />
  );
}
