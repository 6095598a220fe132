/**
 * Answers of `GET /ledger` for a ledger of so many rows, made from one real answer: each row is the real one under its
 * own number, with texts of various lengths, and the cursor is the number of the next row.
 */
export function many(real, total) {
  const [example] = real.rows;
  const rowAt = (index) => ({
    ...example,
    itemId: `item-${Math.floor(index / 3)}`,
    itemNumber: `ZG-2026-${String(Math.floor(index / 3) + 1).padStart(6, "0")}`,
    measureId: `measure-${index}`,
    title: `${example.title}${"联系实际还不够紧密。".repeat(index % 3)}`,
    measureTitle: `第 ${index + 1} 条措施：${example.measureTitle}`,
    measureText: `第 ${index + 1} 条措施：${example.measureText}${"每月通报一次。".repeat(index % 5)}`,
    light: ["RED", "YELLOW", "GREEN"][index % 3],
    percent: index % 101,
  });
  return ({ searchParams }) => {
    const start = Number(searchParams.get("cursor") ?? 0);
    const count = Math.min(Number(searchParams.get("limit") ?? 50), total - start);
    const next = start + count;
    return {
      ...real,
      rows: Array.from({ length: count }, (_, offset) => rowAt(start + offset)),
      total,
      totalIs: "EXACT",
      ...(next < total ? { next: String(next) } : { next: undefined }),
    };
  };
}
