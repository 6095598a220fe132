import { type CSSProperties, type RefObject, useEffect, useState } from "react";

const GAP = 12;

/**
 * Where the card stands: below what is pointed at, else above it, else in the corner; and the ring around that. Pages
 * load and move, so it is looked at again with every frame, and drawn anew only where it has changed.
 */
export function useBeside(target: string, card: RefObject<HTMLElement | null>) {
  const [places, setPlaces] = useState<{ ring?: CSSProperties; place: CSSProperties }>({ place: CORNER });
  useEffect(() => {
    let drawn = "";
    let shownOnce = false;
    let frame = 0;
    const look = () => {
      frame = requestAnimationFrame(look);
      const found = document.querySelector(target);
      if (found && !shownOnce) {
        shownOnce = true;
        found.scrollIntoView({ block: "nearest" });
      }
      const next = beside(found?.getBoundingClientRect(), card.current?.getBoundingClientRect());
      const text = JSON.stringify(next);
      if (text !== drawn) setPlaces(next);
      drawn = text;
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [target, card]);
  return places;
}

const CORNER: CSSProperties = { right: GAP, bottom: GAP };

function beside(box: DOMRect | undefined, card: DOMRect | undefined): { ring?: CSSProperties; place: CSSProperties } {
  if (!box || !card || box.width === 0) return { place: CORNER };
  const { clientWidth, clientHeight } = document.documentElement;
  const ring = { left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 };
  const left = Math.max(GAP, Math.min(box.left, clientWidth - card.width - GAP));
  if (box.bottom + GAP + card.height <= clientHeight) return { ring, place: { left, top: box.bottom + GAP } };
  if (box.top - GAP - card.height >= 0) return { ring, place: { left, top: box.top - GAP - card.height } };
  return { ring, place: CORNER };
}
