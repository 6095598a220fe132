import type { Field } from "../../act/act";
import { attached, type Finding, findingBody } from "../../act/findings";
import { api, type Schemas } from "../../api/client";
import { begins, doneTo, reason } from "../../record/record";

type Body = Schemas["InspectionBody"];
type Result = Body["findings"][number]["result"];

/** As the forms hold it; the files of its findings may still be on their way. */
type Written = Omit<Body, "findings"> & { findings: Finding<Result>[] };

const fields: Field<keyof Body>[] = [
  { name: "tookPlaceOn", label: "tookPlaceOn", kind: "day", from: "past", required: true },
  { name: "place", label: "place", kind: "line", atMost: 200, required: true },
  { name: "inspectors", label: "inspectors", kind: "person", several: true, required: true },
  {
    name: "findings",
    label: "inspected",
    kind: "findings",
    required: true,
    atMost: 20_000,
    options: [
      { value: "HOLDS", said: "FOUND_IN_ORDER" },
      { value: "PROBLEM_FOUND", said: "PROBLEM_FOUND" },
    ],
  },
  { name: "conclusion", label: "conclusion", kind: "text", rows: 4, atMost: 20_000, required: true },
];

const body = ({ findings, ...written }: Written): Body => ({
  ...written,
  findings: findings.map((finding) => findingBody(finding)),
});

export const recordInspection = begins<Written>({
  command: "RecordInspection",
  offered: (_, me) => me.supervisor,
  fields: () => fields,
  start: ({ items, me }) => ({ inspectors: [me.person], findings: items.map(({ id }) => ({ itemId: id })) }),
  send: (_, written, header) => api.POST("/api/v1/inspections", { params: { header }, body: body(written) }),
});

export const inspectionActs = [
  doneTo<Written & { reason: string }>({
    command: "AmendInspection",
    offered: ({ record }, me) => me.supervisor && record.inspection !== undefined,
    onSeenVersion: true,
    fields: () => [...fields, reason],
    start: ({ record }) => ({
      tookPlaceOn: record.day,
      place: record.inspection?.place ?? "",
      conclusion: record.inspection?.conclusion ?? "",
      inspectors: record.people.map(({ id }) => id),
      findings: record.items.map(({ id, result, finding, evidence }) => ({
        itemId: id,
        result: result as Result,
        text: finding ?? "",
        files: attached(evidence),
      })),
    }),
    send: ({ record }, { reason: why, ...written }, header) =>
      api.POST("/api/v1/inspections/{id}/amend", {
        params: { path: { id: record.id }, header },
        body: { inspection: body(written), reason: why },
      }),
  }),
];
