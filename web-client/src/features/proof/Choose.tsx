import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../api/client";
import { useMe } from "../../identity/me";
import { InvalidPolicy, type Policy } from "../../proof/policy";
import { trusted } from "./trusted";
import type { Bundle } from "./useCheck";

interface Props {
  item: string | undefined;
  busy: boolean;
  check: (asked: { bundle: Bundle; policy?: Policy | undefined; evidence: boolean }) => void;
}

/** Which bundle, and whom to trust. */
export function Choose({ item, busy, check }: Props) {
  const { t } = useTranslation();
  const auditor = useMe().roles.includes("AUDITOR");
  const [without, setWithout] = useState({ evidence: false, texts: false });
  const [trust, setTrust] = useState("");
  const [wrong, setWrong] = useState<number>();
  const named = useQuery({
    queryKey: ["item", item, "name"],
    enabled: item !== undefined && auditor,
    queryFn: () => unwrap(api.GET("/api/v1/items/{id}", { params: { path: { id: item ?? "" } } })),
  });
  const begin = (bundle: Bundle) => {
    try {
      const policy = trusted(trust);
      setWrong(undefined);
      check({ bundle, policy, evidence: !without.evidence });
    } catch (invalid) {
      if (!(invalid instanceof InvalidPolicy)) throw invalid;
      setWrong(invalid.line);
    }
  };
  const take = (subject?: string) => {
    const query = new URLSearchParams({
      ...(subject && { item: subject }),
      ...(without.evidence && { evidence: "false" }),
      ...(without.texts && { texts: "false" }),
    });
    begin({ address: `/api/v1/audit/bundle.zip?${query}` });
  };
  return (
    <section className="proof-part" aria-labelledby="proof-what">
      <h2 id="proof-what">{t("proof.whatToCheck")}</h2>
      {!auditor && <p>{t("proof.onlyAuditors")}</p>}
      <div className="proof-buttons">
        {auditor && item && (
          <Button type="primary" disabled={busy} onClick={() => take(item)}>
            {t("proof.ofItem", { name: named.data?.number ?? item })}
          </Button>
        )}
        {auditor && (
          <Button type={item ? "default" : "primary"} disabled={busy} onClick={() => take()}>
            {t("proof.ofAll")}
          </Button>
        )}
        <FileButton accept=".zip" disabled={busy} chosen={(file) => begin({ file })}>
          {t("proof.chooseFile")}
        </FileButton>
      </div>
      <div className="proof-options">
        <Checkbox
          checked={without.evidence}
          onChange={({ target }) => setWithout({ ...without, evidence: target.checked })}
        >
          {t("proof.withoutEvidence")}
        </Checkbox>
        {auditor && (
          <Checkbox
            checked={without.texts}
            onChange={({ target }) => setWithout({ ...without, texts: target.checked })}
          >
            {t("proof.withoutTexts")}
          </Checkbox>
        )}
      </div>
      <h3>{t("proof.trust")}</h3>
      <p id="trust-hint" className="proof-hint">
        {t("proof.trustHint")}
      </p>
      <label htmlFor="trust">{t("proof.trustLabel")}</label>
      <div className="proof-trust">
        <Input.TextArea
          id="trust"
          autoSize={{ minRows: 1, maxRows: 6 }}
          spellCheck={false}
          value={trust}
          status={wrong === undefined ? "" : "error"}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? "trust-hint" : "trust-wrong"}
          onChange={({ target }) => {
            setTrust(target.value);
            setWrong(undefined);
          }}
        />
        <FileButton accept="" disabled={busy} chosen={async (file) => setTrust(await file.text())}>
          {t("proof.trustFile")}
        </FileButton>
      </div>
      {wrong !== undefined && (
        <p id="trust-wrong" role="alert" className="proof-wrong">
          {t("proof.trustInvalid", { line: wrong })}
        </p>
      )}
    </section>
  );
}

/** A button that opens the browser's own choice of a file. */
function FileButton(props: { accept: string; disabled: boolean; chosen: (file: File) => void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={props.disabled} onClick={() => input.current?.click()}>
        {props.children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again.
          target.value = "";
          if (file) props.chosen(file);
        }}
      />
    </>
  );
}
