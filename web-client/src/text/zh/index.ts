import { act } from "./act";
import { assurance } from "./assurance";
import { bulk } from "./bulk";
import { delegations } from "./delegations";
import { files } from "./files";
import { handOvers } from "./handOvers";
import { help } from "./help";
import { home } from "./home";
import { imports } from "./imports";
import { item } from "./item";
import { ledger } from "./ledger";
import { messages } from "./messages";
import { operations } from "./operations";
import { oversight } from "./oversight";
import { pages } from "./pages";
import { people } from "./people";
import { plans } from "./plans";
import { proof } from "./proof";
import { redactions } from "./redactions";
import { replay } from "./replay";
import { settings } from "./settings";
import { shell } from "./shell";
import { tasks } from "./tasks";
import { time } from "./time";
import { timeline } from "./timeline";
import { words } from "./words";

/** Every sentence of the client, a file a feature. The English files have the same keys, checked by the compiler. */
export const zh = {
  ...act,
  ...assurance,
  ...bulk,
  ...delegations,
  ...files,
  ...handOvers,
  ...help,
  ...home,
  ...imports,
  ...item,
  ...ledger,
  ...messages,
  ...operations,
  ...pages,
  ...oversight,
  ...people,
  ...redactions,
  ...plans,
  ...proof,
  ...replay,
  ...settings,
  ...shell,
  ...tasks,
  ...time,
  ...timeline,
  ...words,
} as const;
