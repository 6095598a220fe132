import { Skeleton } from "antd";
import { useEffect, useRef, useState } from "react";
import type { ChartOption, drawIn } from "./drawing";

type Drawing = ReturnType<typeof drawIn>;

// A4 upright less its margins and the frame.
const PRINTED = 640;

/** A drawn chart. What it shows is in a table as well, for whoever cannot see it or uses no mouse. */
export function Chart(props: { label: string; option: ChartOption; choose: (series: number, place: number) => void }) {
  const { label, option, choose } = props;
  const element = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let drawn: Drawing | undefined;
    let gone = false;
    const resize = () => drawn?.resize({ width: "auto" });
    const print = () => drawn?.resize({ width: PRINTED });
    void import("./drawing").then(({ drawIn }) => {
      if (gone || !element.current) return;
      drawn = drawIn(element.current);
      setDrawing(drawn);
    });
    window.addEventListener("resize", resize);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", resize);
    return () => {
      gone = true;
      window.removeEventListener("resize", resize);
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", resize);
      drawn?.dispose();
    };
  }, []);
  useEffect(() => {
    drawing?.setOption(option, { notMerge: true });
  }, [drawing, option]);
  useEffect(() => {
    const chosen = ({ seriesIndex, dataIndex }: { seriesIndex?: number; dataIndex?: number }) => {
      if (seriesIndex !== undefined && dataIndex !== undefined) choose(seriesIndex, dataIndex);
    };
    drawing?.on("click", chosen);
    return () => {
      drawing?.off("click", chosen);
    };
  }, [drawing, choose]);
  return (
    <div className="chart">
      <div ref={element} role="img" aria-label={label} />
      {!drawing && <Skeleton active />}
    </div>
  );
}
