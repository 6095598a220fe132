import type { Same } from "../same";
import type { timeline as chinese } from "../zh/timeline";

export const timeline: Same<typeof chinese> = {
  timeline: {
    order: "{{count}} entries, the latest first",
    filter: "Filter by kind",
    all: "All",
    kind: {
      PROBLEM: "Problem",
      DUTY: "Duty and deadline",
      WORK: "Progress",
      EVIDENCE: "Evidence",
      CLOSURE: "Closing",
      SUPERVISION: "Supervision",
    },
    none: "There is nothing of this kind.",
    whole: "the whole record",
    diff: "What changed",
    field: "Field",
    before: "Before",
    after: "After",
    nothingChanged: "No field changed.",
    occurredOn: "occurred on {{date}}",
  },
};
