import type { Standing } from "../../act/act";
import { api, type Schemas } from "../../api/client";
import { act, isDraft, isSubmitted, openItems, type PlanAct, pathOf, planOf } from "./plan";
import { RevisionField } from "./RevisionField";
import { proposed } from "./revision";
import { SourceField } from "./SourceField";

const reason = { name: "reason", label: "reason", kind: "text", atMost: 2_000, required: true } as const;
const remark = { name: "text", label: "remark", kind: "text", atMost: 20_000, rows: 2 } as const;

/** As the form asks for it: a section a line. */
type Drafted = { title: string; sections: string[] };
type Raised = { title?: string; text: string; source: Schemas["ProblemBodySourceBody"]["kind"] } & Pick<
  Schemas["ItemRaiseBody"],
  "section" | "responsibleUnit"
>;

export const draftPlan = act<Drafted>({
  command: "DraftPlan",
  offered: ({ plan }, me) => !plan && me.office,
  fields: () => [
    { name: "title", label: "planTitle", kind: "line", atMost: 500, required: true },
    { name: "sections", label: "sections", kind: "lines" },
  ],
  send: (_, { title, sections = [] }, header) =>
    api.POST("/api/v1/plans", { params: { header }, body: { title, sections: sections.flatMap(section) } }),
});

/** Everything that can be done to a plan, decisions first. */
export const planActs: readonly PlanAct[] = [
  act<Schemas["PlanRemarkBody"]>({
    command: "ApprovePlan",
    offered: decides,
    onSeenVersion: true,
    fields: () => [remark],
    send: (place, body, header) =>
      api.POST("/api/v1/plans/{id}/approve", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["PlanReasonBody"]>({
    command: "ReturnPlan",
    // Returning is nobody's own case: who submitted may ask the principal in them to do so.
    offered: (place, me) => me.principal && isSubmitted(planOf(place)),
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/plans/{id}/return", { params: { path: pathOf(place), header }, body }),
  }),
  act({
    command: "SubmitPlan",
    offered: (place, me) => me.office && isDraft(planOf(place)),
    onSeenVersion: true,
    fields: () => [],
    send: (place, _, header) => api.POST("/api/v1/plans/{id}/submit", { params: { path: pathOf(place), header } }),
  }),
  act<Raised>({
    command: "RaiseProblem",
    offered: (place, me) => (me.office || me.supervisor) && isDraft(planOf(place)),
    fields: (place) => [
      { name: "text", label: "problem", kind: "text", atMost: 20_000, required: true },
      { name: "title", label: "title", kind: "line", atMost: 500 },
      { name: "source", label: "source", kind: "own", required: true, element: <SourceField /> },
      { name: "responsibleUnit", label: "responsibleUnit", kind: "unit" },
      ...(planOf(place).sections.length > 0
        ? [
            {
              name: "section",
              label: "section",
              kind: "choice",
              options: planOf(place).sections.map(({ title }) => ({ value: title, name: title })),
            } as const,
          ]
        : []),
    ],
    send: (place, { text, title, source, responsibleUnit, section }, header) =>
      api.POST("/api/v1/items", {
        params: { header },
        body: {
          planId: planOf(place).id,
          problem: { subject: "TEAM", source: { kind: source }, text, ...(title && { title }) },
          ...(responsibleUnit && { responsibleUnit }),
          ...(section && { section, ...pathOfSection(section, planOf(place).sections) }),
        },
      }),
  }),
  act<Schemas["RevisionBody"]>({
    command: "RevisePlan",
    offered: (place, me) =>
      me.office && planOf(place).status === "IN_FORCE" && planOf(place).revision?.status !== "SUBMITTED",
    onSeenVersion: true,
    fields: (place) => [
      { name: "changes", label: "changes", kind: "own", element: <RevisionField plan={planOf(place)} /> },
      reason,
    ],
    start: (place) => proposed(planOf(place)),
    send: (place, body, header) =>
      api.POST("/api/v1/plans/{id}/revise", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["PlanReasonBody"]>({
    command: "AbandonRevision",
    rare: () => true,
    offered: (place, me) => me.office && planOf(place).revision?.status === "DRAFT",
    onSeenVersion: true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/plans/{id}/revision/abandon", { params: { path: pathOf(place), header }, body }),
  }),
  act<Schemas["PlanRemarkBody"]>({
    command: "ConcludePlan",
    offered: (place, me) => {
      const plan = planOf(place);
      const ready = plan.status === "IN_FORCE" && !plan.revision && openItems(plan).length === 0;
      return me.principal && ready && plan.submitter?.id !== me.person;
    },
    onSeenVersion: true,
    fields: () => [remark],
    send: (place, body, header) =>
      api.POST("/api/v1/plans/{id}/conclude", { params: { path: pathOf(place), header }, body }),
  }),
];

/** Neither who submitted nor who revised decides; who else took part the server knows. */
function decides(place: Parameters<PlanAct["offered"]>[0], me: Standing): boolean {
  const plan = planOf(place);
  const own = plan.revision ? plan.revision.revisedBy?.id === me.person : plan.submitter?.id === me.person;
  return me.principal && isSubmitted(plan) && !own;
}

/** "一、理论学习方面" is the section 一; a line without a number stands for itself. */
function section(line: string): Schemas["PlanSectionBody"][] {
  const [, path, title] = /^\s*([^\s、.．]{1,6})[、.．]\s*(.+)$/.exec(line) ?? [];
  if (path && title) return [{ path, title: title.trim() }];
  return line.trim() === "" ? [] : [{ path: line.trim(), title: line.trim() }];
}

function pathOfSection(title: string, sections: Schemas["PlanSection"][]): { sectionPath?: string } {
  const found = sections.find((one) => one.title === title);
  return found ? { sectionPath: found.path } : {};
}
