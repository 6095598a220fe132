import { Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { instant } from "../../app/format";
import { Standing } from "../../app/Standing";
import { ActBar } from "./ActBar";
import { useShown } from "./context";
import type { Measure } from "./place";

/** Requests for a later deadline, the latest first. */
export function Extensions({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const { item } = useShown();
  if (measure.extensions.length === 0) return null;
  const latest = [...measure.extensions].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  return (
    <section aria-label={t("item.extensions")}>
      <h4 className="part-title">{t("item.extensions")}</h4>
      {latest.map((extension) => (
        <div key={extension.id} id={extension.id} className="part">
          <Flex gap={8} align="center" wrap>
            <Standing status={extension.status}>{t(`extensionStatus.${extension.status}`)}</Standing>
            <span>
              {t("item.extension", {
                number: extension.number,
                atMost: extension.atMost,
                from: extension.from,
                to: extension.to,
              })}
            </span>
            <Typography.Text type="secondary">
              {extension.requester?.name} · {instant(extension.requestedAt)}
            </Typography.Text>
          </Flex>
          <div>{t("item.extensionWhy", { reason: extension.reason, progress: extension.progress })}</div>
          {extension.remark && (
            <div>{t("item.decided", { by: extension.decider?.name ?? "", remark: extension.remark })}</div>
          )}
          <ActBar place={{ item, measure, extension }} on="extension" />
        </div>
      ))}
    </section>
  );
}
