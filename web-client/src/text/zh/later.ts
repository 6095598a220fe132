import { act } from "./act";
import { assurance } from "./assurance";
import { bulk } from "./bulk";
import { delegations } from "./delegations";
import { files } from "./files";
import { handOvers } from "./handOvers";
import { help } from "./help";
import { imports } from "./imports";
import { item } from "./item";
import { messages } from "./messages";
import { operations } from "./operations";
import { oversight } from "./oversight";
import { people } from "./people";
import { plans } from "./plans";
import { proof } from "./proof";
import { redactions } from "./redactions";
import { replay } from "./replay";
import { settings } from "./settings";
import { timeline } from "./timeline";
import { tour } from "./tour";

/** What the other pages say: loaded with the first of them. */
export const later = {
  ...act,
  ...assurance,
  ...bulk,
  ...delegations,
  ...files,
  ...handOvers,
  ...help,
  ...imports,
  ...item,
  ...messages,
  ...operations,
  ...oversight,
  ...people,
  ...plans,
  ...proof,
  ...redactions,
  ...replay,
  ...settings,
  ...timeline,
  ...tour,
} as const;
