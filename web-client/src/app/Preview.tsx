import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { read } from "../api/download";
import { shownName } from "../files/name";
import "./preview.css";
import { ProblemAlert } from "./ProblemAlert";
import { Verbatim } from "./Verbatim";

type File = Schemas["EvidenceFile"];

// What a browser draws without running anything in it; the type is the server's, told from the content.
const IMAGES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"]);
/** Of texts this much is shown, in characters. */
const TEXT_AT_MOST = 20_000;

export const isShown = (file: File): boolean =>
  IMAGES.has(file.mediaType) || file.mediaType === "application/pdf" || file.mediaType === "text/plain";

/** A file of somebody else's, shown without trusting it. */
export function Preview({ file }: { file: File }) {
  const loaded = useQuery({
    queryKey: ["evidenceFile", file.sha256],
    queryFn: async () => {
      const { content } = await read(`/api/v1/evidence-files/${file.sha256}`);
      return content.slice(0, content.size, file.mediaType);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  if (loaded.error) return <ProblemAlert failure={loaded.error} retry={() => void loaded.refetch()} />;
  if (!loaded.data) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (IMAGES.has(file.mediaType)) return <Image content={loaded.data} name={file.name} />;
  if (file.mediaType === "text/plain") return <Text content={loaded.data} />;
  return <Pdf content={loaded.data} name={file.name} />;
}

/** An address for a file that lasts as long as it is shown. */
function useAddress(content: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address;
}

function Image({ content, name }: { content: Blob; name: string }) {
  const { t } = useTranslation();
  const address = useAddress(content);
  return address ? <img className="preview" src={address} alt={t("files.imageOf", { name: shownName(name) })} /> : null;
}

function Text({ content }: { content: Blob }) {
  const [text, setText] = useState("");
  useEffect(() => {
    content
      .slice(0, TEXT_AT_MOST * 3)
      .text()
      .then((all) => setText(all.slice(0, TEXT_AT_MOST)));
  }, [content]);
  return <Verbatim>{text}</Verbatim>;
}

/** In the browser's own reader, here when asked (each is a process of its own), or in a tab: a phone has none in a page. */
function Pdf({ content, name }: { content: Blob; name: string }) {
  const { t } = useTranslation();
  const address = useAddress(content);
  const [here, setHere] = useState(false);
  if (!address) return null;
  const shown = { name: shownName(name) };
  return (
    <>
      <Flex gap={8} wrap>
        <Button aria-expanded={here} onClick={() => setHere(!here)}>
          {t("files.pdfHere", shown)}
        </Button>
        <Button href={address} target="_blank" rel="noopener">
          {t("files.openPdf", shown)}
        </Button>
      </Flex>
      {here && <iframe className="preview-pdf" src={address} title={shown.name} />}
    </>
  );
}
