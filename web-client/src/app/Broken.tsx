import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";

// What browsers say of a part of the program that the server no longer has.
const GONE = /dynamically imported module|importing a module|module script|preload css/i;

/** In place of a page that failed: of a tab from before an update, that it is to be refreshed. */
export function Broken() {
  const { t } = useTranslation();
  const failure = useRouteError();
  const message = failure instanceof Error ? failure.message : String(failure);
  const stale = GONE.test(message);
  return (
    <Alert
      type={stale ? "info" : "error"}
      className="broken"
      showIcon
      title={t(stale ? "broken.stale" : "broken.title")}
      description={
        <>
          <p>{t(stale ? "broken.staleWhy" : "broken.why")}</p>
          {!stale && <code>{message}</code>}
        </>
      }
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t("broken.refresh")}
        </Button>
      }
    />
  );
}
