import type { Same } from "../same";
import type { people as chinese } from "../zh/people";

export const people: Same<typeof chinese> = {
  people: {
    title: "Units and people",
    appoint: "Appoint the three administrators",
    appointWhy:
      "First use: open one account each for the system, the security and the audit administrator. None of them holds two of these offices, or takes part in the business; once they are appointed this account (admin) can do nothing any more.",
    name: "Name",
    account: "Account",
    accountHint: "lower-case letters, digits, dots, dashes; 2 to 40",
    accountRequired: "An account has 2 to 40 lower-case letters, digits, dots or dashes.",
    nameRequired: "A name is needed.",
    passwords:
      "One-time passwords (shown only now: hand them over in person; they have to be changed at the first sign-in)",
    done: "Noted; sign in again",
    persons: "People",
    units: "Units",
    person: "Name",
    unit: "Unit",
    jobTitle: "Title",
    roles: "Roles",
    noRoles: "none",
    register: "Register a person",
    openAccount: "Open an account to sign in with",
    found: "Found a unit",
    unitName: "Name of the unit",
    parent: "Parent unit",
    email: "Mail address",
    noEmail: "None",
    emailWhy: "Where messages are mailed; leave it empty for no mail.",
    grant: "Grant a role",
    role: "Role",
    roleRequired: "A role is needed.",
    save: "Save",
    saved: "Saved.",
    cancel: "Cancel",
    emptyUnits: "There is no unit yet: found the units first, then register people.",
    oneTimePassword: "One-time password of {{name}}: {{password}} (shown only now)",
  },
};
