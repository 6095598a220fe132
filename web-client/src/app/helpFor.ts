/** The page of help for where one is. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/^\/ledger/, "keyboard"],
  [/^\/items/, "statuses"],
  [/^\/import/, "import"],
  [/^\/changes/, "time"],
  [/^\/(proof|replay-check|access)/, "proof"],
  [/^\/(people|deliveries)/, "admins"],
];

export const helpFor = (pathname: string): string => {
  const topic = TOPICS.find(([page]) => page.test(pathname))?.[1];
  return topic ? `/help/${topic}` : "/help";
};
