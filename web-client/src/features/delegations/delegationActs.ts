import { actsAt, reason } from "../../act/act";
import { api, type Schemas } from "../../api/client";

export type Delegation = Schemas["DelegationsViewEntry"];

/** What is done for whom changes with it: tasks too. */
export const CHANGED = [["delegations"], ["tasks"], ["ledger"]];

export const delegate = actsAt<null>()<Schemas["DelegationDelegateBody"]>({
  command: "DelegateWork",
  offered: (_, me) => me.holds("OWNER", "UNIT_HEAD"),
  fields: () => [
    { name: "delegate", label: "delegate", kind: "person", required: true },
    { name: "from", label: "from", kind: "day", from: "future", required: true },
    { name: "until", label: "until", kind: "day", from: "future", required: true },
    { ...reason, rows: 2 },
  ],
  send: (_, body, header) => api.POST("/api/v1/delegations", { params: { header }, body }),
});

export const revoke = actsAt<Delegation>()<Schemas["DelegationRevokeBody"]>({
  command: "RevokeDelegation",
  offered: ({ delegator, status }, me) => delegator.id === me.person && (status === "IN_FORCE" || status === "TO_COME"),
  fields: () => [{ ...reason, rows: 2 }],
  send: ({ id }, body, header) =>
    api.POST("/api/v1/delegations/{id}/revoke", { params: { path: { id }, header }, body }),
});
