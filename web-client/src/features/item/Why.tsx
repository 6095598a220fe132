import { QuestionCircleOutlined } from "@ant-design/icons";
import { Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { instant, useActor } from "../../app/format";
import { ProblemAlert } from "../../app/ProblemAlert";
import { Aside } from "./Aside";
import { useShown } from "./context";
import { useHistory, useReplay } from "./replay";

/** Beside a field that is shown: the events that made it what it is, each with its place in the history. */
export function Why({ of, paths, rule }: { of: string; paths: string[]; rule?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Aside
      icon={<QuestionCircleOutlined />}
      title={t("why.title", { field: of })}
      tells={(done) => <Reasons paths={paths} rule={rule} done={done} />}
    />
  );
}

function Reasons({ paths, rule, done }: { paths: string[]; rule: string | undefined; done: () => void }) {
  const { t, i18n } = useTranslation();
  const nameOf = useActor();
  const { item } = useShown();
  const { search } = useLocation();
  const replay = useReplay(item.id, { to: item.version });
  const history = useHistory(item.id);
  const failure = replay.error ?? history.error;
  if (failure) return <ProblemAlert failure={failure} />;
  if (!replay.data || !history.data) return <Skeleton active paragraph={{ rows: 1 }} style={{ width: 280 }} />;
  const { state } = replay.data;
  const set = [...new Set(paths.map((path) => state[path]?.setBy).filter((by) => by !== undefined))].sort(
    (a, b) => b - a,
  );
  const events = history.data.events.filter(({ sequence }) => set.includes(sequence)).reverse();
  return (
    <div className="why-reasons">
      {rule && <p>{rule}</p>}
      {events.map((event) => (
        <div key={event.sequence}>
          <div>{i18n.language === "en" ? event.sentence.en : event.sentence.zh}</div>
          <Typography.Text type="secondary">
            {event.actor && `${nameOf(event.actor)} · `}
            {instant(event.recordedAt)}
          </Typography.Text>
          <div>
            <Link to={{ search, hash: `#event-${event.sequence}` }} onClick={done} preventScrollReset replace>
              {t("why.event", { sequence: event.sequence })}
            </Link>
          </div>
        </div>
      ))}
      {events.length === 0 && !rule && <Typography.Text type="secondary">{t("why.never")}</Typography.Text>}
    </div>
  );
}
