import {
  type Checkpoint,
  fingerprint,
  InvalidNote,
  LOG_KEY,
  type Note,
  type NoteKey,
  parseKey,
  verifyNote,
} from "./note";
import { checkNote, type Policy, type PolicyVerdict } from "./policy";
import { fails, graver, HOLDS, notChecked, type Verdict } from "./verdict";

/** One signature on a checkpoint, as far as it could be told whose it is. */
export interface Signed {
  name: string;
  id: string;
  /** By a key that the reader trusts, by one that is only told of (by the log itself or by the server), or unknown. */
  by: "TRUSTED" | "TOLD" | "WITNESS" | "UNKNOWN";
  /** `name+id+base64`, where it is known. */
  key?: string;
  fingerprint?: string;
  /** When a witness cosigned, in seconds since 1970. */
  at?: number;
}

/** Whose the checkpoint is. A key that came from the log or the server itself shows only that nothing was changed since. */
export function anchoring(
  note: Note,
  checkpoint: Checkpoint,
  policy: Policy | undefined,
  told: readonly string[],
  named: readonly string[] | undefined,
): { verdict: Verdict; signatures: readonly Signed[] } {
  const ofPolicy = policy && checkNote(policy, note, checkpoint);
  const known = keysOf([...told, ...(named ?? [])], checkpoint.origin);
  const byTold = signedBy(note, known);
  const verdict = ofPolicy ? byPolicy(ofPolicy, named) : withoutPolicy(byTold, known.length > 0);
  const witnesses = new Map(
    [...(policy?.witnesses ?? [])].map(([name, { id }]) => [id, ofPolicy?.witnesses.get(name)]),
  );
  const signatures = note.signatures.map(({ name, id }): Signed => {
    const is = (key: NoteKey) => key.name === name && key.id === id;
    const trusted = ofPolicy?.keys.find(is);
    const only = byTold === "INVALID" ? undefined : byTold.find(is);
    const key = trusted ?? only;
    if (key) return { name, id, by: trusted ? "TRUSTED" : "TOLD", key: key.text, fingerprint: fingerprint(key) };
    const at = witnesses.get(id);
    return at === undefined ? { name, id, by: "UNKNOWN" } : { name, id, by: "WITNESS", at };
  });
  return { verdict, signatures };
}

function byPolicy({ finding, keys, quorum, witnesses }: PolicyVerdict, named: readonly string[] | undefined): Verdict {
  const verdict =
    finding === "ACCEPTED"
      ? HOLDS
      : finding === "NO_QUORUM"
        ? fails(finding, undefined, quorum, String(witnesses.size))
        : fails(finding);
  // A log that names no keys has nothing against one.
  const unnamed = named && named.length > 0 ? keys.find(({ text }) => !named.includes(text)) : undefined;
  return unnamed ? graver(verdict, fails("KEY_NOT_NAMED", undefined, unnamed.id)) : verdict;
}

function withoutPolicy(byTold: readonly NoteKey[] | "INVALID", anyKnown: boolean): Verdict {
  if (byTold === "INVALID") return fails("INVALID_SIGNATURE");
  return byTold.length === 0 && anyKnown ? fails("NO_LOG_SIGNATURE") : notChecked("NO_POLICY");
}

function signedBy(note: Note, keys: readonly NoteKey[]): readonly NoteKey[] | "INVALID" {
  try {
    return verifyNote(note, keys);
  } catch (invalid) {
    if (!(invalid instanceof InvalidNote)) throw invalid;
    return invalid.problem === "INVALID_SIGNATURE" ? "INVALID" : [];
  }
}

/** Those of this log; what cannot be read is no key. */
function keysOf(texts: readonly string[], origin: string): NoteKey[] {
  return [...new Set(texts)].flatMap((text) => {
    try {
      const key = parseKey(text, LOG_KEY);
      return key.name === origin ? [key] : [];
    } catch {
      return [];
    }
  });
}
