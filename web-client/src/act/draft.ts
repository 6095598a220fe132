const PREFIX = "taizhang.draft";

/** Where what one person began to write about one thing is kept until it is sent. */
export const draftKey = (person: string, place: string, command: string) => `${PREFIX}/${person}/${place}/${command}`;

export function readDraft(key: string): Record<string, unknown> | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

/** Kept over a closed tab; where the browser keeps nothing, the form still does. */
export function keepDraft(key: string, values: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
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
