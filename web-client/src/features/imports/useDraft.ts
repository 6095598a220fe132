import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "./draft";
import type { Edit } from "./edits";
import { type Kept, keep } from "./kept";

interface Steps {
  now: Draft;
  past: Draft[];
  future: Draft[];
  /** What the last step was about: one goes on typing in a cell, and it stays one step. */
  about: string | undefined;
}

/** A draft with its steps; kept as it changes. */
export function useDraft(kept: Kept, person: string) {
  const [steps, setSteps] = useState<Steps>({
    now: kept.draft,
    past: kept.past ?? [],
    future: kept.future ?? [],
    about: undefined,
  });
  const { now, past, future } = steps;
  // Changes that belong together have the same `about`.
  const change = useCallback((edit: Edit, about?: string) => {
    setSteps((before) => {
      const next = edit(before.now);
      const goesOn = about !== undefined && about === before.about;
      return { now: next, past: goesOn ? before.past : [...before.past, before.now], future: [], about };
    });
  }, []);
  const undo = useCallback(() => setSteps((before) => back(before)), []);
  const redo = useCallback(() => setSteps((before) => forth(before)), []);
  const written = useRef(kept.draft);
  useEffect(() => {
    if (written.current === now) return undefined;
    const write = () => {
      written.current = now;
      // Rows that two steps have in common are kept once.
      void keep(person, { ...kept, draft: now, past: past.slice(-STEPS_KEPT), future: future.slice(0, STEPS_KEPT) });
    };
    const soon = setTimeout(write, KEPT_AFTER_MS);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(soon);
      window.removeEventListener("pagehide", write);
    };
  }, [now, past, future, kept, person]);
  return { draft: now, change, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 };
}

const KEPT_AFTER_MS = 200;
const STEPS_KEPT = 50;

function back({ now, past, future }: Steps): Steps {
  const before = past[past.length - 1];
  if (!before) return { now, past, future, about: undefined };
  return { now: before, past: past.slice(0, -1), future: [now, ...future], about: undefined };
}

function forth({ now, past, future }: Steps): Steps {
  const [after, ...rest] = future;
  if (!after) return { now, past, future, about: undefined };
  return { now: after, past: [...past, now], future: rest, about: undefined };
}
