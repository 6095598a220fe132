import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";

const STATUSES = ["RAISED", "CLAIMED", "IN_PROGRESS", "CLOSURE_REQUESTED", "CLOSED", "WITHDRAWN", "MERGED"] as const;

/** Between which times, and of which rows. */
export function Asked({ plans }: { plans: Schemas["PlanSummary"][] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [wanted, setWanted] = useState({
    from: search.get("from") ?? "",
    to: search.get("to") ?? "",
    plan: search.get("plan") ?? "",
    status: search.get("status") ?? "",
    q: search.get("q") ?? "",
  });
  const text = (name: keyof typeof wanted) => ({
    value: wanted[name],
    onChange: ({ target }: { target: { value: string } }) => setWanted({ ...wanted, [name]: target.value }),
  });
  const compare = (event: FormEvent) => {
    event.preventDefault();
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value.trim() !== "")));
  };
  return (
    <form className="asked" onSubmit={compare}>
      <label>
        {t("changes.from")} <input required placeholder={t("changes.time")} size={22} {...text("from")} />
      </label>
      <label>
        {t("changes.to")} <input placeholder={t("changes.untilNow")} size={22} {...text("to")} />
      </label>
      <label>
        {t("changes.plan")}{" "}
        <select {...text("plan")}>
          <option value="">{t("changes.allPlans")}</option>
          {plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("ledger.status")}{" "}
        <select {...text("status")}>
          <option value="">{t("changes.allStatuses")}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("changes.words")} <input {...text("q")} />
      </label>
      <button type="submit">{t("changes.compare")}</button>
    </form>
  );
}
