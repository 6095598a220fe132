import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";

type Name = "joinMeasure" | "splitItem" | "deleteMeasure" | "joinItem" | "deleteItem";

/** What can be done to a row as a whole. */
export function RowActions({ row, acts }: { row: string; acts: Partial<Record<Name, (() => void) | false>> }) {
  const { t } = useTranslation();
  const possible = Object.entries(acts).flatMap(([name, run]) => (run ? [{ name: name as Name, run }] : []));
  return (
    <td className="import-acts">
      <Dropdown
        trigger={["click"]}
        autoFocus
        menu={{
          items: possible.map(({ name }) => ({
            key: name,
            label: t(`import.act.${name}`),
            danger: name.startsWith("delete"),
          })),
          onClick: ({ key }) => possible.find(({ name }) => name === key)?.run(),
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("import.act.of", { row })} />
      </Dropdown>
    </td>
  );
}
