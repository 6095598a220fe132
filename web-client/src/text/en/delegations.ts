import type { Same } from "../same";
import type { delegations as chinese } from "../zh/delegations";

export const delegations: Same<typeof chinese> = {
  delegations: {
    title: "Delegations",
    what: "While you are away somebody else does your work. Everything done under a delegation is recorded with both of you.",
    given: "Delegated by me",
    taken: "Delegated to me",
    none: { given: "You have given no work to others.", taken: "Nobody has given you their work." },
    status: { TO_COME: "To come", IN_FORCE: "In force", OVER: "Over", REVOKED: "Revoked" },
    term: "{{from}} until {{until}}",
    all: "All delegations",
    noneAtAll: "Nobody has delegated any work.",
    fromTo: "From → to",
    period: "Period",
    state: "State",
    reason: "Reason: {{reason}}",
    revokedBecause: "Revoked because: {{reason}}",
  },
};
