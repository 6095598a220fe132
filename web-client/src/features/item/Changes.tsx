import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client";
import { useShown } from "./context";
import { isTold, useFieldWords } from "./fields";

/** Fields before and after, side by side. */
export function Changes(props: { changes: Schemas["FieldChange"][]; before?: string; after?: string }) {
  const { t } = useTranslation();
  const { item } = useShown();
  const words = useFieldWords(item);
  const told = props.changes.filter(({ path }) => isTold(path));
  if (told.length === 0) return <Typography.Text type="secondary">{t("timeline.nothingChanged")}</Typography.Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide values scroll here and not the page, by keyboard too.
    <section className="changes" aria-label={t("timeline.diff")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("timeline.field")}</th>
            <th scope="col">{props.before ?? t("timeline.before")}</th>
            <th scope="col">{props.after ?? t("timeline.after")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{words.name(path)}</th>
              <td>{words.value(before?.value)}</td>
              <td>{words.value(after?.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
