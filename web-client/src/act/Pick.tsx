import { Select, type SelectProps } from "antd";

/** A selection whose list has a name too: antd gives its field one and forgets the list. */
export function Pick({ label, ...props }: { label: string } & SelectProps) {
  const name = (open: boolean) => {
    if (open && props.id) {
      const list = `${props.id}_list`;
      requestAnimationFrame(() => document.getElementById(list)?.setAttribute("aria-label", label));
    }
  };
  return <Select style={{ maxWidth: 640 }} {...props} onOpenChange={name} />;
}
