import { Button, Result, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { finishSignIn, SignInFailed, signIn } from "./signIn";

/** Where the identity provider sends the browser back to. */
export function SignedIn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [answer] = useSearchParams();
  const [failure, setFailure] = useState<SignInFailed>();
  useEffect(() => {
    finishSignIn(answer).then(
      (path) => navigate(path, { replace: true }),
      (reason: unknown) =>
        setFailure(reason instanceof SignInFailed ? reason : new SignInFailed("refused", String(reason))),
    );
  }, [answer, navigate]);
  if (!failure) return <Skeleton active style={{ padding: 48 }} />;
  return (
    <Result
      status="warning"
      title={t("signIn.failed")}
      subTitle={t(`signIn.${failure.reason}`, failure.values)}
      extra={
        <Button type="primary" onClick={() => signIn("/").catch(setFailure)}>
          {t("signIn.again")}
        </Button>
      }
    />
  );
}
