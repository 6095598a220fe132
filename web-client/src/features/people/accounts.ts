import { api, type Schemas, unwrap } from "../../api/client";

export const ACCOUNT = { name: "account", label: "account", kind: "line", atMost: 40 } as const;

/** Opens an account of this system; its password is told once. */
export const openAccount = (name: string): Promise<Schemas["AccountOpened"]> =>
  unwrap(api.POST("/api/v1/accounts", { body: { name } }));
