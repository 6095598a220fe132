import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Refused } from "../api/client";
import { SignInFailed } from "../identity/signIn";

/** What went wrong, in the server's words: they name what is wrong and what to do. */
export function ProblemAlert({ failure, retry }: { failure: Error; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const problem = failure instanceof Refused ? failure.problem : undefined;
  // What is said already is not said again.
  const parts = [...(problem?.errors ?? []), ...(problem?.missing ?? [])].filter(
    ({ message }) => message !== problem?.detail,
  );
  // The same question gets the same refusal.
  const again = !problem || (problem.status ?? 500) >= 500 || problem.status === 429;
  return (
    <Alert
      type="error"
      showIcon
      title={
        failure instanceof SignInFailed
          ? t(`signIn.${failure.reason}`, failure.values)
          : (problem?.detail ?? t("problem.unreachable"))
      }
      description={
        problem && (
          <>
            {parts.length > 0 && (
              <ul style={{ margin: 0, paddingLeft: 20 }}>
                {parts.map((part) => (
                  <li key={`${"field" in part ? part.field : part.target}${part.code}`}>
                    <Named part={"field" in part ? part.field : part.target} /> {part.message}
                  </li>
                ))}
              </ul>
            )}
            {problem.traceId && <small>{t("problem.trace", { id: problem.traceId })}</small>}
          </>
        )
      }
      action={retry && again && <Button onClick={() => retry()}>{t("retry")}</Button>}
    />
  );
}

/** What is meant, where it is words: an id tells nobody anything. */
function Named({ part }: { part: string | undefined }) {
  return part && !/^[\w-]{20,}$/.test(part) && <code>{part}</code>;
}
