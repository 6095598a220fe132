import { useRef } from "react";
import { useRows } from "./context";
import type { Edit } from "./edits";

/** Writes a cell as it is typed, one step each time it is opened, and takes it back. */
export function useCellEdit<Value>(value: Value, edit: (value: Value) => Edit, about: string) {
  const { change } = useRows();
  const opened = useRef({ value, times: 0 });
  const step = () => `${about}/${opened.current.times}`;
  return {
    begin: () => {
      opened.current = { value, times: opened.current.times + 1 };
    },
    set: (next: Value) => change(edit(next), step()),
    /** To what it was before it was opened. */
    cancel: () => {
      if (opened.current.value !== value) change(edit(opened.current.value), step());
    },
  };
}
