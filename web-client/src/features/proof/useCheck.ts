import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, unwrap } from "../../api/client";
import { read } from "../../api/download";
import type { Policy } from "../../proof/policy";
import { run } from "../../proof/run";
import type { Question, Report } from "../../proof/verify";

/** A bundle to be checked: one that the reader has, or one that the server hands out first. */
export type Bundle = { file: File } | { address: string };

export interface Checked {
  file: Blob;
  name: string;
  question: Question;
  report: Report;
}

const worker = (file: Blob, question: Question, tell: (done: number) => void, signal: AbortSignal) =>
  run(file, question, tell, signal);

/** Takes a bundle and checks it in the browser; the last verdict stands until another is asked for. */
export function useCheck() {
  const [done, setDone] = useState<number>();
  const queries = useQueryClient();
  const stop = useRef<AbortController>(undefined);
  const check = useMutation({
    mutationFn: async (asked: { bundle: Bundle; policy?: Policy | undefined; evidence: boolean }): Promise<Checked> => {
      const { bundle, policy, evidence } = asked;
      stop.current = new AbortController();
      const { signal } = stop.current;
      setDone(undefined);
      const told = await keysTold();
      const taken =
        "file" in bundle ? { content: bundle.file, name: bundle.file.name } : await read(bundle.address, signal);
      setDone(0);
      const question = { policy, told, evidence };
      const report = await worker(taken.content, question, setDone, signal);
      return { file: taken.content, name: taken.name, question, report };
    },
    // To take a bundle signs the log anew: the checkpoint that the page shows is to be the newest.
    onSuccess: () => queries.invalidateQueries({ queryKey: ["audit"] }),
  });
  return { ...check, done, cancel: () => stop.current?.abort() };
}

/** Reads the bundle again, to answer what only all of its leaves can tell. */
export async function again(
  { file, question }: Checked,
  more: Pick<Question, "sizes" | "rootWanted">,
): Promise<Report> {
  return worker(file, { ...question, ...more }, () => {}, new AbortController().signal);
}

/** The keys that the server says its log has; who may not know them, or has no server, checks without. */
async function keysTold(): Promise<string[]> {
  try {
    return (await unwrap(api.GET("/api/v1/audit"))).keys.map(({ key }) => key);
  } catch {
    return [];
  }
}
