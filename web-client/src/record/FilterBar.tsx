import { CloseOutlined } from "@ant-design/icons";
import { Flex } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useUnits } from "../act/directory";
import { useItemNames } from "../act/items";
import { Pick } from "../act/Pick";
import { Chip } from "../app/Chip";
import { type FilterName, type State, withFilter } from "./filter";

/** What restricts a list, all of it in the address: states and switches, a unit, and an item where a link named one. */
export function FilterBar({
  states,
  switches,
}: {
  states: readonly State[];
  switches: readonly ("overdue" | "proposals")[];
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const units = useUnits();
  const set = (name: FilterName, value: string | undefined) => setSearch(withFilter(search, name, value));
  const state = search.get("state");
  const item = search.get("item");
  return (
    <Flex gap={8} wrap align="center" role="group" aria-label={t("record.filter.title")}>
      {states.length > 0 && (
        <Chip checked={state === null} choose={() => set("state", undefined)} label={t("record.filter.all")} />
      )}
      {states.map((one) => (
        <Chip
          key={one}
          checked={state === one}
          choose={() => set("state", state === one ? undefined : one)}
          label={t(`record.state.${one}`)}
        />
      ))}
      {switches.map((name) => (
        <Chip
          key={name}
          checked={search.has(name)}
          choose={() => set(name, search.has(name) ? undefined : name === "proposals" ? "open" : "true")}
          label={t(`record.filter.${name}`)}
        />
      ))}
      <Pick
        label={t("record.filter.unit")}
        id="records-unit"
        aria-label={t("record.filter.unit")}
        style={{ width: 200 }}
        value={search.get("unit")}
        placeholder={t("record.filter.unit")}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        loading={units.isPending}
        onChange={(unit: string | undefined) => set("unit", unit)}
        options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {item !== null && <OfItem id={item} remove={() => set("item", undefined)} />}
    </Flex>
  );
}

function OfItem({ id, remove }: { id: string; remove: () => void }) {
  const { t } = useTranslation();
  const { names } = useItemNames([id]);
  const text = t("record.filter.item", { item: names.get(id)?.number ?? id });
  return (
    <button type="button" className="chip" aria-label={t("record.filter.remove", { filter: text })} onClick={remove}>
      {text} <CloseOutlined aria-hidden />
    </button>
  );
}
