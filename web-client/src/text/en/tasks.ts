import type { Same } from "../same";
import type { tasks as chinese } from "../zh/tasks";

export const tasks: Same<typeof chinese> = {
  tasks: {
    title: "My tasks",
    all: "All",
    what: "What to do",
    about: "About",
    due: "Due",
    why: "Why it is yours",
    overdue: "{{count}} days overdue",
    step: "{{step}} (step {{number}} of {{of}})",
    empty: "There is nothing to do.",
    nextDeadline: "The next measure is due on {{date}}: {{what}}",
    noDeadline: "No measure on the ledger is due later, either.",
    loaded: "{{count}} of {{of}} shown",
    group: { OVERDUE: "Overdue", SOON: "Due within 7 days", LATER: "Due later", UNDATED: "Without a date" },
    basis: {
      OWN: "It is your own work",
      UNIT: "For {{unit}}, as {{role}}",
      ROLE: "As {{role}}",
      DELEGATED: "Delegated by {{delegator}}",
    },
  },
};
