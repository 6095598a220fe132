import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Dropdown, Popover } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Light } from "../../app/Light";
import { FilterEditor } from "./FilterEditor";
import { activeFilters, BY_LINK_ONLY, FILTERS, type FilterName, withFilter, without } from "./filter";
import type { Option } from "./useFilterOptions";

interface Props {
  search: URLSearchParams;
  onSearch: (search: URLSearchParams, replace?: boolean) => void;
  optionsOf: (name: FilterName) => Option[];
  wordsOf: (name: FilterName) => string;
  editing: FilterName | undefined;
  onEdit: (name: FilterName | undefined) => void;
  onText: () => void;
  today: string | undefined;
}

/** Lights and states as switches with their counts; whatever else restricts is a chip. */
export function FilterBar(props: Props) {
  const { search, onSearch, editing, onEdit } = props;
  const { t } = useTranslation();
  const adder = useRef<HTMLButtonElement>(null);
  const active = activeFilters(search);
  const chips = active.filter((name) => !SWITCHES.has(name));
  if (editing && !active.includes(editing) && !SWITCHES.has(editing)) chips.push(editing);
  const offered = (Object.keys(FILTERS) as FilterName[]).filter(
    (name) => name !== "q" && name !== "light" && !BY_LINK_ONLY.includes(name) && !chips.includes(name),
  );
  const remove = (name: FilterName) => {
    onSearch(without(search, [name]));
    adder.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form
    <div className="ledger-filters" role="group" aria-label={t("ledger.filters")}>
      <Switches {...props} name="light" />
      <Switches {...props} name="status" />
      {chips.map((name) => (
        <Chip key={name} {...props} name={name} remove={() => remove(name)} />
      ))}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: offered.map((name) => ({ key: name, label: t(`ledger.filter.${name}`) })),
          onClick: ({ key }) => onEdit(key as FilterName),
          style: { maxHeight: 480, overflow: "auto" },
        }}
      >
        <Button ref={adder} size="small" type="dashed" icon={<PlusOutlined aria-hidden />}>
          {t("ledger.addFilter")}
        </Button>
      </Dropdown>
      {active.length > 0 && (
        <Button size="small" type="link" onClick={() => onSearch(without(search, active))}>
          {t("ledger.clear")}
        </Button>
      )}
    </div>
  );
}

const SWITCHES = new Set<FilterName>(["light", "status"]);
/** Shown though no row has them. */
const ALWAYS = new Set(["RED", "YELLOW", "GREEN", "RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED"]);

function Switches({ name, search, onSearch, optionsOf, editing }: Props & { name: "light" | "status" }) {
  const { t } = useTranslation();
  const chosen = search.getAll(name);
  return (
    <fieldset className="ledger-switches">
      <legend className="ledger-unseen">{t(`ledger.filter.${name}`)}</legend>
      {optionsOf(name)
        .filter(({ value, rows }) => ALWAYS.has(value) || rows || chosen.includes(value) || editing === name)
        .map(({ value, label, rows }) => {
          const on = chosen.includes(value);
          const after = on ? chosen.filter((each) => each !== value) : [...chosen, value];
          const lit = value === "RED" || value === "YELLOW" || value === "GREEN";
          return (
            <button
              key={value}
              type="button"
              className="ledger-toggle"
              aria-pressed={on}
              onClick={() => onSearch(withFilter(search, name, after))}
            >
              {lit ? <Light light={value} /> : label} <span className="ledger-rows">{rows ?? "…"}</span>
            </button>
          );
        })}
    </fieldset>
  );
}

function Chip({ name, remove, ...props }: Props & { name: FilterName; remove: () => void }) {
  const { search, onSearch, optionsOf, wordsOf, editing, onEdit, onText } = props;
  const { t } = useTranslation();
  const label = useRef<HTMLButtonElement>(null);
  const [options, words] = [optionsOf(name), wordsOf(name)];
  const set = FILTERS[name].some((parameter) => search.get(parameter));
  const chosen = search.getAll(FILTERS[name][0]);
  const counts = options.filter(({ value }) => chosen.includes(value)).map(({ rows }) => rows);
  const rows = counts.every((count) => count !== undefined) && counts.reduce((sum = 0, count = 0) => sum + count, 0);
  const close = () => {
    onEdit(undefined);
    // What was set for nothing goes with its chip.
    setTimeout(() => label.current?.focus());
  };
  const fixed = BY_LINK_ONLY.includes(name);
  const text = set ? words : t("ledger.choose", { name: t(`ledger.filter.${name}`) });
  return (
    <span className="ledger-chip">
      <Popover
        open={editing === name}
        onOpenChange={(open) => (open ? onEdit(name) : close())}
        trigger={name === "q" || fixed ? [] : ["click"]}
        placement="bottomLeft"
        destroyOnHidden
        content={
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whatever has the focus within
          <div onKeyDown={(event) => event.key === "Escape" && close()}>
            <FilterEditor
              name={name}
              options={options}
              search={search}
              today={props.today}
              onChange={(...values) => onSearch(withFilter(search, name, ...values), true)}
              onDone={close}
            />
          </div>
        }
      >
        {fixed ? (
          <span className="ledger-chip-fixed">{text}</span>
        ) : (
          <button
            ref={label}
            type="button"
            aria-haspopup={name === "q" ? undefined : "dialog"}
            aria-expanded={name === "q" ? undefined : editing === name}
            onClick={name === "q" ? onText : undefined}
          >
            {text} {typeof rows === "number" && counts.length > 0 && <span className="ledger-rows">{rows}</span>}
          </button>
        )}
      </Popover>
      {set && (
        <button type="button" aria-label={t("ledger.removeFilter", { filter: words })} onClick={remove}>
          <CloseOutlined aria-hidden />
        </button>
      )}
    </span>
  );
}
