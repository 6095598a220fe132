/** One line of the access record: that a person read something. */
export interface Access {
  at: number;
  person: string;
  path: string;
  query: string;
  status: number;
  line: number;
}

/** Reads a month's record, the newest first. */
export function parseAccess(text: string): Access[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((entry, line) => {
      const { at, person, path, query, status } = JSON.parse(entry) as Record<string, string>;
      return {
        at: Number(at),
        person: person ?? "",
        path: path ?? "",
        query: query ?? "",
        status: Number(status),
        line,
      };
    })
    .reverse();
}

// The first that fits; what is exported is told apart from what is looked at.
const KINDS = [
  [/\.(csv|xlsx|docx)$|\/bundle\.zip$/, "export"],
  [/^\/audit\/access/, "access"],
  [/^\/audit/, "audit"],
  [/^\/evidence-files/, "evidence"],
  [/^\/items/, "items"],
  [/^\/(ledger|views|bulk)/, "ledger"],
  [/^\/(plans|imports)/, "plans"],
  [/^\/statistics/, "statistics"],
  [/^\/(notices|accountability-markers)/, "notices"],
  [/^\/(inspections|look-backs)/, "inspections"],
  [/^\/rules/, "rules"],
  [/^\/(people|units|unit-tree|delegations|hand-overs)/, "people"],
  [/^\/(redactions|texts)/, "redactions"],
  [/^\/settings/, "settings"],
  [/^\/(projections|dead-letters|deliveries)/, "operations"],
  [/^\/(stream|me|tasks|messages)(\/|$)/, "own"],
] as const;

export type Kind = (typeof KINDS)[number][1] | "other";
export const ALL_KINDS: readonly Kind[] = [...new Set(KINDS.map(([, kind]) => kind)), "other"];

/** What kind of thing was read, by its address. */
export const kindOf = ({ path }: Access): Kind => {
  const within = path.replace(/^\/api\/v1/, "");
  return KINDS.find(([pattern]) => pattern.test(within))?.[1] ?? "other";
};

/** The address without what all have in common, as it was asked. */
export const addressOf = ({ path, query }: Access): string =>
  decoded(path.replace(/^\/api\/v1/, "") + (query && `?${query}`));

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
