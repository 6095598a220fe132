/** The page of help for where one is. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/^\/ledger/, "keyboard"],
  [/^\/items/, "statuses"],
  [/^\/plans/, "office"],
  [/^\/import/, "import"],
  [/^\/(notices|inspections|look-backs|markers|rules)/, "supervisor"],
  [/^\/changes/, "time"],
  [/^\/(proof|replay-check|access)/, "proof"],
  [/^\/(people|units|deliveries|operations|settings)/, "admins"],
];

export const helpFor = (pathname: string): string => {
  const topic = TOPICS.find(([page]) => page.test(pathname))?.[1];
  return topic ? `/help/${topic}` : "/help";
};
