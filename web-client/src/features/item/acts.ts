import { closureActs } from "./closureActs";
import { evidenceActs } from "./evidenceActs";
import { itemActs } from "./itemActs";
import { measureActs } from "./measureActs";
import type { ItemAct } from "./place";

/** Everything that can be done on an item's page, what is nearer to closing first. */
export const acts: readonly ItemAct[] = [...closureActs, ...itemActs, ...measureActs, ...evidenceActs];
