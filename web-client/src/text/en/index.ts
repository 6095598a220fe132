import type { Texts } from "..";
import { act } from "./act";
import { assurance } from "./assurance";
import { bulk } from "./bulk";
import { files } from "./files";
import { help } from "./help";
import { home } from "./home";
import { imports } from "./imports";
import { item } from "./item";
import { ledger } from "./ledger";
import { messages } from "./messages";
import { people } from "./people";
import { proof } from "./proof";
import { replay } from "./replay";
import { shell } from "./shell";
import { tasks } from "./tasks";
import { time } from "./time";
import { timeline } from "./timeline";
import { words } from "./words";

export const en: Texts = {
  ...act,
  ...assurance,
  ...bulk,
  ...files,
  ...help,
  ...home,
  ...imports,
  ...item,
  ...ledger,
  ...messages,
  ...people,
  ...proof,
  ...replay,
  ...shell,
  ...tasks,
  ...time,
  ...timeline,
  ...words,
};
