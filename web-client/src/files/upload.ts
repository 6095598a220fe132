import { api, Refused, unwrap } from "../api/client";

const SLICE = 4 * 1024 * 1024;
/** Milliseconds to wait before each further try when the network is gone. */
const PAUSES = [500, 2_000, 5_000];

/**
 * Sends what the server does not have yet: it tells how much has arrived, and a broken upload goes on from there, also
 * after the page was closed and the same file was chosen again.
 */
export async function upload(
  file: Blob,
  hash: string,
  told: (sent: number) => void,
  signal: AbortSignal,
  pauses = PAUSES,
): Promise<void> {
  for (let failures = 0; ; failures++) {
    try {
      await sendFrom(await arrived(hash, signal), file, hash, told, signal);
      return;
    } catch (failure) {
      const pause = pauses[failures];
      if (signal.aborted || pause === undefined || !passing(failure)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** How many bytes a file may have: asked before anything of it is read. */
export async function limit(signal: AbortSignal | undefined): Promise<number> {
  const { response } = await api.HEAD("/api/v1/evidence-files", { ...(signal && { signal }) }).catch((): never => {
    throw new Refused(undefined);
  });
  const [, bytes] = /max-size=(\d+)/.exec(response.headers.get("Upload-Limit") ?? "") ?? [];
  // A HEAD has no body that could say more.
  if (!response.ok || bytes === undefined) throw new Refused(undefined);
  return Number(bytes);
}

async function sendFrom(
  start: { received: number; complete: boolean },
  file: Blob,
  hash: string,
  told: (sent: number) => void,
  signal: AbortSignal,
) {
  // All there and yet not accepted: what was sent was something else.
  let sent = start.received >= file.size && !start.complete ? 0 : start.received;
  let complete = start.complete;
  told(complete ? file.size : sent);
  while (!complete) {
    const end = Math.min(sent + SLICE, file.size);
    const answer = await put(hash, file.slice(sent, end), `bytes ${sent}-${end - 1}/${file.size}`, signal);
    if (!answer.complete && answer.received <= sent) throw new Refused(undefined);
    ({ received: sent, complete } = answer);
    told(Math.min(sent, file.size));
  }
}

/** The network, a restart, or another tab that sent the same file meanwhile. */
const passing = (failure: unknown) =>
  failure instanceof Refused &&
  (failure.problem === undefined || failure.problem.status >= 500 || failure.problem.code === "OFFSET_MISMATCH");

async function arrived(sha256: string, signal: AbortSignal) {
  const { response } = await api
    .HEAD("/api/v1/evidence-files/{sha256}", { params: { path: { sha256 } }, signal })
    .catch((): never => {
      throw new Refused(undefined);
    });
  // A HEAD has no body that could say more.
  if (!response.ok) throw new Refused(undefined);
  return {
    received: Number(response.headers.get("Upload-Offset") ?? 0),
    complete: response.headers.get("Upload-Complete") === "?1",
  };
}

const put = (sha256: string, part: Blob, range: string, signal: AbortSignal) =>
  unwrap(
    api.PUT("/api/v1/evidence-files/{sha256}", {
      params: { path: { sha256 }, header: { "Content-Range": range } },
      headers: { "Content-Type": "application/octet-stream" },
      body: part as never,
      bodySerializer: (body) => body,
      signal,
    }),
  );
