import { useTranslation } from "react-i18next";
import type { Verdict } from "../../proof/verdict";

/** What a verdict means and what to do, in words. */
export function useFinding(): (verdict: Verdict) => string {
  const { t } = useTranslation();
  return (verdict) => {
    if (verdict.state === "HOLDS") return "";
    const [a = "", b = "", c = ""] = verdict.details;
    return t(`proof.finding.${verdict.finding}`, { a, b, c });
  };
}

/** In groups of eight, as people read one aloud. */
export const grouped = (hexadecimal: string): string => hexadecimal.replace(/(.{8})(?=.)/g, "$1 ");

export const bytes = (count: number): string =>
  count < 1_000_000 ? `${Math.ceil(count / 1000)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
