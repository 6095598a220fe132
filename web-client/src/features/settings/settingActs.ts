import type { TFunction } from "i18next";
import { actsAt, reason } from "../../act/act";
import { api } from "../../api/client";
import type { Entry } from "./useSettings";
import { asSent, asWritten, fieldOf, type Value } from "./values";

export interface Place {
  entry: Entry;
  t: TFunction;
}

const act = actsAt<Place>();

export const settingActs = [
  act<{ value: Value; reason: string }>({
    command: "ChangeSetting",
    offered: (_, me) => me.holds("SECURITY_ADMIN"),
    onSeenVersion: true,
    fields: ({ entry, t }) => [fieldOf(entry, t), { ...reason, rows: 2 }],
    start: ({ entry }) => ({ value: asWritten(entry) }),
    send: ({ entry }, { value, reason }, header) =>
      api.POST("/api/v1/settings/{setting}", {
        params: { path: { setting: entry.setting }, header },
        body: { value: asSent(entry, value), reason, ...(entry.source && { source: entry.source }) },
      }),
  }),
];
