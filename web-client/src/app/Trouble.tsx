import { Result } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Refused } from "../api/client";
import { useMe } from "../identity/me";
import { ProblemAlert } from "./ProblemAlert";

interface Words {
  /** Where there is no such thing. */
  unknown?: string;
  /** Where it is none of the reader's. */
  forbidden?: string;
  back?: { to: string; said: string };
}

/** None of the reader's: nothing of the page is of use to them. */
export const isForbidden = (failure: Error | null): failure is Refused =>
  failure instanceof Refused && failure.problem?.status === 403;

/** Instead of a page: there is no such thing, it is none of the reader's, or no answer came. */
export function Trouble({ failure, retry, ...words }: { failure: Error; retry: () => void } & Words) {
  const { t } = useTranslation();
  const { business } = useMe();
  const status = failure instanceof Refused ? failure.problem?.status : undefined;
  if (status !== 403 && status !== 404) return <ProblemAlert failure={failure} retry={retry} />;
  // Administrators are told why: nothing is wrong with their account.
  const detail = status === 403 && words.forbidden && !business ? t("problem.noBusiness") : failure.message;
  return <Nothing status={status} detail={detail} {...words} />;
}

/** `detail`: in the server's words, where it was asked. */
export function Nothing({ status, detail, unknown, forbidden, back }: { status: 403 | 404; detail?: string } & Words) {
  const { t } = useTranslation();
  return (
    <Result
      status={status}
      title={status === 403 ? (forbidden ?? t("trouble.forbidden")) : (unknown ?? t("trouble.unknown"))}
      subTitle={detail && <span role="alert">{detail}</span>}
      extra={<Link to={back?.to ?? "/"}>{back?.said ?? t("problem.toHome")}</Link>}
    />
  );
}
