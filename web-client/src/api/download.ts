import { current } from "../identity/session";
import { language } from "../text";
import { asked, timeOf } from "./asOf";
import { type Problem, Refused } from "./client";

/** Saves a file of the API, of the time that the page tells of, under the name that the server gives it. */
export async function download(address: string): Promise<void> {
  const { content, name } = await read(address);
  save(content, name);
}

/** Saves what is here already. */
export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // After the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file of the API, to be shown here. */
export async function read(address: string, signal?: AbortSignal): Promise<{ content: Blob; name: string }> {
  const question = new URL(address, location.href);
  const timed = asked(question, question.pathname, timeOf(new URLSearchParams(location.search)));
  const response = await fetch(timed, {
    headers: {
      Authorization: `Bearer ${current()?.accessToken}`,
      "Accept-Language": language() === "en" ? "en" : "zh-CN",
    },
    ...(signal && { signal }),
  }).catch(() => undefined);
  signal?.throwIfAborted?.();
  if (!response) throw new Refused(undefined);
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  return {
    content: await response.blob(),
    name: nameOf(response.headers.get("Content-Disposition") ?? ""),
  };
}

/** The name of RFC 6266, `filename*=UTF-8''…`, or the plain one. */
export function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"\\]+)"/i.exec(disposition)?.[1] ?? "download";
}
