import { Button, Flex, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FILTERS, type FilterName } from "./filter";
import { presets } from "./presets";
import type { Option } from "./useFilterOptions";

interface Props {
  name: FilterName;
  options: Option[];
  search: URLSearchParams;
  today: string | undefined;
  onChange: (...values: string[][]) => void;
  onDone: () => void;
}

const SEVERAL = new Set<FilterName>(["status", "light", "deadlineKind", "measureStatus"]);

/** What a chip opens to be set or changed. */
export function FilterEditor(props: Props) {
  const { name, search } = props;
  if (name === "due" || name === "raised") return <Range {...props} />;
  if (name === "round") return <Round {...props} />;
  return <Choices {...props} values={search.getAll(FILTERS[name][0])} />;
}

const SOME = 8;
const MOST = 100;

function Choices({ name, options, values, onChange, onDone }: Props & { values: string[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const several = SEVERAL.has(name);
  const found = options.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  const choose = (value: string, on: boolean) =>
    onChange(several ? (on ? [...values, value] : values.filter((each) => each !== value)) : [value]);
  return (
    <form
      className="ledger-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      {options.length > SOME && (
        <Input
          autoFocus
          allowClear
          placeholder={t("ledger.findValue")}
          aria-label={t("ledger.findValue")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <fieldset className="ledger-options">
        <legend className="ledger-unseen">{t(`ledger.filter.${name}`)}</legend>
        {found.slice(0, MOST).map(({ value, label, rows, depth = 0 }, index) => (
          <label key={value} className="ledger-option" style={{ paddingLeft: 4 + depth * 16 }}>
            <input
              // biome-ignore lint/a11y/noAutofocus: the editor is opened to choose from it
              autoFocus={options.length <= SOME && (values.length > 0 ? values.includes(value) : index === 0)}
              type={several ? "checkbox" : "radio"}
              name={name}
              checked={values.includes(value)}
              onChange={(event) => choose(value, event.target.checked)}
              // By arrow keys one looks; a click, or Enter, has chosen.
              onClick={(event) => !several && event.detail > 0 && onDone()}
            />
            <span>{label}</span>
            {rows !== undefined && <span className="ledger-rows">{rows}</span>}
          </label>
        ))}
        {found.length === 0 && <span className="ledger-note">{t("ledger.noValue")}</span>}
        {found.length > MOST && <span className="ledger-note">{t("ledger.moreValues")}</span>}
      </fieldset>
      {several && (
        <Button size="small" type="primary" htmlType="submit">
          {t("ledger.done")}
        </Button>
      )}
    </form>
  );
}

function Range({ name, search, today, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const [fromName, toName] = FILTERS[name] as readonly [string, string];
  const [from, setFrom] = useState(search.get(fromName) ?? "");
  const [to, setTo] = useState(search.get(toName) ?? "");
  const reversed = from !== "" && to !== "" && from > to;
  const apply = (first: string, last: string) => {
    onChange([first], [last]);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reversed) apply(from, to);
  };
  return (
    <form className="ledger-editor" onSubmit={submit}>
      {name === "due" && today && (
        <Flex gap={4} wrap style={{ marginBottom: 8 }}>
          {presets(today).map((preset) => (
            <Button key={preset.name} size="small" onClick={() => apply(preset.from, preset.to)}>
              {t(`ledger.preset.${preset.name}`)}
            </Button>
          ))}
        </Flex>
      )}
      <Flex gap={8} align="end">
        <label htmlFor={`${name}-from`}>
          {t("ledger.dateFrom")}
          <Input
            id={`${name}-from`}
            type="date"
            autoFocus
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
        <label htmlFor={`${name}-to`}>
          {t("ledger.dateTo")}
          <Input
            id={`${name}-to`}
            type="date"
            status={reversed ? "error" : ""}
            aria-invalid={reversed}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit" disabled={!from && !to}>
          {t("ledger.apply")}
        </Button>
      </Flex>
      <div role="alert" className="ledger-wrong">
        {reversed && t("ledger.reversed")}
      </div>
    </form>
  );
}

function Round({ name, search, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const [round, setRound] = useState(search.get("round") ?? "2");
  return (
    <form
      className="ledger-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onChange([round]);
        onDone();
      }}
    >
      <Flex gap={8}>
        <Input
          type="number"
          autoFocus
          min={1}
          required
          aria-label={t(`ledger.filter.${name}`)}
          value={round}
          onChange={(event) => setRound(event.target.value)}
        />
        <Button type="primary" htmlType="submit">
          {t("ledger.apply")}
        </Button>
      </Flex>
    </form>
  );
}
