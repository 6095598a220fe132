import { ascii, decimal, fromUtf8, MOST } from "./bytes";
import {
  type Checkpoint,
  cosignedAt,
  InvalidNote,
  LOG_KEY,
  type Note,
  type NoteKey,
  parseKey,
  verifyNote,
  WITNESS_KEY,
} from "./note";

// C2SP tlog-policy: whom to believe.

export class InvalidPolicy extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

interface LogKey {
  key: NoteKey;
  /** The sizes for which it counts, both included. */
  from: bigint;
  to: bigint;
}

export interface Policy {
  logs: readonly LogKey[];
  witnesses: ReadonlyMap<string, NoteKey>;
  groups: readonly { name: string; threshold: number; members: readonly string[] }[];
  quorum: string;
}

export interface PolicyVerdict {
  finding:
    | "ACCEPTED"
    | "CHECKPOINT_MALFORMED"
    | "INVALID_SIGNATURE"
    | "NO_LOG_SIGNATURE"
    | "KEY_NOT_FOR_THIS_SIZE"
    | "NO_QUORUM";
  /** Of the log, that signed and count. */
  keys: readonly NoteKey[];
  /** Who cosigned, and at which second. */
  witnesses: ReadonlyMap<string, number>;
  quorum: string;
}

const MAX_BYTES = 100_000;
const NONE = "none";

/** Believes this key of a log, whatever witnesses do: what somebody has on paper. */
export const onlyKey = (key: NoteKey): Policy => ({
  logs: [{ key, from: 0n, to: MOST }],
  witnesses: new Map(),
  groups: [],
  quorum: NONE,
});

export function checkNote(policy: Policy, note: Note, checkpoint: Checkpoint): PolicyVerdict {
  const answer = (
    finding: PolicyVerdict["finding"],
    keys: readonly NoteKey[] = [],
    witnesses: ReadonlyMap<string, number> = new Map(),
  ): PolicyVerdict => ({ finding, keys, witnesses, quorum: visible(policy.quorum) });
  try {
    const signers = verifyNote(
      note,
      policy.logs.map(({ key }) => key),
    );
    // A key speaks for the log of its name only.
    const signed = policy.logs.filter(({ key }) => signers.includes(key) && key.name === checkpoint.origin);
    const cosigned = new Map<string, number>();
    for (const [name, key] of policy.witnesses) {
      const at = cosignedAt(note, key);
      if (at !== undefined) cosigned.set(name, at);
    }
    const counting = signed.filter(({ from, to }) => from <= checkpoint.size && checkpoint.size <= to);
    const keys = counting.map(({ key }) => key);
    const shown = new Map([...cosigned].map(([name, at]) => [visible(name), at]));
    if (signed.length === 0) return answer("NO_LOG_SIGNATURE", keys, shown);
    if (counting.length === 0) return answer("KEY_NOT_FOR_THIS_SIZE", keys, shown);
    return answer(reached(policy, [...cosigned.keys()]) ? "ACCEPTED" : "NO_QUORUM", keys, shown);
  } catch (invalid) {
    if (!(invalid instanceof InvalidNote)) throw invalid;
    return answer(invalid.problem === "INVALID_SIGNATURE" ? "INVALID_SIGNATURE" : "NO_LOG_SIGNATURE");
  }
}

/** A group names only what stands before it, so one pass from the top suffices. */
function reached({ groups, quorum }: Policy, cosigned: readonly string[]): boolean {
  const satisfied = new Set([NONE, ...cosigned]);
  for (const { name, threshold, members } of groups) {
    if (members.filter((member) => satisfied.has(member)).length >= threshold) satisfied.add(name);
  }
  return satisfied.has(quorum);
}

/** Names are any bytes, read one as a character; so they are shown. */
const visible = (octets: string): string =>
  new TextDecoder().decode(Uint8Array.from(octets, (octet) => octet.charCodeAt(0)));

export function parsePolicy(bytes: Uint8Array): Policy {
  if (bytes.length > MAX_BYTES) throw new InvalidPolicy(1, "too long");
  const reader = new Reader();
  for (const line of ascii(bytes).split("\n")) reader.read(line);
  return reader.policy();
}

class Reader {
  private readonly logs: NoteKey[] = [];
  private readonly witnesses = new Map<string, NoteKey>();
  private readonly groups: { name: string; threshold: number; members: readonly string[] }[] = [];
  private readonly sizes = new Map<string, { from: bigint; to: bigint; line: number }>();
  private readonly defined = new Set<string>();
  private readonly members = new Set<string>();
  private quorum: string | undefined;
  private line = 0;

  read(text: string): void {
    this.line++;
    if (text.endsWith("\r")) throw this.invalid("a carriage return; lines end in a newline only");
    if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(text)) throw this.invalid("a control character");
    const stripped = text.replace(/^[ \t]+|[ \t]+$/g, "");
    if (stripped.startsWith("#:")) this.directive(wordsOf(stripped.slice(2)));
    else if (stripped !== "" && !stripped.startsWith("#")) this.definition(wordsOf(stripped));
  }

  policy(): Policy {
    if (this.quorum === undefined) throw this.invalid("there is no quorum line");
    for (const [id, { line }] of this.sizes) {
      const named = this.logs.filter((key) => key.id === id).length;
      if (named !== 1) throw new InvalidPolicy(line, named === 0 ? `no log has the key ${id}` : `several have ${id}`);
    }
    const logs = this.logs.map((key) => {
      const { from, to } = this.sizes.get(key.id) ?? { from: 0n, to: MOST };
      return { key, from, to };
    });
    return { logs, witnesses: this.witnesses, groups: this.groups, quorum: this.quorum };
  }

  private definition(words: readonly string[]): void {
    const [word, first = "", second = "", ...rest] = words;
    const between = (least: number, most: number) => {
      if (words.length < least || words.length > most) throw this.invalid(`too few or too many words after ${word}`);
    };
    if (word === "log") {
      between(2, 3);
      this.logs.push(this.key(first, LOG_KEY, this.logs));
    } else if (word === "witness") {
      between(3, 4);
      const key = this.key(second, WITNESS_KEY, [...this.witnesses.values()]);
      this.define(first);
      this.witnesses.set(first, key);
    } else if (word === "group") {
      between(4, Number.POSITIVE_INFINITY);
      this.group(first, second, rest);
    } else if (word === "quorum") {
      between(2, 2);
      if (this.quorum !== undefined) throw this.invalid("a second quorum line");
      if (first !== NONE && !this.defined.has(first)) throw this.invalid(`nothing ${first} is defined before`);
      this.quorum = first;
    } else throw this.invalid(`unknown word ${word}`);
  }

  private key(octets: string, type: number, others: readonly NoteKey[]): NoteKey {
    let key: NoteKey;
    try {
      key = parseKey(fromUtf8(Uint8Array.from(octets, (octet) => octet.charCodeAt(0))), type);
    } catch {
      throw this.invalid("not an Ed25519 key of this kind");
    }
    const twice = others.some(
      (other) => String(other.publicKey) === String(key.publicKey) || (other.name === key.name && other.id === key.id),
    );
    if (twice) throw this.invalid("the same key twice");
    return key;
  }

  private group(name: string, threshold: string, members: readonly string[]): void {
    for (const member of members) {
      if (!this.defined.has(member)) throw this.invalid(`nothing ${member} is defined before`);
      if (this.members.has(member)) throw this.invalid(`${member} is a member twice`);
      this.members.add(member);
    }
    const number = threshold === "any" ? 1n : threshold === "all" ? BigInt(members.length) : (decimal(threshold) ?? 0n);
    if (number < 1n || number > members.length) throw this.invalid("a threshold is all, any, or a number of members");
    this.define(name);
    this.groups.push({ name, threshold: Number(number), members });
  }

  private define(name: string): void {
    if (name === NONE || this.defined.has(name)) throw this.invalid(`the name ${name} cannot be given`);
    this.defined.add(name);
  }

  private directive(words: readonly string[]): void {
    const [word, id = "", first = "", last = ""] = words;
    if (word !== "sizes" || words.length !== 4 || !/^[0-9a-f]{8}$/.test(id)) {
      throw this.invalid("not a directive of the form  #: sizes <key id> <from> <to>");
    }
    const from = decimal(first);
    const to = last === "-" ? MOST : decimal(last);
    if (from === undefined || to === undefined || to < from) throw this.invalid("not two sizes, the smaller one first");
    if (this.sizes.has(id)) throw this.invalid(`sizes twice for the key ${id}`);
    this.sizes.set(id, { from, to, line: this.line });
  }

  private invalid(reason: string): InvalidPolicy {
    return new InvalidPolicy(this.line, reason);
  }
}

const wordsOf = (text: string): string[] => text.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
