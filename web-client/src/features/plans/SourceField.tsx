import { useTranslation } from "react-i18next";
import { Pick } from "../../act/Pick";
import { SOURCES } from "../../app/sources";

/** Where a problem comes from. */
export function SourceField(props: { id?: string; value?: string; onChange?: (kind: string) => void }) {
  const { t } = useTranslation();
  return (
    <Pick
      {...props}
      label={t("act.field.source")}
      options={SOURCES.map((kind) => ({ value: kind, label: t(`source.${kind}`) }))}
    />
  );
}
