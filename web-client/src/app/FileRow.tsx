import { DownloadOutlined, EyeOutlined, PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { download } from "../api/download";
import { shownName, shownSize } from "../files/name";
import { isShown, Preview } from "./Preview";
import { ProblemAlert } from "./ProblemAlert";

/** A file that was handed in: what it is, a look at it where that is safe, and the file itself. */
export function FileRow({ file, opened = false }: { file: Schemas["EvidenceFile"]; opened?: boolean }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [looking, setLooking] = useState(opened && isShown(file));
  const name = shownName(file.name);
  const save = () =>
    download(`/api/v1/evidence-files/${file.sha256}`).catch((failure: Error) => {
      modal.error({ icon: null, content: <ProblemAlert failure={failure} /> });
    });
  return (
    <div>
      <Flex gap={8} align="center" wrap>
        <PaperClipOutlined aria-hidden />
        <bdi className="file-name" title={name}>
          {name}
        </bdi>
        <Typography.Text type="secondary">{shownSize(file.size)}</Typography.Text>
        {isShown(file) && (
          <Button
            size="small"
            type="link"
            icon={<EyeOutlined />}
            aria-expanded={looking}
            aria-label={t("files.lookAt", { name })}
            onClick={() => setLooking(!looking)}
          >
            {t("files.look")}
          </Button>
        )}
        <Button
          size="small"
          type="link"
          icon={<DownloadOutlined />}
          aria-label={t("files.saveNamed", { name })}
          onClick={() => void save()}
        >
          {t("files.save")}
        </Button>
      </Flex>
      {looking && <Preview file={file} />}
    </div>
  );
}
