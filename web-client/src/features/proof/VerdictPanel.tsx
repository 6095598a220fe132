import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { save } from "../../api/download";
import type { Verdict } from "../../proof/verdict";
import { Details } from "./Details";
import { Facts } from "./Facts";
import { NotChecked } from "./NotChecked";
import type { Checked } from "./useCheck";
import { bytes, useFinding } from "./words";

const ICONS = { HOLDS: CheckCircleFilled, FAILS: CloseCircleFilled, NOT_CHECKED: QuestionCircleFilled } as const;
const STATE = { VERIFIED: "HOLDS", NOT_VERIFIED: "FAILS", COULD_NOT_CHECK: "NOT_CHECKED" } as const;

/** The verdict in plain words, then why, then everything behind it. */
export function VerdictPanel({ checked }: { checked: Checked }) {
  const { t } = useTranslation();
  const { report, file, name } = checked;
  const state = STATE[report.outcome];
  const Icon = ICONS[state];
  return (
    <section className={`proof-part proof-verdict ${state}`} aria-labelledby="proof-outcome">
      <header>
        <Icon aria-hidden className="proof-icon" />
        <div role="status">
          <h2 id="proof-outcome">{t(`proof.outcome.${report.outcome}`)}</h2>
          <p>{t(`proof.outcomeWhy.${report.outcome}`)}</p>
        </div>
        <Button onClick={() => save(file, name)}>{t("proof.download")}</Button>
      </header>
      <ul className="proof-three">
        {(["integrity", "completeness", "anchoring"] as const).map((which) => (
          <One key={which} which={which} verdict={report[which]} />
        ))}
      </ul>
      {report.restored.map(({ index, size }) => (
        <p key={index} className="proof-wrong">
          {t("proof.restored", { index, size })}
        </p>
      ))}
      <Facts report={report} />
      <NotChecked checked={checked} />
      <p className="proof-hint">{t("proof.file", { name, size: bytes(file.size) })}</p>
      <Details checked={checked} />
    </section>
  );
}

function One({ which, verdict }: { which: "integrity" | "completeness" | "anchoring"; verdict: Verdict }) {
  const { t } = useTranslation();
  const finding = useFinding();
  const Icon = ICONS[verdict.state];
  const leaf = verdict.state === "HOLDS" ? undefined : verdict.leaf;
  return (
    <li className={verdict.state}>
      <Icon aria-hidden className="proof-icon" />
      <div>
        <b>
          {t(`proof.${which}`)}
          <span className="proof-state">{t(`proof.state.${verdict.state}`)}</span>
        </b>
        <p>{verdict.state === "HOLDS" ? t(`proof.holds.${which}`) : finding(verdict)}</p>
        {leaf && (
          <p>
            {leaf.stream === undefined
              ? t("proof.badLeaf", { index: leaf.index })
              : t("proof.badLeafNamed", {
                  index: leaf.index,
                  stream: leaf.stream,
                  seq: leaf.seq ?? "",
                  type: leaf.type ?? "",
                })}
          </p>
        )}
      </div>
    </li>
  );
}
