import { completed, type Draft, type Preview } from "./draft";

/** A document that was read and not imported yet; kept over a closed tab, for each person. */
export interface Kept {
  fileName: string;
  preview: Preview;
  draft: Draft;
  /** The steps that can be taken back, and those that were. */
  past?: Draft[];
  future?: Draft[];
}

const STORE = "import-drafts";

// A thousand rows are more than localStorage may hold.
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("taizhang", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const base = await open();
    return await new Promise<T>((resolve, reject) => {
      const asked = work(base.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  } catch {
    // Where the browser keeps nothing, the page still does.
    return undefined;
  }
}

export async function readKept(person: string): Promise<Kept | undefined> {
  const kept = await run<Kept | undefined>("readonly", (store) => store.get(person));
  if (!kept) return undefined;
  const { past = [], future = [] } = kept;
  return { ...kept, draft: completed(kept.draft), past: past.map(completed), future: future.map(completed) };
}
export const keep = (person: string, kept: Kept) => run("readwrite", (store) => store.put(kept, person));
export const dropKept = (person: string) => run("readwrite", (store) => store.delete(person));
