import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Refused } from "../api/client";
import { hashOf } from "../files/hash";
import { type Objection, objection } from "../files/kind";
import { plainName } from "../files/name";
import { limit, upload } from "../files/upload";

/** A file of a form. It can be handed in once it is sent; until then it is only this browser's. */
export interface Attached {
  id: string;
  name: string;
  size: number;
  sha256?: string;
  sent: boolean;
}

/** What happens to a file on its way. */
export interface OnItsWay {
  stage: "READING" | "SENDING";
  /** Bytes read or sent. */
  done: number;
}

export type Trouble = { objection: Objection } | { failure: Refused };

export const allSent = (files: Attached[] | undefined): boolean => (files ?? []).every((file) => file.sent);

/** The same for all files; one that a setting changed since is refused by the server. */
const LIMIT = {
  queryKey: ["evidence-files", "limit"],
  queryFn: ({ signal }: { signal: AbortSignal }) => limit(signal),
  staleTime: Number.POSITIVE_INFINITY,
};

/** How large a file may be, once it is known. */
export const useLimit = (): number | undefined => useQuery(LIMIT).data;

/** The files of a form: each is looked at, hashed and sent, and can be tried again where that failed. */
export function useFiles(value: Attached[], change: (files: Attached[]) => void) {
  const queries = useQueryClient();
  const [way, setWay] = useState<Record<string, OnItsWay>>({});
  const [troubles, setTroubles] = useState<Record<string, Trouble>>({});
  // What is under way outlives renderings; the value does not.
  const now = useRef({ value, change });
  now.current = { value, change };
  const running = useRef(new Map<string, { file: File; stop: AbortController }>());
  const put = (files: Attached[]) => {
    now.current.value = files;
    now.current.change(files);
  };
  const patch = (id: string, more: Partial<Attached>) =>
    put(now.current.value.map((file) => (file.id === id ? { ...file, ...more } : file)));

  useEffect(() => {
    const all = running.current;
    return () => {
      for (const { stop } of all.values()) stop.abort();
    };
  }, []);

  async function run(id: string, file: File, name: string) {
    const stop = new AbortController();
    running.current.set(id, { file, stop });
    setTroubles(({ [id]: _, ...others }) => others);
    const told = (stage: OnItsWay["stage"]) => (done: number) =>
      setWay((others) => ({ ...others, [id]: { stage, done } }));
    try {
      const atMost = await queries.fetchQuery(LIMIT);
      const objected = await objection(file, name, atMost);
      if (objected) {
        setTroubles((others) => ({ ...others, [id]: { objection: objected } }));
        return;
      }
      const sha256 = await hashOf(file, told("READING"), stop.signal);
      patch(id, { sha256 });
      await upload(file, sha256, told("SENDING"), stop.signal);
      patch(id, { sent: true });
    } catch (failure) {
      if (stop.signal.aborted) return;
      setTroubles((others) => ({
        ...others,
        [id]: { failure: failure instanceof Refused ? failure : new Refused(undefined) },
      }));
    } finally {
      setWay(({ [id]: _, ...others }) => others);
    }
  }

  return {
    way,
    troubles,
    add: (files: Iterable<File>, named?: (file: File) => string) => {
      for (const file of files) {
        const name = plainName(named?.(file) ?? file.name);
        const id = `${file.lastModified}-${file.size}-${Math.random()}`;
        // The rest of one that a draft of an earlier visit names.
        const others = now.current.value.filter(
          (one) => one.sent || running.current.has(one.id) || one.name !== name || one.size !== file.size,
        );
        put([...others, { id, name, size: file.size, sent: false }]);
        void run(id, file, name);
      }
    },
    again: (id: string) => {
      const file = running.current.get(id)?.file;
      const attached = now.current.value.find((one) => one.id === id);
      if (file && attached) void run(id, file, attached.name);
    },
    remove: (id: string) => {
      running.current.get(id)?.stop.abort();
      running.current.delete(id);
      put(now.current.value.filter((file) => file.id !== id));
    },
    /** Whether the file itself is still at hand, as it is not in a draft of an earlier visit. */
    atHand: (id: string) => running.current.has(id),
  };
}
