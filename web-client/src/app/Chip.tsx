import "./chip.css";

/** One choice of several, with how many there are of it where that is known. A button, so that the keyboard and screen readers have it too. */
export function Chip({
  checked,
  choose,
  label,
  count,
}: {
  checked: boolean;
  choose: () => void;
  label: string;
  count?: number;
}) {
  return (
    <button type="button" className="chip" aria-pressed={checked} onClick={choose} disabled={count === 0 && !checked}>
      {label} {count !== undefined && <span className="chip-count">{count}</span>}
    </button>
  );
}
