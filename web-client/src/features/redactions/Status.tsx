import { lights } from "../../app/theme";
import type { Redaction } from "./redactionActs";

const SHOWN = {
  PROPOSED: { shape: "○", colour: lights.YELLOW },
  APPROVED: { shape: "◐", colour: "#1a56a8" },
  CARRIED_OUT: { shape: "■", colour: lights.GREEN },
  DECLINED: { shape: "✕", colour: "#595959" },
} as const;

/** In the server's words, with a shape and a colour. */
export function Status({ redaction: { status, statusText } }: { redaction: Redaction }) {
  const { shape, colour } = SHOWN[status];
  return (
    <span style={{ color: colour, whiteSpace: "nowrap" }}>
      <span aria-hidden="true">{shape}</span> {statusText}
    </span>
  );
}
