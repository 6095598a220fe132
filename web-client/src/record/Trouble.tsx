import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Refused } from "../api/client";
import { ProblemAlert } from "../app/ProblemAlert";
import { useMe } from "../identity/me";

/** A page that cannot be shown: there is no such thing, it is none of the reader's, or no answer came. */
export function Trouble({
  failure,
  retry,
  forbidden,
  unknown,
  back,
}: {
  failure: Error;
  retry: () => void;
  forbidden: string;
  unknown?: string;
  back?: { to: string; said: string };
}) {
  const { t } = useTranslation();
  const { business } = useMe();
  const status = failure instanceof Refused ? failure.problem?.status : undefined;
  if (status !== 403 && (status !== 404 || !unknown)) return <ProblemAlert failure={failure} retry={retry} />;
  return (
    <Result
      status={status === 403 ? "403" : "404"}
      title={status === 403 ? forbidden : unknown}
      subTitle={
        // Administrators are told why: nothing is wrong with their account.
        <span role="alert">{status === 403 && !business ? t("problem.noBusiness") : failure.message}</span>
      }
      extra={back && <Link to={back.to}>{back.said}</Link>}
    />
  );
}
