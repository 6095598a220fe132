import { Alert, Button, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Changes } from "./Changes";
import { useShown } from "./context";
import { useReplay } from "./replay";

/** What others did since a form was opened, field by field; the draft below it stays as it is. */
export function Conflict({ seen, goOn }: { seen: number; goOn: () => void }) {
  const { t } = useTranslation();
  const { item } = useShown();
  const between = useReplay(item.id, { from: seen, to: item.version });
  return (
    <Alert
      type="warning"
      showIcon
      className="act-conflict"
      title={t("conflict.title")}
      description={
        <>
          <p>{t("conflict.kept")}</p>
          {between.data ? (
            <Changes changes={between.data.changes} before={t("conflict.before")} after={t("conflict.after")} />
          ) : (
            <Skeleton active paragraph={{ rows: 2 }} title={false} />
          )}
          <Button onClick={goOn}>{t("conflict.goOn")}</Button>
        </>
      }
    />
  );
}
