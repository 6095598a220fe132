import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { whenReconnected } from "./Live";
import { isReplaced } from "./replaced";

// A tab that is only looked at now and then asks no more often than this.
const LOOK_AGAIN_MS = 60_000;

/** Above a page from before an update: that it is old, and how to get the new one. What was written is kept. */
export default function Stale() {
  const { t } = useTranslation();
  const [stale, setStale] = useState(false);
  useEffect(() => {
    let lookedAt = Date.now();
    const look = async () => {
      lookedAt = Date.now();
      if (await isReplaced()) setStale(true);
    };
    const comesBack = () => void look();
    const seenAgain = () => {
      if (document.visibilityState === "visible" && Date.now() - lookedAt > LOOK_AGAIN_MS) void look();
    };
    // A server that was updated was away; who has no stream comes back to the tab some time.
    const leave = whenReconnected(comesBack);
    window.addEventListener("online", comesBack);
    document.addEventListener("visibilitychange", seenAgain);
    return () => {
      leave();
      window.removeEventListener("online", comesBack);
      document.removeEventListener("visibilitychange", seenAgain);
    };
  }, []);
  if (!stale) return null;
  return (
    <Alert
      banner
      type="info"
      showIcon
      title={t("broken.stale")}
      description={t("broken.staleWhy")}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t("broken.refresh")}
        </Button>
      }
    />
  );
}
