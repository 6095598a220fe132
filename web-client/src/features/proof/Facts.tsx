import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { instant } from "../../app/format";
import type { Signed } from "../../proof/anchoring";
import type { Report } from "../../proof/verify";
import { grouped } from "./words";

const at = (millis: number) => instant(new Date(millis).toISOString());

/** What was checked, how much of it, up to when, and signed by whom. */
export function Facts({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { manifest, head, leaves, events, firstAt, lastAt, shownUpTo, redactedFiles, redactedTexts } = report;
  const facts: [string, ReactNode][] = [
    ["about", manifest && t(`proof.scope.${manifest.scope}`, { subject: manifest.subject ?? "" })],
    ["counted", leaves > 0 && t("proof.facts.countedValue", { leaves, events })],
    [
      "time",
      firstAt !== undefined &&
        lastAt !== undefined &&
        t("proof.facts.timeValue", { first: at(firstAt), last: at(lastAt) }),
    ],
    ["upTo", upTo()],
    ["evidence", report.evidenceFiles > 0 && t("proof.facts.evidenceValue", { count: report.evidenceFiles })],
    [
      "redacted",
      redactedFiles + redactedTexts > 0 &&
        t("proof.facts.redactedValue", { files: redactedFiles, texts: redactedTexts }),
    ],
    ["head", head && <code className="proof-hash">{grouped(head.root)}</code>],
    ["signed", report.signatures.length > 0 && <Signatures signatures={report.signatures} />],
  ];
  return (
    <dl className="proof-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`proof.facts.${name as "about"}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );

  function upTo(): string | undefined {
    if (report.completeness.state !== "HOLDS" || !head) return undefined;
    if (shownUpTo) return t("proof.facts.upToItem", { index: shownUpTo.index, time: at(shownUpTo.at) });
    return manifest?.scope === "all" ? t("proof.facts.upToAll", { size: head.size, last: head.size - 1 }) : undefined;
  }
}

function Signatures({ signatures }: { signatures: readonly Signed[] }) {
  const { t } = useTranslation();
  return (
    <>
      {signatures.map(({ name, id, by, fingerprint, at: seconds, key }) => (
        <div key={`${name}+${id}`} className="proof-signed">
          <div>
            <b>
              {name}+{id}
            </b>{" "}
            {t(`proof.signedBy.${by}`, { at: seconds === undefined ? "" : at(seconds * 1000) })}
          </div>
          {fingerprint && (
            <div className="proof-fingerprint">
              <span>{t("proof.fingerprint")}</span> <code className="proof-hash">{grouped(fingerprint)}</code>
            </div>
          )}
          {key && <code className="proof-key">{key}</code>}
        </div>
      ))}
    </>
  );
}
