import { api, type Schemas, unwrap } from "../../api/client";
import type { Row } from "./window";

export type Act = "assign" | "extend" | "remind" | "return";
type Target = Schemas["BulkTargetBody"];
type Role = NonNullable<Schemas["PersonView"]["roles"]>[number]["role"];

/** Who may give the command at all; for which of the rows, the server says in its dry run. */
const ALLOWED: Record<Act, readonly Role[]> = {
  assign: ["OFFICE", "UNIT_HEAD", "LEAD_LEADER"],
  extend: ["OWNER", "UNIT_HEAD"],
  remind: ["OFFICE", "SUPERVISOR"],
  return: ["OFFICE", "SUPERVISOR", "UNIT_HEAD"],
};

export const actsOf = (roles: readonly Role[]): Act[] =>
  (Object.keys(ALLOWED) as Act[]).filter((act) => ALLOWED[act].some((role) => roles.includes(role)));

/** Measures where the act is on measures; else the items, each once. */
export function targetsOf(act: Act, rows: readonly Row[]): Target[] {
  if (act === "assign" || act === "extend") {
    return rows.map(({ itemId, measureId, itemVersion }) => ({
      itemId,
      ...(measureId !== undefined && { measureId }),
      version: itemVersion,
    }));
  }
  const items = new Map(rows.map(({ itemId, itemVersion }) => [itemId, { itemId, version: itemVersion }] as const));
  return [...items.values()];
}

/** What the forms fill in; each act takes its own of it. */
export interface Said {
  reason: string;
  owners?: string[];
  responsibleUnit?: string;
  newDate?: string;
  progress?: string;
  replyBy?: string;
}

export type Preview = Schemas["BulkPreview"];
export type Tried = Schemas["BulkPreviewTarget"];

async function post(act: Act, said: Said, targets: Target[], key: string, dryRun: boolean): Promise<unknown> {
  const params = { query: { dryRun }, header: { "Idempotency-Key": key } };
  const { reason, owners = [], responsibleUnit, newDate = "", progress = "", replyBy } = said;
  switch (act) {
    case "assign": {
      const unit = responsibleUnit ? { responsibleUnit } : {};
      return unwrap(api.POST("/api/v1/bulk/assign", { params, body: { targets, reason, owners, ...unit } }));
    }
    case "extend":
      return unwrap(api.POST("/api/v1/bulk/extend", { params, body: { targets, reason, newDate, progress } }));
    case "remind": {
      const reply = replyBy ? { replyBy } : {};
      return unwrap(api.POST("/api/v1/bulk/remind", { params, body: { targets, reason, ...reply } }));
    }
    case "return":
      return unwrap(api.POST("/api/v1/bulk/return", { params, body: { targets, reason } }));
  }
}

export const tryOut = async (act: Act, said: Said, targets: Target[], key: string): Promise<Preview> =>
  (await post(act, said, targets, key, true)) as Preview;

export const begin = async (act: Act, said: Said, targets: Target[], key: string): Promise<Schemas["Answer"]> =>
  (await post(act, said, targets, key, false)) as Schemas["Answer"];
