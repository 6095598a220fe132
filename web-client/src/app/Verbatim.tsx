import type { ReactNode } from "react";
import "./verbatim.css";

/** Text as it stands, in a box that scrolls by itself, by keyboard too. */
export function Verbatim({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    <pre className="verbatim" tabIndex={0}>
      {children}
    </pre>
  );
}
