import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { lights } from "./theme";

const GREY = "#595959";
const LOOKS = {
  waiting: { Shape: ClockCircleFilled, color: lights.YELLOW },
  good: { Shape: CheckCircleFilled, color: lights.GREEN },
  bad: { Shape: CloseCircleFilled, color: lights.RED },
  over: { Shape: MinusCircleOutlined, color: GREY },
};

const OF = {
  SUBMITTED: "waiting",
  PENDING: "waiting",
  ACCEPTED: "good",
  GRANTED: "good",
  RETURNED: "bad",
  DECLINED: "bad",
  WITHDRAWN: "over",
  LAPSED: "over",
  AWAITING_REPLY: "waiting",
  REPLIED: "waiting",
  ANSWERED: "good",
  HOLDS: "good",
  RELAPSED: "bad",
  PROBLEM_FOUND: "bad",
  RECORDED: "good",
  AMENDED: "good",
  REVOKED: "over",
  NEW: "good",
  REVISED: "good",
  ABOLISHED: "over",
  PROPOSED: "waiting",
  APPROVED: "waiting",
  CARRIED_OUT: "good",
  TO_COME: "waiting",
  IN_FORCE: "good",
  OVER: "over",
  UNDER_WAY: "waiting",
  DONE: "good",
  SOME_REFUSED: "bad",
} as const;

export type Stands = keyof typeof OF;

/** How something stands: shape, text and colour, none of the three alone. */
export function Standing({ status, children }: { status: Stands; children: ReactNode }) {
  const { Shape, color } = LOOKS[OF[status]];
  return (
    <strong style={{ color, whiteSpace: "nowrap", fontWeight: 500 }}>
      <Shape aria-hidden /> {children}
    </strong>
  );
}
