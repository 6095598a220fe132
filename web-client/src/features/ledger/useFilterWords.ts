import { useTranslation } from "react-i18next";
import { FIGURES } from "../../app/figures";
import { FILTERS, type FilterName } from "./filter";
import type { Option } from "./useFilterOptions";

const SPREADS = ["AGE", "FIRST_ROUND", "SLIPS", "RETURNS", "DUE"] as const;

/** An active filter in words, as its chip and the page of no rows name it. */
export function useFilterWords(search: URLSearchParams, optionsOf: (name: FilterName) => Option[]) {
  const { t, i18n } = useTranslation();
  const listed = (values: string[]) => values.join(i18n.language === "en" ? ", " : "、");
  const range = (from: string | null, to: string | null) =>
    from && to
      ? t("ledger.fromTo", { from, to })
      : from
        ? t("ledger.from", { from })
        : t("ledger.to", { to: to ?? "" });
  const worded = (name: FilterName): string => {
    const [parameter, second] = FILTERS[name] as readonly [string, string?];
    const values = search.getAll(parameter).filter(Boolean);
    switch (name) {
      case "due":
      case "raised":
        return range(search.get(parameter), search.get(second ?? ""));
      case "round":
        return t("item.round", { round: values[0] ?? "" });
      case "figure": {
        const figure = FIGURES.find((each) => each === values[0]);
        const met = search.get("met");
        const what = figure ? t(`figure.${figure}`) : (values[0] ?? "");
        return met ? t(met === "true" ? "ledger.figureMet" : "ledger.figureNotMet", { figure: what }) : what;
      }
      case "spread": {
        const [least, most] = [search.get("atLeast") ?? "", search.get("atMost") ?? ""];
        const spread = SPREADS.find((each) => each === values[0]);
        const what = spread ? t(`spread.${spread}`) : (values[0] ?? "");
        if (!least && !most) return what;
        return t("ledger.spreadOf", {
          spread: what,
          range: least === most ? least : least && most ? `${least}–${most}` : least ? `≥ ${least}` : `≤ ${most}`,
        });
      }
      default: {
        const options = optionsOf(name);
        const words = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
        return name === "unit" && values[0] !== "~" ? t("ledger.withBelow", { unit: listed(words) }) : listed(words);
      }
    }
  };
  return (name: FilterName): string => t("ledger.chip", { name: t(`ledger.filter.${name}`), value: worded(name) });
}
