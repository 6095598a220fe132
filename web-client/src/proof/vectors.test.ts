import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromBase64, fromHex, fromUtf8, hex, same, utf8 } from "./bytes";
import { canonical, parseJson } from "./json";
import { EMPTY, GrowingTree, InvalidProof, leafHash, nodeHash, verifyConsistency, verifyInclusion } from "./merkle";
import { type InvalidNote, LOG_KEY, parseKey, parseNote, verifyNote } from "./note";
import { fullTiles, partialWidth, tilePath } from "./tile";

// Third-party vectors, of which the project carries no copy.
const VECTORS = "../../shared/vectors";
const there = existsSync(VECTORS);
if (!there) console.warn(`not tested: ${VECTORS} is absent`);

const filesIn = (folder: string) =>
  there
    ? readdirSync(join(VECTORS, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"))
    : [];
const read = (name: string) => readFileSync(join(VECTORS, name), "utf8");
const transcribed = (name: string) => JSON.parse(read(`transcribed/${name}.json`));

/** Sizes go beyond what a double tells apart. */
const probe = (name: string) => {
  const text = read(name);
  const number = (field: string) =>
    BigInt(/\d+/.exec(text.slice(text.indexOf(`"${field}"`)).slice(field.length + 2))?.[0] ?? "0");
  return { ...JSON.parse(text), number };
};

const accepted = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch (invalid) {
    expect(invalid).toBeInstanceOf(InvalidProof);
    return false;
  }
};

describe.skipIf(!there)("the vectors of others", () => {
  test("every inclusion probe gets its verdict", () => {
    const names = filesIn("merkle-probes/inclusion");
    expect(names.length).toBeGreaterThan(90);
    for (const name of names) {
      const given = probe(`merkle-probes/inclusion/${name}`);
      const path = (given.proof ?? []).map(fromBase64);
      const leaf = fromBase64(given.leafHash ?? "");
      const check = () =>
        verifyInclusion(given.number("leafIdx"), given.number("treeSize"), path, leaf, fromBase64(given.root ?? ""));
      expect([name, accepted(check)]).toEqual([name, !given.wantErr]);
    }
  });

  test("every consistency probe gets its verdict", () => {
    const names = filesIn("merkle-probes/consistency");
    expect(names.length).toBeGreaterThan(90);
    for (const name of names) {
      const given = probe(`merkle-probes/consistency/${name}`);
      const path = (given.proof ?? []).map(fromBase64);
      const [from, to] = [given.root1, given.root2].map((root) => fromBase64(root ?? "")) as [Uint8Array, Uint8Array];
      const check = () => verifyConsistency(given.number("size1"), given.number("size2"), path, from, to);
      expect([name, accepted(check)]).toEqual([name, !given.wantErr]);
    }
  });

  test("RFC 6962 hashes and the roots of the eight-leaf tree come out", () => {
    const { hasher, tree } = transcribed("rfc6962-hasher-and-8-leaf-tree");
    expect(hex(EMPTY)).toBe(hasher.emptyTree);
    expect(hex(new GrowingTree().root())).toBe(hasher.emptyTree);
    expect(hex(leafHash(utf8("")))).toBe(hasher["leaf(empty)"]);
    expect(hex(leafHash(utf8("L123456")))).toBe(hasher['leaf("L123456")']);
    expect(hex(nodeHash(utf8("N123"), utf8("N456")))).toBe(hasher['node("N123","N456")']);
    const growing = new GrowingTree();
    for (const leaf of tree.leavesHex) {
      growing.append(leafHash(fromHex(leaf)));
      expect(hex(growing.root())).toBe(tree.rootHexForSize[growing.size]);
    }
  });

  test("every note of go-sumdb gets its verdict", () => {
    const verdict = (note: Uint8Array, keys: readonly string[]) => {
      try {
        const signers = verifyNote(
          parseNote(note),
          keys.map((key) => parseKey(key, LOG_KEY)),
        );
        return signers.length === keys.length ? "ok" : "too few";
      } catch (invalid) {
        return (invalid as InvalidNote).problem;
      }
    };
    const wanted: Record<string, string> = {
      ok: "ok",
      "invalid signature": "INVALID_SIGNATURE",
      "no verifiable signatures": "NO_TRUSTED_SIGNATURE",
    };
    const given = transcribed("go-sumdb-note");
    expect(given.cases.length).toBeGreaterThan(9);
    for (const { desc, note, knownVkeys, want } of given.cases) {
      expect([desc, verdict(utf8(note), knownVkeys)]).toEqual([desc, wanted[want] ?? "MALFORMED"]);
    }
    const notUtf8 = utf8(`?${given["signed(skey,text)"]}`);
    notUtf8[0] = 0xff;
    expect(verdict(notUtf8, [])).toBe("MALFORMED");
    for (const key of given.badVkeys) expect(() => parseKey(key, LOG_KEY)).toThrow();
  });

  test("the example note of C2SP verifies, and its tile arithmetic comes out", () => {
    const given = transcribed("c2sp-spec-examples");
    expect(verifyNote(parseNote(utf8(given.note)), [parseKey(given.vkey, LOG_KEY)])).toHaveLength(1);
    const tiles = given["tlog-tiles"];
    expect(tilePath({ index: 1_234_067, width: 256 })).toBe(tiles["index 1234067"]);
    for (const size of [70_000, 256]) {
      for (const [what, count] of Object.entries(tiles[`tree size ${size}`])) {
        const level = Number(/\d/.exec(what)?.[0]);
        expect([what, (what.startsWith("full") ? fullTiles : partialWidth)(level, size)]).toEqual([what, count]);
      }
    }
  });

  test("every document of RFC 8785's author gets its canonical form", () => {
    const names = filesIn("jcs/input");
    expect(names).toHaveLength(6);
    for (const name of names) {
      const written = utf8(canonical(parseJson(utf8(read(`jcs/input/${name}`)))));
      const output = utf8(read(`jcs/output/${name}`));
      expect([name, same(written, output) || fromUtf8(written)]).toEqual([name, true]);
    }
  });
});

test.each([
  ["a name twice", '{"a":1,"b":{"a":2},"\\u0061":3}'],
  ["a lone surrogate", '["\\ud800"]'],
  ["a number beyond a double", "[1e999]"],
  ["something after the end", "{} {}"],
  ["a byte order mark", "\ufeff{}"],
  ["too deep", "[".repeat(65) + "]".repeat(65)],
])("JSON that could be read in two ways is refused: %s", (_, text) => {
  expect(() => parseJson(utf8(text))).toThrow();
});
