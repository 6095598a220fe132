import { lazy, Suspense, useEffect, useState } from "react";
import { composing, forCommands, runByKey } from "./commands";

const PaletteDialog = lazy(() => import("./PaletteDialog"));
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog"));

export interface Page {
  key: string;
  label: string;
}

/** Ctrl+K from anywhere, "?" and the keys of the page; what they open is loaded when it is first asked for. */
export function Palette({ pages }: { pages: readonly Page[] }) {
  const [open, setOpen] = useState<"palette" | "shortcuts">();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k" && !composing(event)) {
        event.preventDefault();
        setOpen("palette");
      } else if (event.key === "?" && forCommands(event)) {
        event.preventDefault();
        setOpen("shortcuts");
      } else runByKey(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const close = () => setOpen(undefined);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <PaletteDialog pages={pages} close={close} shortcuts={() => setOpen("shortcuts")} />}
      {open === "shortcuts" && <ShortcutsDialog close={close} />}
    </Suspense>
  );
}
