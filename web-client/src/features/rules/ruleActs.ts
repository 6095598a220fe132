import type { Attached } from "../../act/files";
import { api, type Schemas } from "../../api/client";
import { begins, itemIds } from "../../record/record";

type Body = Schemas["RuleRuleBody"];

export const establishRule = begins<Omit<Body, "file"> & { file?: Attached[] }>({
  command: "EstablishRule",
  offered: (_, me) => me.office || me.holds("UNIT_HEAD"),
  fields: () => [
    {
      name: "kind",
      label: "ruleKind",
      kind: "choice",
      required: true,
      options: [
        { value: "NEW", said: "NEW" },
        { value: "REVISED", said: "REVISED" },
        { value: "ABOLISHED", said: "ABOLISHED" },
      ],
    },
    { name: "name", label: "ruleName", kind: "line", atMost: 200, required: true },
    { name: "documentNumber", label: "documentNumber", kind: "line", atMost: 100, required: true },
    { name: "unit", label: "ruleUnit", kind: "unit", required: true },
    { name: "effectiveOn", label: "effectiveOn", kind: "day", required: true },
    {
      name: "predecessor",
      label: "predecessor",
      kind: "otherRule",
      when: ({ kind, predecessorName }) => changesOne(kind) && !predecessorName,
    },
    {
      name: "predecessorName",
      label: "predecessorName",
      kind: "line",
      atMost: 200,
      when: ({ kind, predecessor }) => changesOne(kind) && !predecessor,
    },
    itemIds,
    { name: "file", label: "ruleFile", kind: "files", single: true },
  ],
  start: ({ items }) => {
    const [first] = items;
    return { kind: "NEW", itemIds: items.map(({ id }) => id), ...(first?.unit && { unit: first.unit.id }) };
  },
  send: (_, { file, ...body }, header) => {
    const [one] = file ?? [];
    return api.POST("/api/v1/rules", {
      params: { header },
      body: { ...body, ...(one && { file: { name: one.name, sha256: one.sha256 ?? "" } }) },
    });
  },
});

const changesOne = (kind: unknown) => kind === "REVISED" || kind === "ABOLISHED";
