import { home } from "./home";
import { ledger } from "./ledger";
import { pages } from "./pages";
import { shell } from "./shell";
import { tasks } from "./tasks";
import { time } from "./time";
import { words } from "./words";

/** What the frame and the first page say: loaded with them. A test follows what these import. */
export const first = {
  ...home,
  ...ledger,
  ...pages,
  ...shell,
  ...tasks,
  ...time,
  ...words,
} as const;
