import { type RefObject, useLayoutEffect, useState } from "react";

const LEAST = 320;
/** The frame's padding and the line below the grid. */
const BELOW = 76;

/** What is left of the window below the element's top, whatever stands above it. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(480);
  useLayoutEffect(() => {
    const measure = () => {
      const top = element.current ? element.current.getBoundingClientRect().top + window.scrollY : 0;
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - BELOW)));
    };
    measure();
    // What stands above may wrap, or come later.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    const above = element.current?.parentElement?.previousElementSibling;
    if (above) observer.observe(above);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [element]);
  return height;
}
