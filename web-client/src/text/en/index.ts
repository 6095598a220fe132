import type { Texts } from "..";
import { act } from "./act";
import { bulk } from "./bulk";
import { files } from "./files";
import { home } from "./home";
import { imports } from "./imports";
import { item } from "./item";
import { ledger } from "./ledger";
import { messages } from "./messages";
import { oversight } from "./oversight";
import { people } from "./people";
import { replay } from "./replay";
import { shell } from "./shell";
import { tasks } from "./tasks";
import { time } from "./time";
import { timeline } from "./timeline";
import { words } from "./words";

export const en: Texts = {
  ...act,
  ...bulk,
  ...files,
  ...home,
  ...imports,
  ...item,
  ...ledger,
  ...messages,
  ...oversight,
  ...people,
  ...replay,
  ...shell,
  ...tasks,
  ...time,
  ...timeline,
  ...words,
};
