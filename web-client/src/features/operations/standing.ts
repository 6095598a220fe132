import { lights } from "../../app/theme";
import { isRebuilding, type Projection } from "./useProjections";

/** Shape, colour and word of each standing: none of them alone. */
export const STANDINGS = {
  LETTERS: { shape: "▲", colour: lights.RED },
  REBUILDING: { shape: "◐", colour: "#1a56a8" },
  BEHIND: { shape: "◆", colour: lights.YELLOW },
  CURRENT: { shape: "●", colour: lights.GREEN },
} as const;

export type Standing = keyof typeof STANDINGS;

/** A few events on their way are no lag. */
const ON_THEIR_WAY = 20;

export function standingOf(projection: Projection): Standing {
  if (projection.deadLetters > 0) return "LETTERS";
  if (isRebuilding(projection)) return "REBUILDING";
  return projection.behind > ON_THEIR_WAY ? "BEHIND" : "CURRENT";
}
