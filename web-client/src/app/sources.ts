/** Where a problem may come from, in the order of DOMAIN.md. */
export const SOURCES = [
  "DEMOCRATIC_LIFE_MEETING",
  "INSPECTION",
  "PATROL_INSPECTION",
  "AUDIT",
  "OVERSIGHT",
  "PETITION",
  "PUBLIC_FEEDBACK",
  "SELF_CHECK",
] as const;
