import type { Schemas } from "../api/client";
import { type Answers, serve as mockServer } from "../app/mockServer";
import type { RecordView } from "./record";

// A mocked server for the tests of records and their pages, typed as the real one answers.

export const NOW = "2026-11-27T04:00:00Z";

export const notice: RecordView = {
  id: "n1",
  kind: "NOTICE",
  kindText: "通知",
  title: "JB-2026-0001",
  version: 3,
  state: "AWAITING_REPLY",
  stateText: "待回复",
  unit: { id: "office", name: "办公室" },
  day: "2026-11-01",
  dueOn: "2026-11-17",
  overdue: true,
  people: [],
  items: [
    { id: "i1", number: "ZG-2026-0001", title: "督办不力。", status: "IN_PROGRESS", evidence: [] },
    { id: "i2", number: "ZG-2026-0002", title: "流转不快。", status: "CLOSED", evidence: [] },
  ],
  notice: { type: "ASSIGNMENT_LETTER", number: "JB-2026-0001", text: "请说明进度。" },
  recordedBy: { id: "sun", name: "孙正" },
  recordedAt: NOW,
  updatedAt: NOW,
};

export const list = (...acts: RecordView[]): Schemas["ActsView"] => ({ acts, position: "9", asOf: NOW });

type Role = Schemas["PersonViewHeldRole"]["role"];

/** Somebody with one role; a unit's head, and an owner, are of the office. */
export const person = (role: Role): Schemas["PersonView"] => ({
  personId: "me",
  name: "我",
  roles: [
    role === "UNIT_HEAD"
      ? { role, scope: "UNIT", unit: { id: "office", name: "办公室", closed: false } }
      : { role, scope: role === "OWNER" ? "OWN" : "ALL" },
  ],
});

const row = (itemId: string, itemNumber: string, title: string) => ({
  itemId,
  itemNumber,
  title,
  itemStatus: "CLOSED",
  responsibleUnit: { id: "office", name: "办公室" },
});

export const item = (id: string, number: string) => ({
  id,
  number,
  title: "督办不力。",
  status: "CLOSED",
  responsibleUnit: { id: "office", name: "办公室" },
});

export const serve = (role: Role, answers: Answers = {}) =>
  mockServer({
    "GET /me": person(role),
    "GET /units": { units: [{ id: "office", name: "办公室", closed: false }] },
    "GET /people": { people: [{ personId: "sun", name: "孙正" }] },
    "GET /delegations": { delegations: [] },
    "GET /ledger": { rows: [row("i1", "ZG-2026-0001", "督办不力。"), row("i2", "ZG-2026-0002", "流转不快。")] },
    "GET /items/i1": item("i1", "ZG-2026-0001"),
    "GET /items/i2": item("i2", "ZG-2026-0002"),
    "GET /items/i1/history": { events: [], acts: [] },
    ...answers,
  });
