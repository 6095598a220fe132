import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../api/client";
import { orNone } from "../../app/Events";

export type Entry = Schemas["SettingsViewEntry"];

export const useSettings = () =>
  useQuery({ queryKey: ["settings"], queryFn: () => unwrap(api.GET("/api/v1/settings")) });

export const useSettingsHistory = () =>
  useQuery({
    queryKey: ["settings", "history"],
    queryFn: () => orNone(unwrap(api.GET("/api/v1/settings/history"))),
  });

/** Names the entry in addresses: a chain by source is one setting for each of them. */
export const idOf = ({ setting, source }: Entry): string => (source ? `${setting}.${source}` : setting);
