// Bidirectional controls can make "fdp.exe" read as "exe.pdf"; control characters can hide anything.
const HIDING = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A name as somebody else chose it, so that nothing in it is hidden or turned around. */
export const shownName = (name: string): string => name.replace(HIDING, "\uFFFD");

/** A name as it is handed in: no folders, nothing hidden. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? "";
  return last.replace(HIDING, "").replace(/^\.+/, "").trim();
}

/** `1.2 MB`. */
export function shownSize(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${(bytes / 1024 ** power).toFixed(power === 0 || bytes / 1024 ** power >= 100 ? 0 : 1)} ${units[power]}`;
}
