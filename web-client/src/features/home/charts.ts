import type { ChartOption } from "./drawing";

export interface Series {
  name: string;
  values: number[];
}

// Told apart in grey as well: each has its own lightness, and lines their own dashes.
const STACK = ["#1f6b3a", "#3f8f6b", "#2f6fb7", "#8fb3dd", "#c9ced6"];
const LINES = [
  { color: "#1a56a8", type: "solid", symbol: "circle" },
  { color: "#b42318", type: "dashed", symbol: "triangle" },
] as const;
const TEXT = { color: "#374151", fontSize: 12 };

const common = (days: string[], names: string[]): ChartOption => ({
  animation: false,
  aria: { enabled: true, decal: { show: names.length > 2 } },
  grid: { left: 8, right: 32, top: 40, bottom: 8, containLabel: true },
  legend: { data: names, top: 0, left: 0, icon: "rect", itemWidth: 14, itemHeight: 10, textStyle: TEXT },
  tooltip: { trigger: "axis", confine: true, textStyle: TEXT },
  xAxis: { type: "category", data: days, boundaryGap: false, axisLabel: { ...TEXT, hideOverlap: true } },
  yAxis: { type: "value", minInterval: 1, axisLabel: TEXT, splitLine: { lineStyle: { color: "#e5e7eb" } } },
});

export const stacked = (days: string[], lines: Series[]): ChartOption => ({
  ...common(
    days,
    lines.map(({ name }) => name),
  ),
  color: STACK,
  series: lines.map(({ name, values }, place) => ({
    type: "line",
    name,
    data: values,
    stack: "all",
    showSymbol: true,
    symbolSize: 5,
    lineStyle: { width: 1, color: STACK[place] ?? "" },
    areaStyle: { opacity: 0.9 },
    triggerLineEvent: true,
  })),
});

export const unstacked = (days: string[], lines: Series[]): ChartOption => ({
  ...common(
    days,
    lines.map(({ name }) => name),
  ),
  color: LINES.map(({ color }) => color),
  series: lines.map(({ name, values }, place) => ({
    type: "line",
    name,
    data: values,
    symbol: LINES[place]?.symbol ?? "circle",
    symbolSize: 7,
    lineStyle: { width: 2, type: LINES[place]?.type ?? "solid" },
    endLabel: { show: true, formatter: "{c}", ...TEXT },
  })),
});
