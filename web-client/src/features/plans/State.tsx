import { CheckCircleFilled, ClockCircleOutlined, EditOutlined, FlagFilled, StopOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";

type Summary = Pick<Schemas["PlanSummary"], "status">;

const SHAPES = {
  DRAFT: EditOutlined,
  SUBMITTED: ClockCircleOutlined,
  IN_FORCE: CheckCircleFilled,
  CONCLUDED: FlagFilled,
  WITHDRAWN: StopOutlined,
} as const;

/** How a plan stands: a shape and a word, and a colour besides. */
export function State({ plan }: { plan: Summary & { revision?: Schemas["PlanViewRevisionView"] } }) {
  const { t } = useTranslation();
  const Shape = SHAPES[plan.status];
  return (
    <span className={`plan-state ${plan.status}`}>
      <Shape aria-hidden /> {t(`plans.status.${plan.status}`)}
      {plan.revision && ` · ${t("plans.revising")}`}
    </span>
  );
}
