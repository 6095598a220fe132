import "./older";
import type { Policy } from "./policy";
import { sourceOf } from "./source";
import { type Question, type Report, verify } from "./verify";

/** What the page asks of the worker, and what it is told. */
export interface Job {
  file: Blob;
  question: Question & { policy?: Policy };
}
export type Told = { done: number } | { report: Report } | { failed: string };

const tell = (told: Told) => self.postMessage(told);

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  verify(sourceOf(data.file), data.question, (done) => tell({ done })).then(
    (report) => tell({ report }),
    (failure: Error) => tell({ failed: failure.message }),
  );
});
