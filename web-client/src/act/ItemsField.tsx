import { AddItem } from "./AddItem";
import type { Among } from "./act";
import { ChosenItem } from "./ChosenItem";
import { useItemNames } from "./items";

const NONE: string[] = [];

/** The items that an act covers, found one by one; those that the server objects to are marked. */
export function ItemsField({
  label,
  id,
  value = NONE,
  onChange,
  among,
  refused,
}: {
  label: string;
  id?: string;
  value?: string[];
  onChange?: (items: string[]) => void;
  among?: Among | undefined;
  refused: readonly string[];
}) {
  const { names } = useItemNames(value);
  return (
    <>
      <AddItem label={label} id={id} chosen={value} among={among} add={(item) => onChange?.([...value, item])} />
      {value.length > 0 && (
        <ul className="chosen-items">
          {value.map((item) => (
            <li key={item}>
              <ChosenItem
                id={item}
                item={names.get(item)}
                refused={refused.includes(item)}
                remove={() => onChange?.(value.filter((one) => one !== item))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
