import { useTranslation } from "react-i18next";

const KNOWN = [
  "bulk",
  "delivery",
  "directory",
  "due-watch",
  "erasures",
  "hand-overs",
  "imports",
  "ledger",
  "look-backs",
  "measure-work",
  "messages",
  "notices",
  "plan-in-force",
  "rules",
] as const;

/** What a processing group is for; a new one of the server's is known by its own name until somebody says it here. */
export function useGroupName(): (group: string) => string {
  const { t } = useTranslation();
  return (group) => {
    const known = KNOWN.find((one) => one === group);
    return known ? t(`operations.of.${known}`) : group;
  };
}
