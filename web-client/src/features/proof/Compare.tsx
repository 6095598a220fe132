import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { utf8 } from "../../proof/bytes";
import { type Comparison, compare, type HeldHead, parseHeld } from "../../proof/heads";
import { parseConsistency } from "../../proof/paths";
import { again, type Checked } from "./useCheck";

type Answer = Comparison | "NOT_FOUND" | "unreadable" | "broken";
const GOOD: readonly Answer[] = ["SAME", "CONTINUES"];
const BAD: readonly Answer[] = ["FORKED", "OTHER_LOG", "LATER", "NOT_FOUND"];

/** Paper against the bundle: a printed root, typed or pasted. */
export function Compare({ checked }: { checked: Checked }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const held = parseHeld(typed);
  const answer = useMutation({ mutationFn: (asked: HeldHead | undefined) => answerTo(asked, checked) });
  const said = answer.isPending ? "READ_AGAIN" : answer.data;
  const state = said && (GOOD.includes(said) ? "HOLDS" : BAD.includes(said) ? "FAILS" : "NOT_CHECKED");
  const Icon = { HOLDS: CheckCircleFilled, FAILS: CloseCircleFilled, NOT_CHECKED: QuestionCircleFilled }[
    state ?? "NOT_CHECKED"
  ];
  return (
    <section className="proof-part" aria-labelledby="proof-compare">
      <h2 id="proof-compare">{t("proof.compare.title")}</h2>
      <p id="compare-hint" className="proof-hint">
        {t("proof.compare.hint")}
      </p>
      <label htmlFor="compare">{t("proof.compare.label")}</label>
      <div className="proof-trust">
        <Input.TextArea
          id="compare"
          autoSize={{ minRows: 2, maxRows: 8 }}
          spellCheck={false}
          aria-describedby="compare-hint"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            answer.reset();
          }}
        />
        <Button disabled={typed.trim() === ""} loading={answer.isPending} onClick={() => answer.mutate(held)}>
          {t("proof.compare.run")}
        </Button>
      </div>
      <div role="status">
        {said && (
          <p className={`proof-answer ${state}`}>
            <Icon aria-hidden className="proof-icon" />
            {t(`proof.compare.${said}`, {
              origin: held?.origin ?? "",
              held: held?.size ?? "",
              size: checked.report.head?.size ?? "",
            })}
          </p>
        )}
      </div>
    </section>
  );
}

async function answerTo(held: HeldHead | undefined, checked: Checked): Promise<Answer> {
  if (!held) return "unreadable";
  const { report } = checked;
  const first = compare(held, report);
  if (first === undefined) return "broken";
  if (first === "READ_AGAIN") {
    const more = held.size === undefined ? { rootWanted: held.root } : { sizes: [held.size] };
    const second = compare(held, await again(checked, more));
    return second === "READ_AGAIN" || second === undefined ? "NOT_FOUND" : second;
  }
  if (first !== "PROOF_WANTED" || held.size === undefined || !report.head) return first;
  const path = await proofBetween(held.size, report.head.size);
  return (path && compare(held, report, path)) ?? first;
}

/** From the server; it is verified here, so that a wrong one does no harm. */
async function proofBetween(from: number, to: number): Promise<readonly Uint8Array[] | undefined> {
  try {
    const query = { from, to };
    const text = await unwrap(api.GET("/api/v1/audit/proof/consistency", { params: { query }, parseAs: "text" }));
    return parseConsistency(utf8(text));
  } catch {
    return undefined;
  }
}
