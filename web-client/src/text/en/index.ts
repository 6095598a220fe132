import type { Texts } from "..";
import { act } from "./act";
import { bulk } from "./bulk";
import { delegations } from "./delegations";
import { files } from "./files";
import { handOvers } from "./handOvers";
import { home } from "./home";
import { imports } from "./imports";
import { item } from "./item";
import { ledger } from "./ledger";
import { messages } from "./messages";
import { operations } from "./operations";
import { pages } from "./pages";
import { people } from "./people";
import { plans } from "./plans";
import { redactions } from "./redactions";
import { replay } from "./replay";
import { settings } from "./settings";
import { shell } from "./shell";
import { tasks } from "./tasks";
import { time } from "./time";
import { timeline } from "./timeline";
import { words } from "./words";

export const en: Texts = {
  ...act,
  ...bulk,
  ...delegations,
  ...files,
  ...handOvers,
  ...home,
  ...imports,
  ...item,
  ...ledger,
  ...messages,
  ...operations,
  ...pages,
  ...people,
  ...redactions,
  ...plans,
  ...replay,
  ...settings,
  ...shell,
  ...tasks,
  ...time,
  ...timeline,
  ...words,
};
