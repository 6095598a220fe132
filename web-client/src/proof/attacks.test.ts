import { ascii, utf8 } from "./bytes";
import { type Files, filesOf, fixture, inMemory, zipOf } from "./fixtures/rezip";
import { parsePolicy } from "./policy";
import type { Verdict } from "./verdict";
import { type Question, verify } from "./verify";

const policy = parsePolicy(fixture("policy"));
const KEY = ascii(fixture("policy")).split(/\s/)[1] as string;

const check = (bytes: Uint8Array, question: Question = { policy }) => verify(inMemory(bytes), question, () => {});
const why = (verdict: Verdict) => (verdict.state === "HOLDS" ? "HOLDS" : `${verdict.state} ${verdict.finding}`);
const leafOf = (verdict: Verdict) => (verdict.state === "HOLDS" ? undefined : verdict.leaf);

/** The bundle with some of its files replaced, or without them. */
async function changed(name: string, change: (files: Files) => void) {
  const files = await filesOf(fixture(name));
  change(files);
  return check(zipOf(files));
}

function flip(files: Files, name: string, at = 40) {
  const content = files.get(name) as Uint8Array;
  content[at] = (content[at] as number) ^ 1;
}

test("an item's bundle of the server holds, and says up to where", async () => {
  const report = await check(fixture("item.zip"));
  expect(report).toMatchObject({ outcome: "VERIFIED", leaves: 10, events: 9, shownUpTo: { index: 88 } });
  expect(report.ofSubject.map(({ seq, type }) => [seq, type]).slice(0, 2)).toEqual([
    [0, "item.ProblemRaised"],
    [1, "item.MeasureAssigned"],
  ]);
  expect(report.signatures).toMatchObject([{ by: "TRUSTED", id: "db50f9e5", key: KEY }]);
});

test("a bundle of everything holds, with its evidence files", async () => {
  const report = await check(fixture("all.zip"));
  expect(report).toMatchObject({ outcome: "VERIFIED", leaves: 88, evidenceFiles: 1 });
  expect(report.shownUpTo).toBeUndefined();
});

test("what is written again as a zip is the same bundle", async () => {
  expect((await changed("item.zip", () => {})).outcome).toBe("VERIFIED");
});

test.each([
  ["a byte of an event", "leaf/45/payload", "PAYLOAD_DIFFERS"],
  ["a byte of who did it", "leaf/45/metadata", "METADATA_DIFFERS"],
  ["a byte of an entry", "leaf/45/entry", "PROOF_INVALID"],
  ["a byte of a proof", "leaf/45/proof", "PROOF_INVALID"],
  ["a byte of a text's key", "leaf/45/keys", "KEY_DIFFERS"],
])("%s flipped is refused, and the event is named", async (_, name, finding) => {
  const report = await changed("item.zip", (files) => flip(files, name, name.endsWith("entry") ? 12 : 60));
  expect(report.outcome).toBe("NOT_VERIFIED");
  expect(why(report.integrity)).toBe(`FAILS ${finding}`);
  expect(leafOf(report.integrity)).toMatchObject({ index: 45, stream: "item-demo-1", seq: 1 });
});

test("a byte of the signature flipped is refused, with the policy and with the server's word alone", async () => {
  const files = await filesOf(fixture("all.zip"));
  const note = files.get("checkpoint") as Uint8Array;
  note[note.length - 20] = (note[note.length - 20] as number) ^ 1;
  expect(why((await check(zipOf(files))).anchoring)).toBe("FAILS INVALID_SIGNATURE");
  expect(why((await check(zipOf(files), { told: [KEY] })).anchoring)).toBe("FAILS INVALID_SIGNATURE");
});

test("the last event of the item dropped is refused: the heads say how far it goes", async () => {
  const report = await changed("item.zip", (files) => {
    const last = Math.max(
      ...[...files.keys()].flatMap((name) => (name.endsWith("/payload") ? Number(name.split("/")[1]) : [])),
    );
    for (const part of ["entry", "payload", "metadata", "keys", "proof"]) files.delete(`leaf/${last}/${part}`);
  });
  expect(report.outcome).toBe("NOT_VERIFIED");
  expect([why(report.integrity), why(report.completeness)]).toEqual(["HOLDS", "FAILS HEAD_DIFFERS"]);
});

test("an event dropped from the middle is refused where the next one stands", async () => {
  const report = await changed("item.zip", (files) => {
    for (const part of ["entry", "payload", "metadata", "keys", "proof"]) files.delete(`leaf/46/${part}`);
  });
  expect(why(report.completeness)).toBe("FAILS SEQUENCE_BROKEN");
});

test("the end of the log cut off is refused", async () => {
  const report = await changed("all.zip", (files) => {
    for (const part of ["entries", "data", "keys"]) files.delete(`tile/${part}/000.p/88`);
  });
  expect([why(report.integrity), why(report.completeness)]).toEqual(["FAILS ROOT_DIFFERS", "FAILS LEAVES_MISSING"]);
});

test("an evidence file exchanged or missing is refused", async () => {
  const evidence = (files: Files) => [...files.keys()].find((name) => name.startsWith("evidence/")) as string;
  expect(why((await changed("all.zip", (files) => flip(files, evidence(files)))).integrity)).toBe(
    "FAILS EVIDENCE_DIFFERS",
  );
  const without = await changed("all.zip", (files) => files.delete(evidence(files)));
  expect(why(without.integrity)).toBe("FAILS EVIDENCE_MISSING");
});

test("a checkpoint that another wrote is refused", async () => {
  const report = await changed("item.zip", (files) => {
    const note = ascii(files.get("checkpoint") as Uint8Array).replace("89", "90");
    files.set(
      "checkpoint",
      Uint8Array.from(note, (character) => character.charCodeAt(0)),
    );
  });
  expect(why(report.integrity)).toBe("FAILS MANIFEST_DIFFERS");
  expect(why(report.anchoring)).toBe("FAILS INVALID_SIGNATURE");
});

test("without anything from elsewhere, whose the key is stays open, and it is shown", async () => {
  const report = await check(fixture("all.zip"), {});
  expect([report.outcome, why(report.anchoring)]).toEqual(["COULD_NOT_CHECK", "NOT_CHECKED NO_POLICY"]);
  expect(report.signatures).toMatchObject([{ by: "TOLD", key: KEY }]);
  // An item's bundle does not even bring the key.
  expect((await check(fixture("item.zip"), {})).signatures).toMatchObject([{ by: "UNKNOWN" }]);
});

test("a key that the log does not know is refused", async () => {
  const other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const report = await check(fixture("all.zip"), { policy: parsePolicy(utf8(`log ${other}\nquorum none\n`)) });
  expect(why(report.anchoring)).toBe("FAILS NO_LOG_SIGNATURE");
});

test.each([
  ["no zip", utf8("not a zip at all, but long enough to be looked at as one")],
  ["nothing", new Uint8Array()],
  ["cut off", fixture("item.zip").slice(0, -100)],
])("what is no bundle is refused: %s", async (_, bytes) => {
  const report = await check(bytes);
  expect([report.outcome, why(report.integrity)]).toEqual(["NOT_VERIFIED", "FAILS NOT_A_BUNDLE"]);
});

test("without the evidence files integrity is not checked, unless they are left out on purpose", async () => {
  const files = await filesOf(fixture("item.zip"));
  const manifest = ascii(files.get("manifest.json") as Uint8Array).replace(
    '"evidence":"included"',
    '"evidence":"left-out"',
  );
  files.set("manifest.json", utf8(manifest));
  for (const name of [...files.keys()]) if (name.startsWith("evidence/")) files.delete(name);
  expect(why((await check(zipOf(files))).integrity)).toBe("NOT_CHECKED EVIDENCE_LEFT_OUT");
  expect(why((await check(zipOf(files), { policy, evidence: false })).integrity)).toBe("HOLDS");
});
