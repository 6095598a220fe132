import { hub, type Page, type Said } from "./hub";

// One for all tabs of the browser: over HTTP/1.1 six streams would leave no connection for anything else.
const one = hub("/api/v1/stream");

self.addEventListener("connect", (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  const page: Page = { tell: (told) => port.postMessage(told) };
  port.addEventListener("message", ({ data }: MessageEvent<Said>) => one.hear(page, data));
  port.start();
});
