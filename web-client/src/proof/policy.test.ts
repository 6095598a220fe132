import { ed25519 } from "@noble/curves/ed25519.js";
import { base64, fromHex, joined, utf8 } from "./bytes";
import { keyText, LOG_KEY, parseCheckpoint, parseKey, parseNote, WITNESS_KEY } from "./note";
import { checkNote, InvalidPolicy, parsePolicy } from "./policy";

const ORIGIN = "ledger.example/\u53f0\u8d26";
const TEXT = `${ORIGIN}\n7\n${base64(new Uint8Array(32).fill(9))}\n`;

/** A key made of its number, which signs. */
function signer(number: number, name: string, type: number) {
  const secret = new Uint8Array(32).fill(number);
  const text = keyText(name, ed25519.getPublicKey(secret), type);
  const { id } = parseKey(text, type);
  const line = (signature: Uint8Array) => `\u2014 ${name} ${base64(joined(fromHex(id), signature))}\n`;
  return {
    text,
    id,
    sign: () => line(ed25519.sign(utf8(TEXT), secret)),
    cosign: (time: number) => {
      const seconds = new Uint8Array(8);
      new DataView(seconds.buffer).setBigUint64(0, BigInt(time));
      return line(joined(seconds, ed25519.sign(utf8(`cosignature/v1\ntime ${time}\n${TEXT}`), secret)));
    },
  };
}

const log = signer(1, ORIGIN, LOG_KEY);
const next = signer(2, ORIGIN, LOG_KEY);
const [w1, w2, w3] = [3, 4, 5].map((number) => signer(number, `witness.example/${number}`, WITNESS_KEY));
type Key = ReturnType<typeof signer>;
const NOON = 1_767_268_800;

const policy = (...lines: string[]) => parsePolicy(utf8(`${lines.join("\n")}\n`));
const check = (lines: string[], ...signatures: string[]) =>
  checkNote(policy(...lines), parseNote(utf8(`${TEXT}\n${signatures.join("")}`)), parseCheckpoint(TEXT));

const WITNESSES = [w1, w2, w3].map((key, at) => `witness W${at + 1} ${(key as Key).text}`);

test("without a quorum the log alone suffices", () => {
  expect(check([`log ${log.text}`, "quorum none"], log.sign())).toMatchObject({ finding: "ACCEPTED" });
});

test.each([
  [["W1"], "NO_QUORUM"],
  [["W1", "W2"], "ACCEPTED"],
  [["W1", "W2", "W3"], "ACCEPTED"],
])("witnesses %s of which two are asked for: %s", (who, finding) => {
  const keys: Record<string, Key | undefined> = { W1: w1, W2: w2, W3: w3 };
  const lines = [`log ${log.text}`, ...WITNESSES, "group G 2 W1 W2 W3", "quorum G"];
  const verdict = check(lines, log.sign(), ...who.map((name) => (keys[name] as Key).cosign(NOON)));
  expect(verdict.finding).toBe(finding);
  expect([...verdict.witnesses.keys()]).toEqual(who);
  expect(verdict.witnesses.get("W1")).toBe(NOON);
});

test("a cosignature of another time or text makes it invalid", () => {
  const line = (w1 as Key).cosign(NOON);
  const bytes = Uint8Array.from(atob(line.trim().split(" ")[2] as string), (character) => character.charCodeAt(0));
  bytes[11] = (bytes[11] as number) ^ 1;
  const forged = `\u2014 witness.example/3 ${base64(bytes)}\n`;
  expect(check([`log ${log.text}`, ...WITNESSES, "quorum none"], log.sign(), forged).finding).toBe("INVALID_SIGNATURE");
});

test.each([
  ["7 7", "ACCEPTED"],
  ["0 -", "ACCEPTED"],
  ["8 -", "KEY_NOT_FOR_THIS_SIZE"],
  ["0 6", "KEY_NOT_FOR_THIS_SIZE"],
])("a key counts only for its sizes: %s", (sizes, finding) => {
  expect(check([`#: sizes ${log.id} ${sizes}`, `log ${log.text}`, "quorum none"], log.sign()).finding).toBe(finding);
});

test("a stranger is no log, nor is the key of another one", () => {
  expect(check([`log ${next.text}`, "quorum none"], log.sign()).finding).toBe("NO_LOG_SIGNATURE");
  const other = signer(6, "another.example", LOG_KEY);
  expect(check([`log ${other.text}`, "quorum none"], other.sign()).finding).toBe("NO_LOG_SIGNATURE");
});

test.each([
  ["quorum none\nquorum none", 2],
  ["log x", 1],
  [`log ${log.text}\nlog ${log.text}\nquorum none`, 2],
  ["group G any W", 1],
  ["#: sizes 00000000 0 -\nquorum none", 1],
  ["#: something else", 1],
  ["quorum none\r", 1],
  ["tree none", 1],
])("what is wrong with a policy is named with its line", (text, line) => {
  const read = () => parsePolicy(utf8(text));
  expect(read).toThrow(InvalidPolicy);
  try {
    read();
  } catch (invalid) {
    expect((invalid as InvalidPolicy).line).toBe(line);
  }
});
