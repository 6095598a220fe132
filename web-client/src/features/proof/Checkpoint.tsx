import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api, Refused, unwrap } from "../../api/client";
import { instant } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { useMe } from "../../identity/me";
import { base64, hex, utf8 } from "../../proof/bytes";
import { fingerprint, LOG_KEY, parseCheckpoint, parseKey, parseNote } from "../../proof/note";
import { grouped } from "./words";

/** The newest checkpoint as it is printed on one page, to be kept where no server reaches it. */
export function Checkpoint({ setPrinting }: { setPrinting: (printing: boolean) => void }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const note = useQuery({
    queryKey: ["audit", "checkpoint"],
    queryFn: () => unwrap(api.GET("/api/v1/audit/checkpoint", { parseAs: "text" })),
  });
  const audit = useQuery({ queryKey: ["audit"], queryFn: () => unwrap(api.GET("/api/v1/audit")), retry: false });
  useEffect(() => {
    const after = () => setPrinting(false);
    window.addEventListener("afterprint", after);
    return () => window.removeEventListener("afterprint", after);
  }, [setPrinting]);
  const print = () => {
    setPrinting(true);
    // Once the page is drawn so.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  if (note.error) return <NoCheckpoint failure={note.error} retry={() => void note.refetch()} />;
  if (note.data === undefined) return <Skeleton active />;
  const { origin, size, root } = parseCheckpoint(parseNote(utf8(note.data)).text);
  return (
    <section className="proof-part proof-sheet" aria-labelledby="proof-sheet">
      <header>
        <h2 id="proof-sheet">
          <span className="proof-screen">{t("proof.sheet.title")}</span>
          <span className="proof-paper">{t("proof.sheet.heading")}</span>
        </h2>
        <Button className="proof-screen" onClick={print}>
          {t("proof.sheet.print")}
        </Button>
      </header>
      <p className="proof-hint">
        {t("proof.sheet.why")} <span className="proof-screen">{t("proof.sheet.ofServer")}</span>
      </p>
      {audit.data && audit.data.faultCount > 0 && (
        <Alert type="error" showIcon title={t("proof.sheet.faults", { count: audit.data.faultCount })} />
      )}
      <dl className="proof-facts">
        <Fact name={t("proof.sheet.origin")}>{origin}</Fact>
        <Fact name={t("proof.sheet.size")}>{String(size)}</Fact>
        <Fact name={t("proof.sheet.root")}>
          <code className="proof-hash proof-big">{grouped(hex(root))}</code>
        </Fact>
        <Fact name={t("proof.sheet.rootBase64")}>
          <code className="proof-hash">{base64(root)}</code>
        </Fact>
        <Fact name={t("proof.sheet.keys")}>
          {audit.data
            ? audit.data.keys.map(({ key, until }) => <Key key={key} text={key} until={until} />)
            : t("proof.sheet.keysHidden")}
        </Fact>
        <Fact name={t("proof.sheet.note")}>
          <pre className="proof-note">{note.data}</pre>
        </Fact>
      </dl>
      <div className="proof-paper proof-sign">
        <p>{t("proof.sheet.printedAt", { time: instant(new Date().toISOString()), name: me?.name ?? "" })}</p>
        <p>
          <span>{t("proof.sheet.signHere")}</span>
          <span>{t("proof.sheet.signDay")}</span>
        </p>
      </div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Key({ text, until }: { text: string; until: string | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="proof-signed">
      <code className="proof-key">{text}</code>
      {until && <span> {t("proof.sheet.until", { time: instant(until) })}</span>}
      <div className="proof-fingerprint">
        <span>{t("proof.fingerprint")}</span>{" "}
        <code className="proof-hash proof-big">{grouped(fingerprint(parseKey(text, LOG_KEY)))}</code>
      </div>
    </div>
  );
}

function NoCheckpoint({ failure, retry }: { failure: Error; retry: () => void }) {
  const { t } = useTranslation();
  return failure instanceof Refused && failure.problem?.code === "NOTHING_SIGNED" ? (
    <Alert type="info" showIcon title={t("proof.sheet.nothing")} />
  ) : (
    <ProblemAlert failure={failure} retry={retry} />
  );
}
