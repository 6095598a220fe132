import type { Texts } from "..";
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
import { tour } from "./tour";
import { words } from "./words";

export const en: Texts = {
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
  ...tour,
  ...words,
};
