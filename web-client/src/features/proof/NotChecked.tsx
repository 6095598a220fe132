import { useTranslation } from "react-i18next";
import type { Checked } from "./useCheck";

/** What this check says nothing of, and why: so that nobody takes it for more than it is. */
export function NotChecked({ checked: { report, question } }: { checked: Checked }) {
  const { t } = useTranslation();
  const { manifest, signatures, shownUpTo } = report;
  if (!manifest) return null;
  const said: [string, boolean][] = [
    [t("proof.not.key"), !question.policy],
    [t("proof.not.witness"), signatures.every(({ by }) => by !== "WITNESS")],
    [t("proof.not.evidence"), question.evidence === false],
    [t("proof.not.texts"), !manifest.textsIncluded],
    [t("proof.not.later", { index: shownUpTo?.index ?? "" }), shownUpTo !== undefined],
    [t("proof.not.truth"), true],
    [t("proof.not.program"), true],
  ];
  return (
    <>
      <h3>{t("proof.notChecked")}</h3>
      <ul className="proof-not">
        {said
          .filter(([, applies]) => applies)
          .map(([sentence]) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </>
  );
}
