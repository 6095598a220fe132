/** Under which the last write is kept, for the page that this tab loads next. */
const KEPT = "written";
/** For how long a page that is loaded anew waits for it: after a moment the rows have it anyway. */
const RECENT_MILLIS = 10_000;

let position = keptPosition();

function keptPosition(): string | undefined {
  const [kept, at] = (sessionStorage.getItem(KEPT) ?? "").split("@");
  return kept && Math.abs(Date.now() - Number(at)) < RECENT_MILLIS ? kept : undefined;
}

/** The position of the last write from this tab: what is read after it has seen it, after a reload as well. */
export const written = (): string | undefined => position;

export function wrote(at: string): void {
  position = at;
  sessionStorage.setItem(KEPT, `${at}@${Date.now()}`);
}
