import { Alert, Checkbox, Progress, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Place } from "./Place";
import { type Found, keyOf } from "./redactionActs";
import { useTexts } from "./useRedactions";

interface Props {
  words: string;
  chosen: Found[];
  toggle: (text: Found) => void;
}

/** Every place where the words stand, each to be chosen by itself; and how much has been looked through. */
export function FoundTexts({ words, chosen, toggle }: Props) {
  const { t } = useTranslation();
  const kindOf = useKind();
  const { texts, lookedAt, total, looking, tooMany, error, again } = useTexts(words);
  return (
    <>
      <div role="status">
        {looking && (
          <Progress
            percent={total === 0 ? 0 : Math.floor((lookedAt * 100) / total)}
            size="small"
            style={{ maxWidth: 320 }}
            aria-label={t("redactions.looking")}
          />
        )}
        <Typography.Text type="secondary">
          {t(looking ? "redactions.looking" : "redactions.found", { count: texts.length, lookedAt, total })}
        </Typography.Text>
      </div>
      {error && <ProblemAlert failure={error} retry={again} />}
      {tooMany && <Alert type="warning" showIcon title={t("redactions.tooMany")} />}
      <ul className="redaction-list">
        {texts.map((text) => (
          <li key={keyOf(text)}>
            <Checkbox checked={chosen.some((one) => keyOf(one) === keyOf(text))} onChange={() => toggle(text)}>
              <q>{text.excerpt}</q>
            </Checkbox>
            <span>
              {kindOf(text.streamType)} <Place {...text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const KINDS = [
  "item",
  "plan",
  "notice",
  "inspection",
  "lookback",
  "rule",
  "accountability",
  "delegation",
  "handover",
  "import",
  "bulk",
  "message",
  "unit",
  "settings",
  "view",
] as const;

/** Whose text it is; a kind that is new to this client by the server's name. */
function useKind(): (streamType: string) => string {
  const { t } = useTranslation();
  return (streamType) => {
    const known = KINDS.find((kind) => kind === streamType);
    return known ? t(`redactions.kind.${known}`) : streamType;
  };
}
