import { Tooltip } from "antd";
import { type RefObject, useEffect, useState } from "react";
import { useLightRule } from "../../app/Light";

const ID = "ledger-light-rule";
const LINGERS = 200;

/** One for all lights of the grid: the rule of that which is hovered, or has the focus. */
export function RuleTip({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const rule = useLightRule();
  const [cell, setCell] = useState<HTMLElement>();
  useEffect(() => {
    const within = grid.current;
    let leaving: ReturnType<typeof setTimeout>;
    const show = ({ target }: Event) => {
      clearTimeout(leaving);
      setCell((target as Element).closest<HTMLElement>("[data-light]") ?? undefined);
    };
    // Long enough to go on to what is said and read it there.
    const hide = () => {
      leaving = setTimeout(() => setCell(undefined), LINGERS);
    };
    const gone = () => setCell(undefined);
    const dismiss = ({ key }: KeyboardEvent) => key === "Escape" && gone();
    within?.addEventListener("mouseover", show);
    within?.addEventListener("focusin", show);
    within?.addEventListener("mouseleave", hide);
    within?.addEventListener("focusout", hide);
    within?.addEventListener("scroll", gone);
    document.addEventListener("keydown", dismiss);
    return () => {
      clearTimeout(leaving);
      within?.removeEventListener("mouseover", show);
      within?.removeEventListener("focusin", show);
      within?.removeEventListener("mouseleave", hide);
      within?.removeEventListener("focusout", hide);
      within?.removeEventListener("scroll", gone);
      document.removeEventListener("keydown", dismiss);
    };
  }, [grid]);
  useEffect(() => {
    cell?.setAttribute("aria-describedby", ID);
    return () => cell?.removeAttribute("aria-describedby");
  }, [cell]);
  if (!cell) return null;
  const { left, top, width, height } = cell.getBoundingClientRect();
  const light = cell.dataset.light as Parameters<typeof rule>[0];
  return (
    <Tooltip key={`${left} ${top}`} open id={ID} title={rule(light)}>
      <span style={{ position: "fixed", left, top, width, height, pointerEvents: "none" }} />
    </Tooltip>
  );
}
