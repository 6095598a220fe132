import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../../api/client";
import { isAct, placeOf, wayTo } from "./way";

type Task = Schemas["TaskView"];

/** One task: what, about what, until when, why it is the reader's, and the way to do it. */
export function Row({ task }: { task: Task }) {
  const { t } = useTranslation();
  const place = placeOf(task);
  const about = [task.number, task.title].filter(Boolean).join(" ");
  return (
    <li className="task">
      <div className="task-what">
        <Typography.Text strong>{task.kindText}</Typography.Text>
        {task.step && (
          <Typography.Text type="secondary">
            {t("tasks.step", { step: task.step.text, number: task.step.number, of: task.step.of })}
          </Typography.Text>
        )}
      </div>
      <div className="task-about">
        {place ? <Link to={place}>{about}</Link> : <span>{about}</span>}
        {task.measureTitle && <Typography.Text type="secondary">{task.measureTitle}</Typography.Text>}
      </div>
      <div className="task-due">
        {task.dueOn && <span>{task.dueOn}</span>}
        {task.overdue && (
          <Typography.Text type="danger">{t("tasks.overdue", { count: task.overdueDays })}</Typography.Text>
        )}
      </div>
      <Typography.Text type="secondary" className="task-why">
        {t(`tasks.basis.${task.why.basis}`, {
          role: task.why.roleText,
          unit: task.why.unit?.name ?? "",
          delegator: task.why.delegator?.name ?? "",
        })}
      </Typography.Text>
      <Ways task={task} />
    </li>
  );
}

function Ways({ task }: { task: Task }) {
  const { t } = useTranslation();
  const [first, ...others] = [task.command, ...task.otherwise].flatMap((command) => {
    const to = wayTo(task, command);
    return to ? [{ to, text: isAct(command) ? t(`act.title.${command}`) : t("open"), known: isAct(command) }] : [];
  });
  if (!first) return <div className="task-ways" />;
  return (
    <div className="task-ways">
      <Link to={first.to} className="task-act">
        {first.text}
      </Link>
      {others
        .filter(({ known }) => known)
        .map(({ to, text }) => (
          <Link key={to} to={to} className="task-other">
            {text}
          </Link>
        ))}
    </div>
  );
}
