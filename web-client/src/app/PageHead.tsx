import { Flex, Typography } from "antd";
import type { ReactNode } from "react";
import "./page.css";

/** What a page is about, in the one heading that it has, and what can be done with all of it. */
export function PageHead({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <Flex vertical gap={4}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <Typography.Title level={1} style={{ margin: 0, fontSize: 20 }}>
          {title}
        </Typography.Title>
        {children && (
          <Flex gap={8} wrap align="center">
            {children}
          </Flex>
        )}
      </Flex>
      {note && <Typography.Text type="secondary">{note}</Typography.Text>}
    </Flex>
  );
}
