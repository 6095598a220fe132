import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Empty, Select, Skeleton } from "antd";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../act/directory";
import { api, Refused, unwrap } from "../../api/client";
import { now } from "../../api/clock";
import { save } from "../../api/download";
import { instant } from "../../app/format";
import { isForbidden, Trouble } from "../../app/Trouble";
import { type Access, ALL_KINDS, addressOf, type Kind, kindOf, parseAccess } from "./accessLog";
import "./assurance.css";

const PAGE = 200;

/** Who read what, by month. */
export default function AccessPage() {
  const { t } = useTranslation();
  const field = useId();
  const nameOf = useNameOf();
  const [month, setMonth] = useState(() => now().format("YYYY-MM"));
  const [filter, setFilter] = useState<{ person?: string | undefined; kind?: Kind | undefined; refused?: boolean }>({});
  const [most, setMost] = useState(PAGE);
  const record = useQuery({ queryKey: ["audit", "access", month], queryFn: () => recordOf(month) });
  const all = useMemo(() => parseAccess(record.data ?? ""), [record.data]);
  const people = useMemo(() => [...new Set(all.map(({ person }) => person))], [all]);
  const shown = all.filter(
    (access) =>
      (!filter.person || access.person === filter.person) &&
      (!filter.kind || kindOf(access) === filter.kind) &&
      (!filter.refused || access.status >= 400),
  );
  if (isForbidden(record.error)) return <Trouble failure={record.error} retry={() => void record.refetch()} />;
  const change = (changed: typeof filter) => {
    setFilter({ ...filter, ...changed });
    setMost(PAGE);
  };
  return (
    <div className="assurance">
      <header>
        <h1 className="page-title">{t("access.title")}</h1>
        {record.data && (
          <Button onClick={() => save(new Blob([record.data]), `access-${month}.ndjson`)} title={t("access.saveWhy")}>
            {t("access.save")}
          </Button>
        )}
      </header>
      <p className="assurance-hint">{t("access.lead")}</p>
      <div className="assurance-filter">
        <label htmlFor={`${field}month`}>{t("access.month")}</label>
        <input
          id={`${field}month`}
          type="month"
          value={month}
          max={now().format("YYYY-MM")}
          onChange={({ target }) => target.value && setMonth(target.value)}
        />
        <label htmlFor={`${field}person`}>{t("access.person")}</label>
        <Select
          id={`${field}person`}
          style={{ width: 180 }}
          value={filter.person ?? ""}
          onChange={(person) => change({ person: person || undefined })}
          options={[
            { value: "", label: t("access.everybody") },
            ...people.map((person) => ({ value: person, label: nameOf(person) })),
          ]}
        />
        <label htmlFor={`${field}kind`}>{t("access.what")}</label>
        <Select<Kind | "">
          id={`${field}kind`}
          style={{ width: 180 }}
          value={filter.kind ?? ""}
          onChange={(kind) => change({ kind: kind || undefined })}
          options={[
            { value: "", label: t("access.everything") },
            ...ALL_KINDS.map((kind) => ({ value: kind, label: t(`access.kinds.${kind}`) })),
          ]}
        />
        <Checkbox checked={filter.refused ?? false} onChange={({ target }) => change({ refused: target.checked })}>
          {t("access.refusedOnly")}
        </Checkbox>
      </div>
      {record.error && <Trouble failure={record.error} retry={() => void record.refetch()} />}
      {record.isLoading && <Skeleton active />}
      {record.data === "" && <Empty description={t("access.none")} />}
      {all.length > 0 && (
        <>
          <p role="status">{t("access.shown", { count: shown.length, shown: Math.min(most, shown.length) })}</p>
          {shown.length === 0 ? (
            <Empty description={t("access.noneMatch")} />
          ) : (
            <Rows rows={shown.slice(0, most)} nameOf={nameOf} />
          )}
          {shown.length > most && <Button onClick={() => setMost(most + PAGE)}>{t("more")}</Button>}
        </>
      )}
    </div>
  );
}

function Rows({ rows, nameOf }: { rows: readonly Access[]; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  return (
    <div className="assurance-part">
      <table>
        <thead>
          <tr>
            {(["at", "person", "read", "answer"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`access.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((access) => (
            <tr key={access.line}>
              <td className="nowrap">{instant(new Date(access.at).toISOString())}</td>
              <td className="nowrap">{nameOf(access.person)}</td>
              <td>
                {t(`access.kinds.${kindOf(access)}`)} <code>{addressOf(access)}</code>
              </td>
              <td className={access.status >= 400 ? "nowrap bad" : "nowrap"}>
                {access.status < 400
                  ? t("access.ok")
                  : t(access.status < 500 ? "access.refused" : "access.failed", { status: access.status })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A month without a record is an empty one. */
async function recordOf(month: string): Promise<string> {
  try {
    const path = { month };
    return (await unwrap(api.GET("/api/v1/audit/access/{month}", { params: { path }, parseAs: "text" }))) as string;
  } catch (failure) {
    if (failure instanceof Refused && failure.problem?.status === 404) return "";
    throw failure;
  }
}
