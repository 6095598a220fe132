import { Alert, Button, Flex, Skeleton, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Pick } from "../../act/Pick";
import { useRefused } from "../../act/refusals";
import type { Change, Plan } from "./plan";
import { RevisedItem } from "./RevisedItem";
import { useVersion } from "./usePlan";

/** The whole proposal of a revision: which items change, and how; each beside what is in force. */
export function RevisionField(props: {
  plan: Plan;
  id?: string;
  value?: Change[];
  onChange?: (changes: Change[]) => void;
}) {
  const { t } = useTranslation();
  const { plan, id, value = [], onChange } = props;
  const version = useVersion(plan.id, plan.planVersion);
  const refused = useRefused();
  const told = (target: string) =>
    (refused?.missing ?? []).filter((part) => part.target === target).map(({ message }) => message);
  if (!version.data) return <Skeleton active />;
  const frozen = version.data.frozen;
  const put = (next: Change) => onChange?.(value.map((one) => (one.itemId === next.itemId ? next : one)));
  return (
    <Flex vertical gap={12}>
      <Pick
        label={t("revise.choose")}
        aria-label={t("revise.choose")}
        {...(id && { id })}
        value={null}
        placeholder={t("revise.choose")}
        showSearch={{ optionFilterProp: "label" }}
        options={frozen
          .filter(({ itemId }) => !value.some((change) => change.itemId === itemId))
          .map(({ itemId, number, content }) => ({ value: itemId, label: `${number} ${content.problem.title}` }))}
        onChange={(itemId) => itemId && onChange?.([...value, { itemId }])}
      />
      {value.length === 0 && <Typography.Text type="secondary">{t("revise.none")}</Typography.Text>}
      {value.map((change) => {
        const item = frozen.find(({ itemId }) => itemId === change.itemId);
        if (!item) return null;
        return (
          <section key={change.itemId} className="revised" aria-label={item.number}>
            <Flex justify="space-between" gap={12} align="baseline">
              <Typography.Text strong>
                {item.number} {item.content.problem.title}
              </Typography.Text>
              <Button size="small" onClick={() => onChange?.(value.filter((one) => one !== change))}>
                {t("revise.undo", { number: item.number })}
              </Button>
            </Flex>
            {told(change.itemId).map((message) => (
              <Alert key={message} type="error" showIcon title={message} />
            ))}
            <RevisedItem item={item} change={change} put={put} told={told} />
          </section>
        );
      })}
    </Flex>
  );
}
