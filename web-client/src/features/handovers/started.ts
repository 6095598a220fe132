const KEPT = "taizhang.handOvers";
const MOST = 50;

// The server lists no hand-overs: those that somebody began here are found again by what this browser kept.

export function startedBy(person: string): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(`${KEPT}/${person}`) ?? "[]") as unknown;
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function keepStarted(person: string, id: string): void {
  try {
    const others = startedBy(person).filter((one) => one !== id);
    localStorage.setItem(`${KEPT}/${person}`, JSON.stringify([id, ...others].slice(0, MOST)));
  } catch {
    // Full or forbidden: the address still leads to it.
  }
}
