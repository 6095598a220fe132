import type { Same } from "../same";
import type { pages as chinese } from "../zh/pages";

export const pages: Same<typeof chinese> = {
  trouble: { forbidden: "This page is not for you", unknown: "There is nothing here" },
  events: {
    title: "History",
    none: "Nothing is recorded yet.",
    notForYou: "Histories are for the system, security and audit administrators and the auditors.",
    number: "event {{sequence}} · position {{position}}",
    firstAdministrator: "First administrator",
    raw: "As recorded",
  },
};
