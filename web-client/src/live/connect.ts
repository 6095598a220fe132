import { hub, type Said, type Told } from "./hub";

/** Tells of what changes, over the stream that all tabs share; in old browsers each tab has its own. */
export function connect(tell: (told: Told) => void): { say: (said: Said) => void; close: () => void } {
  const sent = shareWorker(tell);
  const closing = () => sent({ say: "gone" });
  window.addEventListener("pagehide", closing);
  return {
    say: sent,
    close: () => {
      window.removeEventListener("pagehide", closing);
      closing();
    },
  };
}

function shareWorker(tell: (told: Told) => void): (said: Said) => void {
  if (typeof SharedWorker === "function") {
    try {
      const worker = new SharedWorker(new URL("./live.worker.ts", import.meta.url), { type: "module" });
      worker.port.addEventListener("message", ({ data }: MessageEvent<Told>) => tell(data));
      worker.port.start();
      return (said) => worker.port.postMessage(said);
    } catch {
      // Forbidden by a policy of the browser: as if there were none.
    }
  }
  const own = hub("/api/v1/stream");
  const page = { tell };
  return (said) => own.hear(page, said);
}
