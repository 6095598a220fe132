import { useEffect, useRef } from "react";

/** Something that can be done here, by its name in the palette or by its key. */
export interface Command {
  id: string;
  name: string;
  /** One character; it is never taken from somebody who writes, see `forCommands`. */
  key?: string;
  /** Only by its key: without the rows before the eye it means nothing. */
  keyOnly?: boolean;
  run: () => void;
}

const pages = new Set<() => readonly Command[]>();

/** The commands of a page, while it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const read = () => latest.current;
    pages.add(read);
    return () => {
      pages.delete(read);
    };
  }, []);
}

export const currentCommands = (): Command[] => [...pages].flatMap((read) => read());

const KEPT = "taizhang.singleKeys";

/** Whether single characters are commands; a reader who speaks to the computer, or types with a stick, says no. */
export const singleKeys = (): boolean => localStorage.getItem(KEPT) !== "off";

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, "off");
}

// Of a composing input method some browsers tell by this code only.
const COMPOSING = 229;

export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === COMPOSING;

const WRITES = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const HAS_ITS_OWN_KEYS = "[role=dialog], [role=menu], [role=listbox], [role=combobox], [role=tooltip]";

/** Whether a key is meant for the page, and not for what has the focus. */
export function forCommands(event: KeyboardEvent): boolean {
  if (!singleKeys() || composing(event) || event.defaultPrevented) return false;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const at = event.target instanceof Element ? event.target : undefined;
  if (at?.closest(`${WRITES}, ${HAS_ITS_OWN_KEYS}`)) return false;
  return ![...document.querySelectorAll("[aria-modal=true]")].some((dialog) => dialog.getClientRects().length > 0);
}

/** Runs the command of the key that was pressed; whether there was one. */
export function runByKey(event: KeyboardEvent): boolean {
  if (!forCommands(event)) return false;
  const command = currentCommands().find(({ key }) => key === event.key);
  if (!command) return false;
  event.preventDefault();
  command.run();
  return true;
}
