import type { Entry } from "./useSettings";

/** Settings by what they are about; one that is not listed is shown nowhere, so the compiler asks for each. */
const ABOUT: Record<Entry["setting"], "DEADLINES" | "CLOSING" | "LIGHTS" | "SUPERVISION" | "CATALOGUE" | "MAIL"> = {
  IMMEDIATE_DAYS: "DEADLINES",
  REVIEW_EVERY: "DEADLINES",
  MAX_EXTENSIONS: "DEADLINES",
  HOLIDAYS: "DEADLINES",
  CHAIN: "CLOSING",
  SHORT_CHAIN: "CLOSING",
  SOURCE_CHAIN: "CLOSING",
  RULE_REQUIRED: "CLOSING",
  LOOK_BACK_DAYS: "CLOSING",
  YELLOW_DAYS: "LIGHTS",
  YELLOW_LAG: "LIGHTS",
  REMINDER_DAYS_BEFORE: "LIGHTS",
  REMINDER_DAYS_AFTER: "LIGHTS",
  NOTICE_REPLY_DAYS: "SUPERVISION",
  DELEGATION_DAYS: "SUPERVISION",
  ASPECTS: "CATALOGUE",
  MAIL_DIGEST_AT: "MAIL",
  MAIL_QUIET_HOURS: "MAIL",
};

const ORDER = ["DEADLINES", "CLOSING", "LIGHTS", "SUPERVISION", "CATALOGUE", "MAIL"] as const;

export const GROUPS = ORDER.map((group) => ({
  group,
  settings: (Object.keys(ABOUT) as Entry["setting"][]).filter((setting) => ABOUT[setting] === group),
}));
