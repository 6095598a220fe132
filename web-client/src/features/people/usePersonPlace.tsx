import { Alert, Typography } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "./directory";
import type { PersonalData } from "./known";
import type { PersonPlace } from "./place";

/** Where acts on a person happen, and the one-time password that one of them told. */
export function usePersonPlace(
  person: Person | undefined,
  accounts: string[],
  data: PersonalData,
): { place: PersonPlace; told: ReactNode } {
  const { t } = useTranslation();
  const { tell, told } = useTold();
  return { place: { person, accounts, data, t, tell }, told };
}

/** Kept in memory only, until it is put away or the page is left: the server tells it once. */
let told: { account: string; password: string } | undefined;

function useTold() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(told);
  const tell = (account: string, password: string) => {
    told = { account, password };
    setShown(told);
  };
  const putAway = () => {
    told = undefined;
    setShown(undefined);
  };
  const alert = shown && (
    <Alert
      type="warning"
      showIcon
      closable={{ onClose: putAway, "aria-label": t("people.noted") }}
      title={t("people.passwordOf", { account: shown.account })}
      description={
        <>
          <Typography.Text code className="one-time-password">
            {shown.password}
          </Typography.Text>
          <div>{t("people.passwordOnce")}</div>
        </>
      }
    />
  );
  return { tell, told: alert };
}
