import { Button, Card, Dropdown, Flex, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { Acts } from "../../act/Acts";
import { download } from "../../api/download";
import { PageHead } from "../../app/PageHead";
import { Trouble } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { AppointPage } from "./AppointPage";
import { CHANGED, type Unit, useAllUnits, useEverybody, within } from "./directory";
import "./people.css";
import { People } from "./People";
import { registerPerson } from "./personActs";
import { UnitTree } from "./UnitTree";
import { foundUnit } from "./unitActs";
import { usePersonPlace } from "./usePersonPlace";

/** Who works here, where, and in which role. */
export default function PeoplePage() {
  const { first } = useMe();
  return first ? <AppointPage /> : <Directory />;
}

function Directory() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const people = useEverybody();
  const units = useAllUnits();
  const failure = people.error ?? units.error;
  if (failure) return <Trouble failure={failure} retry={() => void (people.error ? people : units).refetch()} />;
  if (!people.data || !units.data) return <Skeleton active />;
  const chosen = units.data.find(({ id }) => id === address.get("unit"));
  const inside = chosen && within(units.data, chosen.id);
  const staff = new Map<string, number>();
  for (const { unit, leftOn } of people.data) {
    if (unit && !leftOn) staff.set(unit.id, (staff.get(unit.id) ?? 0) + 1);
  }
  const choose = (unit: string | undefined) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (unit) next.set("unit", unit);
        else next.delete("unit");
        return next;
      },
      { replace: true },
    );
  return (
    <Flex vertical gap={16}>
      <PageHead title={t("people.title")} note={t("people.who")}>
        <Files />
      </PageHead>
      <Beginnings unit={chosen} />
      <div className="people-page">
        <Card title={<h2 className="card-title">{t("people.units")}</h2>}>
          <UnitTree units={units.data} staff={staff} chosen={chosen?.id} choose={choose} />
        </Card>
        <Card
          title={<h2 className="card-title">{chosen ? chosen.name : t("people.everybody")}</h2>}
          extra={chosen && <Link to={`/units/${chosen.id}`}>{t("people.toUnit")}</Link>}
          styles={{ body: { padding: 0 } }}
          className="flush"
        >
          <People people={people.data.filter(({ unit }) => !inside || (unit && inside.has(unit.id)))} />
        </Card>
      </div>
    </Flex>
  );
}

/** Founding and registering: each begins something that has no page yet. */
function Beginnings({ unit }: { unit: Unit | undefined }) {
  const navigate = useNavigate();
  const { place, told } = usePersonPlace(undefined, [], "shown");
  return (
    <>
      <div>
        <Acts
          acts={[foundUnit, registerPerson]}
          place={{ ...place, unit }}
          placeId="people"
          changed={CHANGED}
          done={({ id }, command) => void navigate(command === "FoundUnit" ? `/people?unit=${id}` : `/people/${id}`)}
        />
      </div>
      {told}
    </>
  );
}

/** Units and people as files, in and out. */
function Files() {
  const { t } = useTranslation();
  const { roles } = useMe();
  return (
    <>
      {roles.includes("SYSTEM_ADMIN") && (
        <>
          <Link to="/units/import">
            <Button tabIndex={-1}>{t("people.importUnits")}</Button>
          </Link>
          <Link to="/people/import">
            <Button tabIndex={-1}>{t("people.importPeople")}</Button>
          </Link>
        </>
      )}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "units", label: t("people.exportUnits") },
            { key: "people", label: t("people.exportPeople") },
          ],
          onClick: ({ key }) => void download(`/api/v1/${key}.csv`),
        }}
      >
        <Button>{t("people.export")}</Button>
      </Dropdown>
    </>
  );
}
