import { type Finding, findingBody } from "../../act/findings";
import { api, type Schemas } from "../../api/client";
import { begins } from "../../record/record";

type Body = Schemas["LookBackLookBackBody"];
type Result = Body["findings"][number]["result"];

export const recordLookBack = begins<Omit<Body, "findings"> & { findings: Finding<Result>[] }>({
  command: "RecordLookBack",
  offered: (_, me) => me.supervisor,
  fields: () => [
    { name: "reviewedOn", label: "reviewedOn", kind: "day", from: "past", required: true },
    { name: "reviewers", label: "reviewers", kind: "person", several: true },
    {
      name: "findings",
      label: "lookedBackOn",
      kind: "findings",
      required: true,
      among: { status: ["CLOSED"] },
      atMost: 2_000,
      options: [
        { value: "HOLDS", said: "HOLDS" },
        { value: "RELAPSED", said: "RELAPSED" },
      ],
    },
  ],
  start: ({ items }) => ({ findings: items.map(({ id }) => ({ itemId: id })) }),
  send: (_, { findings, ...body }, header) =>
    api.POST("/api/v1/look-backs", {
      params: { header },
      body: { ...body, findings: findings.map((finding) => findingBody(finding)) },
    }),
});
