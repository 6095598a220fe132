import type { Told } from "./proof.worker";
import type { Question, Report } from "./verify";

/** Checks a file beside the page; where a browser allows no worker, in the page, in slices. */
export async function run(
  file: Blob,
  question: Question,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Report> {
  const worker = startWorker();
  if (!worker) {
    const [{ verify }, { sourceOf }] = await Promise.all([import("./verify"), import("./source")]);
    return verify(sourceOf(file), question, (done) => {
      if (signal.aborted) throw new DOMException("", "AbortError");
      tell(done);
    });
  }
  try {
    return await new Promise<Report>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
        if ("done" in data) tell(data.done);
        else if ("report" in data) resolve(data.report);
        else reject(new Error(data.failed));
      });
      worker.postMessage({ file, question });
    });
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | undefined {
  if (typeof Worker !== "function") return undefined;
  try {
    return new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
