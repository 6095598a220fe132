import type { Same } from "../same";
import type { handOvers as chinese } from "../zh/handOvers";

export const handOvers: Same<typeof chinese> = {
  handOvers: {
    title: "Hand-overs",
    what: "Who leaves or is transferred hands over the measures that are not completed: one by one, none stops another, and what became of each can be read.",
    byOffice: "The office hands work over.",
    begin: "Hand over",
    whose: "Whose work",
    choosePerson: "Choose a person",
    holdsNothing: "This person holds no open measure; there is nothing to hand over.",
    holds: "Open measures: {{count}}, chosen: {{chosen}}.",
    chooseAll: "Choose all",
    as: "As",
    all: "Hand-overs",
    none: "There is no hand-over that you may see.",
    fromTo: "Hand-over",
    names: "{{from}} → {{to}}",
    startedAt: "Begun at",
    state: "Progress",
    by: "By",
    underWay: "under way, {{done}} of {{total}}",
    allDone: "completed, all {{total}}",
    someRefused: "ended: {{done}} handed over, {{refused}} not",
    refused: "Not handed over: {{count}}",
    back: "Back to hand-overs",
  },
};
