import { actsAt, reason } from "../../act/act";
import { api, type Schemas } from "../../api/client";

export type DeadLetter = Schemas["DeadLettersViewDeadLetterView"];

/** What a decision on dead letters makes out of date. */
export const CHANGED = [["dead-letters"], ["projections"]];

const act = actsAt<DeadLetter>();

export const letterActs = [
  act<{ what: "ONE_EVENT" | "WHOLE_SEQUENCE"; reason: string }>({
    command: "DiscardDeadLetters",
    offered: (_, me) => me.holds("SYSTEM_ADMIN"),
    fields: () => [
      {
        name: "what",
        label: "what",
        kind: "choice",
        required: true,
        options: [
          { value: "ONE_EVENT", said: "ONE_EVENT" },
          { value: "WHOLE_SEQUENCE", said: "WHOLE_SEQUENCE" },
        ],
      },
      reason,
    ],
    start: () => ({ what: "ONE_EVENT" }),
    send: ({ group, sequence, event }, { what, reason }, header) =>
      api.POST("/api/v1/dead-letters/discard", {
        params: { header },
        body: { group, sequence, reason, ...(what === "ONE_EVENT" && { event }) },
      }),
  }),
];
