import { createHash } from "node:crypto";
import { Refused } from "../api/client";
import { keep } from "../identity/session";
import { hashOf } from "./hash";
import { objection } from "./kind";
import { limit, upload } from "./upload";

const MB = 1024 * 1024;
const never = new AbortController().signal;

/** A server that keeps parts, as the real one does; `broken` counts the requests that are yet to be lost. */
function serve(kept: { received: number; complete?: boolean; broken?: number; size: number }) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(`${request.method} ${request.headers.get("Content-Range") ?? ""}`.trim());
    if (request.method === "HEAD") {
      const headers = { "Upload-Offset": String(kept.received), "Upload-Complete": kept.complete ? "?1" : "?0" };
      return new Response(null, { status: kept.complete ? 200 : 204, headers });
    }
    if (kept.broken) {
      kept.broken--;
      throw new TypeError("not reached");
    }
    const [, from, to] = /bytes (\d+)-(\d+)/.exec(request.headers.get("Content-Range") ?? "") ?? [];
    expect(Number(from) === kept.received || Number(from) === 0).toBe(true);
    kept.received = Number(to) + 1;
    kept.complete = kept.received === kept.size;
    return new Response(JSON.stringify({ sha256: "x", ...kept }), { status: kept.complete ? 201 : 202 });
  });
  return asked;
}

beforeEach(() => keep({ accessToken: "token", expiresAt: Date.now() + 600_000 }));

test("a file is hashed slice by slice, telling how far it is", async () => {
  const content = Buffer.alloc(MB + 17, "台账");
  const told: number[] = [];
  const hash = await hashOf(new Blob([content]), (read) => told.push(read), never);
  expect(hash).toBe(createHash("sha256").update(content).digest("hex"));
  expect(told).toEqual([MB / 2, MB, MB + 17]);
});

test("hashing stops when the file is taken away", async () => {
  const stop = new AbortController();
  const hashing = hashOf(new Blob([Buffer.alloc(2 * MB)]), () => stop.abort(), stop.signal);
  await expect(hashing).rejects.toThrow();
});

test("a large file is sent in parts", async () => {
  const asked = serve({ received: 0, size: 9 * MB });
  await upload(new Blob([Buffer.alloc(9 * MB)]), "x", () => {}, never);
  expect(asked).toEqual([
    "HEAD",
    `PUT bytes 0-${4 * MB - 1}/${9 * MB}`,
    `PUT bytes ${4 * MB}-${8 * MB - 1}/${9 * MB}`,
    `PUT bytes ${8 * MB}-${9 * MB - 1}/${9 * MB}`,
  ]);
});

test("what has arrived before is not sent again", async () => {
  const asked = serve({ received: 4 * MB, size: 5 * MB });
  await upload(new Blob([Buffer.alloc(5 * MB)]), "x", () => {}, never);
  expect(asked).toEqual(["HEAD", `PUT bytes ${4 * MB}-${5 * MB - 1}/${5 * MB}`]);
});

test("a file that the server has already is not sent at all", async () => {
  const asked = serve({ received: 3, complete: true, size: 3 });
  const told: number[] = [];
  await upload(new Blob(["abc"]), "x", (sent) => told.push(sent), never);
  expect(asked).toEqual(["HEAD"]);
  expect(told).toEqual([3]);
});

test("a broken upload asks how much has arrived and goes on", async () => {
  const asked = serve({ received: 0, broken: 2, size: 3 });
  await upload(new Blob(["abc"]), "x", () => {}, never, [1, 1, 1]);
  expect(asked.filter((one) => one === "HEAD")).toHaveLength(3);
  expect(asked.at(-1)).toBe("PUT bytes 0-2/3");
});

test("it gives up in the end, and says that the server was not reached", async () => {
  serve({ received: 0, broken: 9, size: 3 });
  const failure = await upload(new Blob(["abc"]), "x", () => {}, never, [1]).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(Refused);
  expect((failure as Refused).problem).toBeUndefined();
});

test("a part that is whole and yet not accepted is sent anew", async () => {
  const asked = serve({ received: 3, size: 3 });
  await upload(new Blob(["abc"]), "x", () => {}, never);
  expect(asked).toEqual(["HEAD", "PUT bytes 0-2/3"]);
});

test("a refusal is an answer: it is not tried again", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.method);
    if (request.method === "HEAD") return new Response(null, { status: 204, headers: { "Upload-Offset": "0" } });
    return new Response(JSON.stringify({ status: 413, code: "FILE_TOO_LARGE", detail: "文件超过允许的大小。" }), {
      status: 413,
    });
  });
  await expect(upload(new Blob(["abc"]), "x", () => {}, never)).rejects.toThrow("文件超过允许的大小。");
  expect(asked).toEqual(["HEAD", "PUT"]);
});

test("how large a file may be is asked before anything of it is read", async () => {
  vi.stubGlobal("fetch", async (request: Request) => {
    expect(`${request.method} ${new URL(request.url).pathname}`).toBe("HEAD /api/v1/evidence-files");
    return new Response(null, { status: 204, headers: { "Upload-Limit": `max-size=${200 * MB}` } });
  });
  expect(await limit(never)).toBe(200 * MB);
  const large = { size: 2048 * MB, slice: () => expect.unreachable() } as unknown as Blob;
  expect(await objection(large, "录像.mp4", 200 * MB)).toBe("TOO_LARGE");
});
