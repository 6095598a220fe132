import type { Schemas } from "../../api/client";
import { serve as mockServer, open as openAt } from "../../app/mockServer";
import ItemPage from "./ItemPage";
import type { Item, Measure } from "./place";

export { json, refusal, type Server } from "../../app/mockServer";

// A mocked server for the tests of this page, typed as the real one answers.

export const measure: Measure = {
  id: "m1",
  ordinal: 1,
  title: "建立督办台账。",
  text: "建立督办台账。",
  owners: [{ id: "wang", name: "王芳" }],
  leadLeaders: [],
  responsibleUnit: { id: "office", name: "办公室" },
  leadUnits: [],
  assistingUnits: [],
  unassigned: false,
  deadline: { kind: "BY_DATE", date: "2027-06-30" },
  status: "OPEN",
  percent: 40,
  light: "GREEN",
  evidenceReferences: [],
  evidence: [],
  extensions: [],
};

export const item: Item = {
  id: "i1",
  number: "ZG-2026-0001",
  version: 5,
  status: "IN_PROGRESS",
  statusText: "整改中",
  round: 1,
  subject: "TEAM",
  source: { kind: "AUDIT" },
  title: "督办不力。",
  problem: "督办不力。",
  problemDerived: false,
  manifestations: [],
  details: {},
  responsibleUnit: { id: "office", name: "办公室" },
  inForce: true,
  raisedBy: { id: "zhou", name: "周敏" },
  raisedOn: "2026-09-01",
  claimedOn: "2026-09-02",
  takenOver: false,
  closedAsDeclared: false,
  related: { duplicates: [], repeats: [], repeatedBy: [] },
  measures: [measure],
  closure: { requested: false, shortChain: false, chain: [], evidence: [] },
  acts: [],
  missing: [
    { code: "MEASURE_NOT_DONE", target: "m1", message: "措施尚未办结。" },
    { code: "NO_ROOT_CAUSE", target: "i1", message: "尚未填写原因剖析。" },
  ],
  updatedAt: "2026-09-03T00:00:00Z",
  position: "9",
  asOf: "2026-09-03T00:00:00Z",
};

const owner: Schemas["PersonView"] = { personId: "wang", name: "王芳", roles: [{ role: "OWNER", scope: "OWN" }] };

/** What a test does not say is what an empty office would answer. */
export const serve = () =>
  mockServer({
    "GET /me": owner,
    "GET /units": { units: [{ id: "office", name: "办公室", closed: false }] },
    "GET /people": { people: [{ personId: "wang", name: "王芳" }] },
    "GET /delegations": { delegations: [] },
    "GET /items/i1": item,
    "GET /items/i1/history": { events: [], acts: [] },
    "GET /tasks": { tasks: [], counts: [], total: 0, position: "9", asOf: item.asOf },
  });

export const open = (address = "/items/i1") => openAt({ "/items/:id": <ItemPage /> }, address);
