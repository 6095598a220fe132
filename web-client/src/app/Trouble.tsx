import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Refused } from "../api/client";
import { ProblemAlert } from "./ProblemAlert";

/** Instead of a page: there is no such thing, it is none of the reader's, or no answer came. */
export function Trouble({ failure, retry }: { failure: Error; retry: () => void }) {
  const status = failure instanceof Refused ? failure.problem?.status : undefined;
  if (status !== 403 && status !== 404) return <ProblemAlert failure={failure} retry={retry} />;
  return <Nothing status={status} detail={failure.message} />;
}

/** `detail`: in the server's words, where it was asked. */
export function Nothing({ status, detail }: { status: 403 | 404; detail?: string }) {
  const { t } = useTranslation();
  return (
    <Result
      status={status}
      title={t(status === 403 ? "trouble.forbidden" : "trouble.unknown")}
      subTitle={detail && <span role="alert">{detail}</span>}
      extra={<Link to="/">{t("problem.toHome")}</Link>}
    />
  );
}
