const PREFIX = "taizhang.draft";

/** Where what one person began to write about one thing is kept until it is sent. */
export const draftKey = (person: string, place: string, command: string) => `${PREFIX}/${person}/${place}/${command}`;

/** What was written, and the version of the thing that it was written about. */
export interface Draft {
  seen: number;
  values: object;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

/** Kept over a closed tab; where the browser keeps nothing, the form still does. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full or forbidden.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
