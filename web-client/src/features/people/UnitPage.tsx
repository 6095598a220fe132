import { Breadcrumb, Card, Flex, Skeleton, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { Acts } from "../../act/Acts";
import { Events } from "../../app/Events";
import { PageHead } from "../../app/PageHead";
import { Nothing, Trouble } from "../../app/Trouble";
import { above, below, CHANGED, type Unit, useAllUnits, useEverybody, useUnitHistory } from "./directory";
import { People } from "./People";
import "./people.css";
import { foundUnit, unitActs } from "./unitActs";

/** One unit: where it stands, what is below it, who works in it, and what became of it. */
export default function UnitPage() {
  const { id = "" } = useParams();
  const units = useAllUnits();
  if (units.error) return <Trouble failure={units.error} retry={() => void units.refetch()} />;
  if (!units.data) return <Skeleton active />;
  const unit = units.data.find((one) => one.id === id);
  return unit ? <Known key={id} unit={unit} units={units.data} /> : <Nothing status={404} />;
}

function Known({ unit, units }: { unit: Unit; units: Unit[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const people = useEverybody();
  const history = useUnitHistory(unit.id);
  const children = below(units, unit.id);
  return (
    <Flex vertical gap={16}>
      <Breadcrumb
        items={[
          { title: <Link to="/people">{t("people.title")}</Link> },
          ...above(units, unit.id).map((one) => ({ title: <Link to={`/units/${one.id}`}>{one.name}</Link> })),
          { title: unit.name },
        ]}
      />
      <PageHead
        title={
          <>
            {unit.name} {unit.closed && <Tag>{t("people.closedUnit")}</Tag>}
          </>
        }
      />
      <div>
        <Acts
          acts={[...unitActs, foundUnit]}
          place={{ unit }}
          placeId={`units/${unit.id}`}
          changed={CHANGED}
          done={({ id }) => id !== "unit-tree" && id !== unit.id && void navigate(`/units/${id}`)}
        />
      </div>
      {children.length > 0 && (
        <Card title={<h2 className="card-title">{t("people.below")}</h2>}>
          <ul className="units-below">
            {children.map((one) => (
              <li key={one.id}>
                <Link to={`/units/${one.id}`}>{one.name}</Link>
                {one.closed && <Tag>{t("people.closedUnit")}</Tag>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card
        title={<h2 className="card-title">{t("people.persons")}</h2>}
        styles={{ body: { padding: 0 } }}
        className="flush"
      >
        {people.error ? (
          <Trouble failure={people.error} retry={() => void people.refetch()} />
        ) : people.data ? (
          <People people={people.data.filter((person) => person.unit?.id === unit.id)} />
        ) : (
          <Skeleton active />
        )}
      </Card>
      <Card title={<h2 className="card-title">{t("events.title")}</h2>}>
        <Events data={history.data} error={history.error} refetch={history.refetch} />
      </Card>
    </Flex>
  );
}
