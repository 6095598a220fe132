import { Button, Popover } from "antd";
import { type ReactNode, useState } from "react";

/** A small button beside a field; what it tells is read only when it is asked for. */
export function Aside({
  icon,
  title,
  tells,
}: {
  icon: ReactNode;
  title: string;
  tells: (done: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={title}
      content={tells(() => setOpen(false))}
    >
      <Button type="text" size="small" className="why" icon={icon} aria-label={title} aria-expanded={open} />
    </Popover>
  );
}
