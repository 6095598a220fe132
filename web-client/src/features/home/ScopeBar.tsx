import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import type { Scope } from "./scope";
import { useGroups } from "./statistics";

const ALL: Scope = { plan: "", unit: "", month: "", takenOver: false };

/** Which part of the ledger the page tells of. */
export function ScopeBar(props: { scope: Scope; plans: Schemas["PlanSummary"][]; takenOver: number }) {
  const { t } = useTranslation();
  const { scope, plans } = props;
  const [search, setSearch] = useSearchParams();
  const units = useGroups({ ...ALL, takenOver: scope.takenOver }, "UNIT");
  const months = useGroups({ ...ALL, takenOver: scope.takenOver }, "MONTH");
  const set = (changes: Record<string, string>) => {
    const changed = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") changed.delete(name);
      else changed.set(name, value);
    }
    setSearch(changed, { replace: true });
  };
  const restricted = scope.plan !== "" || scope.unit !== "" || scope.month !== "";
  return (
    <fieldset className="scope">
      <legend className="unseen">{t("dash.scope")}</legend>
      <Choice
        label={t("dash.plan")}
        all={t("dash.allPlans")}
        value={scope.plan}
        options={plans.map(({ id, title }) => [id, title])}
        choose={(plan) => set({ plan })}
      />
      <Choice
        label={t("dash.unit")}
        all={t("dash.allUnits")}
        value={scope.unit}
        options={options(units.data?.groups)}
        choose={(unit) => set({ unit })}
      />
      <Choice
        label={t("dash.month")}
        all={t("dash.allMonths")}
        value={scope.month}
        options={options(months.data?.groups)}
        choose={(month) => set({ month })}
      />
      {(props.takenOver > 0 || scope.takenOver) && (
        <Choice
          label={t("dash.kind")}
          value={scope.takenOver ? "true" : ""}
          all={t("dash.own")}
          options={[["true", t("dash.takenOver", { count: props.takenOver })]]}
          choose={(takenOver) => set({ takenOver })}
        />
      )}
      {restricted && (
        <button type="button" className="plain" onClick={() => set({ plan: "", unit: "", month: "" })}>
          {t("ledger.clear")}
        </button>
      )}
      <span className="gap" />
      <button type="button" className="plain" onClick={() => window.print()}>
        {t("dash.print")}
      </button>
    </fieldset>
  );
}

const options = (groups: Schemas["GroupsViewGroup"][] = []): [string, string][] =>
  groups.flatMap(({ keys: [key] }): [string, string][] => (key?.value ? [[key.value, key.name ?? key.value]] : []));

function Choice(props: {
  label: string;
  all: string;
  value: string;
  options: [string, string][];
  choose: (value: string) => void;
}) {
  // What the address names is shown even where nothing of it is left.
  const known = props.value === "" || props.options.some(([value]) => value === props.value);
  return (
    <label>
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.choose(event.target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        {!known && <option value={props.value}>{props.value}</option>}
      </select>
    </label>
  );
}
