import { follow, type LiveState, type News } from "./follow";
import { hub, type Told } from "./hub";
import { eventReader } from "./sse";

const ROWS = 'id: 84\nevent: rows\ndata: {"position":"84","items":[],"more":false}\n\n';

test("events are read however the text is cut", () => {
  const whole = `retry: 2000\n: 台账\n\n${ROWS}event: end\r\ndata: {"why":"STOPPING"}\r\n\r\n`;
  for (let cut = 1; cut < whole.length; cut++) {
    const read = eventReader();
    const events = [...read(whole.slice(0, cut)), ...read(whole.slice(cut))];
    expect(events.map(({ id, event }) => [id, event])).toEqual([
      ["84", "rows"],
      [undefined, "end"],
    ]);
  }
});

test("data over several lines is one, and comments are nothing", () => {
  expect(eventReader()("data: a\ndata: b\n\n:\n\ndata\n\n")).toEqual([
    { id: undefined, event: "message", data: "a\nb" },
    { id: undefined, event: "message", data: "" },
  ]);
});

let asked: { last: string | undefined; token: string | undefined }[];
let answers: (() => Response)[];

const streamed = (...pieces: string[]) =>
  new Response(
    new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece));
        stream.close();
      },
    }),
  );
const open = (...pieces: string[]) =>
  new Response(
    new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece));
      },
    }),
  );

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ last: headers["Last-Event-ID"], token: headers.Authorization });
    const answer = answers.shift();
    if (!answer) throw new TypeError("not reached");
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function following(token: () => string | undefined = () => "t1") {
  const news: News[] = [];
  const states: LiveState[] = [];
  const stream = follow("/api/v1/stream", {
    token,
    tell: (one) => news.push(one),
    became: (state) => states.push(state),
  });
  return { news, states, ...stream };
}

test("a broken stream goes on from the last event", async () => {
  answers = [() => streamed(ROWS), () => open()];
  const { news, states, stop } = following();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked.map(({ last }) => last)).toEqual([undefined, "84"]);
  expect(news.map(({ kind }) => kind)).toEqual(["rows"]);
  expect(states).toEqual(["online", "connecting", "online"]);
  stop();
});

test("a server that is away is asked ever less often, and the reader is told", async () => {
  const { states, stop } = following();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states.slice(0, 4)).toEqual(["connecting", "connecting", "connecting", "offline"]);
  expect(asked.length).toBeLessThan(12);
  const before = asked.length;
  answers = [() => open(ROWS)];
  await vi.advanceTimersByTimeAsync(31_000);
  expect(asked.length).toBe(before + 1);
  expect(states.at(-1)).toBe("online");
  stop();
});

test("a place that the server does not know means reading everything anew", async () => {
  answers = [() => streamed(ROWS), () => new Response("{}", { status: 400 }), () => open()];
  const { news, stop } = following();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked.map(({ last }) => last)).toEqual([undefined, "84", undefined]);
  expect(news.map(({ kind }) => kind)).toEqual(["rows", "reset"]);
  stop();
});

test("an expired token waits for another one", async () => {
  let token = "old";
  answers = [() => streamed('event: end\ndata: {"why":"TOKEN_EXPIRED"}\n\n'), () => open()];
  const { states, retry, stop } = following(() => token);
  await vi.advanceTimersByTimeAsync(100);
  expect(states).toEqual(["online", "offline"]);
  token = "new";
  retry();
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map((question) => question.token)).toEqual(["Bearer old", "Bearer new"]);
  expect(states.at(-1)).toBe("online");
  stop();
});

test("a connection on which nothing comes any more is given up", async () => {
  answers = [() => open(ROWS), () => open()];
  vi.stubGlobal("fetch", async (_: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ last: undefined, token: undefined });
    const { body } = open(ROWS);
    const reader = body?.getReader();
    return {
      ok: true,
      status: 200,
      body: {
        getReader: () => ({
          read: () =>
            Promise.race([
              reader?.read(),
              new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
            ]),
        }),
      },
    };
  });
  const { stop } = following();
  await vi.advanceTimersByTimeAsync(45_000);
  expect(asked.length).toBe(2);
  stop();
});

test("tabs of one person share a stream, which ends with the last of them", async () => {
  answers = [() => open(ROWS), () => open()];
  const one = hub("/api/v1/stream");
  const told: Told[][] = [[], []];
  const pages = told.map((heard) => ({ tell: (each: Told) => heard.push(each) }));
  for (const page of pages) one.hear(page, { say: "here", person: "p1", token: "t" });
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toHaveLength(1);
  for (const heard of told) expect(heard.some((each) => each.told === "news")).toBe(true);
  one.hear({ tell() {} }, { say: "here", person: "p2", token: "other" });
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map(({ token }) => token)).toEqual(["Bearer t", "Bearer other"]);
  for (const page of pages) one.hear(page, { say: "gone" });
  await vi.advanceTimersByTimeAsync(300_000);
  expect(asked.filter(({ token }) => token === "Bearer t")).toHaveLength(1);
});
