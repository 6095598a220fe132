import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, useLocation } from "react-router";
import type { NavPage } from "./pages";

/** A button of the bar that shows further pages: links, so that they open in a tab of their own as any other. */
export function NavMenu({ group, pages }: { group: "oversight" | "management" | "assurance"; pages: NavPage[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => box.current?.contains(event.target as Node) || setOpen(false);
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open]);

  if (pages.length === 0) return null;
  const here = pages.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is within.
    <div ref={box} className="nav-menu" onKeyDown={(event) => event.key === "Escape" && open && close()}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        className={here ? "active" : undefined}
        onClick={() => setOpen(!open)}
      >
        {t(`nav.group.${group}`)} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <ul>
          {pages.map(({ path, at = path, name }) => (
            <li key={path}>
              <NavLink to={at} onClick={() => setOpen(false)}>
                {t(`nav.${name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
