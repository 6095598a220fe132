import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex } from "antd";
import { useTranslation } from "react-i18next";
import { ActForm } from "../../act/ActForm";
import { ABOUT, type Command, type Part, type Standing } from "../../act/act";
import { useOpenAct } from "../../act/useOpenAct";
import { acts } from "./acts";
import { Conflict } from "./Conflict";
import { useShown } from "./context";
import { type ItemAct, type Place, partAt } from "./place";

/** Acts shown as buttons; the others are behind "more". */
const BESIDE = 3;

/** What can be done at one place, and the form of what is being done there. */
export function ActBar({
  place,
  on,
  lead = false,
  only,
}: {
  place: Place;
  on: Part;
  lead?: boolean;
  only?: Command[];
}) {
  const { t } = useTranslation();
  const { item, me } = useShown();
  const { act: opened, of, open, close } = useOpenAct();
  if (!me) return null;
  const here = offeredAt(place, on, me).filter(({ command }) => !only || only.includes(command));
  if (here.length === 0) return null;
  const id = idOf(place, on);
  const current = here.find(({ command }) => command === opened && (of === undefined ? on === "item" : of === id));
  const beside = here.filter((act) => !act.rare?.(place)).slice(0, BESIDE);
  const more = here.filter((act) => !beside.includes(act));
  const about = on === "item" ? undefined : id;
  return (
    <>
      <Flex gap={8} wrap>
        {beside.map((act, index) => (
          <Button
            key={act.command}
            type={lead && index === 0 ? "primary" : "default"}
            size={on === "item" ? "middle" : "small"}
            aria-expanded={act === current}
            onClick={() => (act === current ? close() : open(act.command, about))}
          >
            {t(`act.title.${act.command}`)}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: more.map((act) => ({ key: act.command, label: t(`act.title.${act.command}`) })),
              onClick: ({ key }) => open(key, about),
            }}
          >
            <Button size={on === "item" ? "middle" : "small"}>
              {t("act.more")} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        )}
      </Flex>
      {current && (
        <ActForm
          key={`${current.command}/${id}`}
          act={current}
          place={place}
          placeId={on === "item" ? item.id : `${item.id}/${id}`}
          person={me.person}
          version={item.version}
          changed={[["item", item.id], ["ledger"], ["tasks"], ["statistics"]]}
          since={(seen, goOn) => <Conflict seen={seen} goOn={goOn} />}
          close={close}
        />
      )}
    </>
  );
}

const idOf = (place: Place, on: Part): string => partAt(place, on)?.id ?? "";

export const offeredAt = (place: Place, on: Part, me: Standing): ItemAct[] =>
  acts.filter((act) => ABOUT[act.command] === on && act.offered(place, me));

/** Every place of an item at which the act of this name is offered. */
export function placesOf(command: Command, item: Place["item"], me: Standing): Place[] {
  const act = acts.find((one) => one.command === command);
  if (!act) return [];
  return placesIn(item, ABOUT[act.command] ?? "item").filter((place) => act.offered(place, me));
}

function placesIn(item: Place["item"], on: Part): Place[] {
  if (on === "item") return [{ item }];
  return item.measures.flatMap((measure): Place[] => {
    if (on === "measure") return [{ item, measure }];
    if (on === "evidence") return measure.evidence.map((evidence) => ({ item, measure, evidence }));
    if (on === "extension") return measure.extensions.map((extension) => ({ item, measure, extension }));
    return [];
  });
}
