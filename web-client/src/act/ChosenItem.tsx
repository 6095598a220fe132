import { CloseOutlined, ExclamationCircleFilled } from "@ant-design/icons";
import { Button, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { lights } from "../app/theme";
import type { ItemName } from "./items";

/** An item of a form's list: which it is, whether the server objects to it, and the way off the list. */
export function ChosenItem({
  id,
  item,
  refused,
  remove,
}: {
  id: string;
  item: ItemName | undefined;
  refused: boolean;
  remove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="chosen-item">
      <span className="chosen-item-name">
        {item ? (
          <>
            <strong>{item.number}</strong> {item.title}{" "}
            <Typography.Text type="secondary">
              {[item.unit?.name, t(`status.${item.status}`)].filter(Boolean).join(" · ")}
            </Typography.Text>
          </>
        ) : (
          id
        )}
        {refused && (
          <span style={{ color: lights.RED, whiteSpace: "nowrap" }}>
            {" "}
            <ExclamationCircleFilled aria-hidden /> {t("act.itemRefused")}
          </span>
        )}
      </span>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("act.removeItem", { item: item?.number ?? id })}
        onClick={remove}
      />
    </div>
  );
}
