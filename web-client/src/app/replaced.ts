const OURS = 'id="root"';

/**
 * Whether the server now has another client than the one that runs here: the names of its scripts are made from their
 * contents, and `index.html` names them. No answer, or one that is not ours, tells nothing.
 */
export async function isReplaced(): Promise<boolean> {
  const scripts = [...document.querySelectorAll("script[type=module][src]")].map((one) => one.getAttribute("src"));
  if (scripts.length === 0) return false;
  try {
    const answer = await fetch("/", { cache: "no-store", headers: { Accept: "text/html" } });
    const page = answer.ok ? await answer.text() : "";
    return page.includes(OURS) && scripts.some((src) => src !== null && !page.includes(src));
  } catch {
    return false;
  }
}
