import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";

const ADMINISTRATORS = new Set<string>(["SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"]);

const SEE_ALL = new Set<string>(["OFFICE", "PRINCIPAL", "SUPERVISOR", "AUDITOR"]);

/** Whom the server lets appoint the three administrators, and nothing else. */
export const FIRST_ADMINISTRATOR = "first-administrator";

/** Who is signed in, and what there is for them to do. */
export function useMe() {
  const { data, error, refetch } = useQuery({
    queryKey: ["me"],
    queryFn: () => unwrap(api.GET("/api/v1/me")),
    staleTime: 60_000,
  });
  const roles = (data?.roles ?? []).map((held) => held.role);
  return {
    me: data,
    first: data?.personId === FIRST_ADMINISTRATOR,
    problem: error ?? undefined,
    retry: () => void refetch(),
    roles: [...new Set(roles)],
    business: roles.some((role) => !ADMINISTRATORS.has(role)),
    administers: roles.some((role) => role === "SYSTEM_ADMIN" || role === "SECURITY_ADMIN"),
    delivers: roles.some((role) => role === "SYSTEM_ADMIN" || role === "AUDIT_ADMIN"),
    plans: roles.includes("OFFICE"),
    works: roles.some((role) => role === "OWNER" || role === "UNIT_HEAD"),
    seesAll: roles.some((role) => SEE_ALL.has(role)),
  };
}
