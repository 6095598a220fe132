import { Flex, Typography } from "antd";
import type { ReactNode } from "react";
import "./page.css";

/** What a page is about, in the one heading that it has, and what can be done with all of it. */
export function PageHead({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <Flex vertical gap={4}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <h1 className="page-title">{title}</h1>
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
