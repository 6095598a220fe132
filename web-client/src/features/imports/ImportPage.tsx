import { useQuery } from "@tanstack/react-query";
import { Flex, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { batchOf } from "../../api/batch";
import { NowOnly } from "../../app/NowOnly";
import { Nothing } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { BatchView } from "./Batch";
import { DraftView } from "./DraftView";
import { DropFile } from "./DropFile";
import { drafted, type Preview } from "./draft";
import "./imports.css";
import { dropKept, type Kept, keep, readKept } from "./kept";

/** From the office's own document to a ledger: read, corrected beside the document, confirmed; and back again. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { me, plans } = useMe();
  return (
    <Flex vertical gap={16} className="import-page">
      <h1 className="page-title">{t("import.title")}</h1>
      {me && !plans ? <Nothing status={403} /> : me ? <Importing person={me.personId} /> : <Skeleton active />}
    </Flex>
  );
}

function Importing({ person }: { person: string }) {
  const [address, setAddress] = useSearchParams();
  const batch = address.get("batch");
  const before = useQuery({
    queryKey: ["client", "import-draft", person],
    queryFn: async () => (await readKept(person)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [opened, setOpened] = useState<Kept>();
  const [failed, setFailed] = useState<Record<string, string>>({});
  const [discarded, setDiscarded] = useState(false);
  const kept = opened ?? (discarded ? undefined : (before.data ?? undefined));
  const start = (preview: Preview, fileName: string, feedbackDate?: string) => {
    const source = { kind: "DEMOCRATIC_LIFE_MEETING", ...(feedbackDate && { feedbackDate }) } as const;
    const fresh = { fileName, preview, draft: drafted(preview, source) };
    void keep(person, fresh);
    setFailed({});
    setOpened(fresh);
  };
  const forget = () => {
    void dropKept(person);
    setOpened(undefined);
    setDiscarded(true);
    setAddress({}, { replace: true });
  };
  // The draft of another document has nothing to do with it.
  const own = kept !== undefined && batchOf(kept.preview.documentSha256) === batch;
  const served = useCallback(() => void dropKept(person), [person]);
  if (before.isPending) return <Skeleton active />;
  if (batch) {
    return (
      <BatchView
        id={batch}
        again={own ? forget : () => setAddress({}, { replace: true })}
        {...(own && {
          served,
          correct: (of) => {
            setFailed(Object.fromEntries(of.failed.map(({ path, message }) => [path, message])));
            setAddress({}, { replace: true });
          },
        })}
      />
    );
  }
  if (!kept) {
    return (
      <NowOnly>
        <DropFile read={start} />
      </NowOnly>
    );
  }
  return (
    <NowOnly>
      <DraftView
        key={kept.preview.documentSha256}
        kept={kept}
        person={person}
        resumed={opened === undefined}
        failed={failed}
        discard={forget}
        imported={(id, draft) => {
          // Should rows fail, they are corrected from here.
          setOpened({ ...kept, draft });
          setAddress({ batch: id });
        }}
      />
    </NowOnly>
  );
}
