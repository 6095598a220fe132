import { ActBar as Bar } from "../../act/ActBar";
import { ABOUT, type Command, type Standing } from "../../act/act";
import { useWaysOn } from "../../record/ways";
import { acts } from "./acts";
import { Conflict } from "./Conflict";
import { useShown } from "./context";
import { type ItemAct, isOfItem, type Place } from "./place";

/** What can be done at one place of the item; from the item itself also what covers it among others. */
export function ActBar({
  place,
  on,
  lead = false,
  only,
}: {
  place: Place;
  on: keyof Place;
  lead?: boolean;
  only?: Command[];
}) {
  const { item, me } = useShown();
  const ways = useWaysOn(item);
  if (!me) return null;
  const id = idOf(place, on);
  return (
    <Bar
      acts={offeredAt(place, on, me).filter(({ command }) => !only || only.includes(command))}
      ways={on === "item" && !only ? ways : []}
      place={place}
      placeId={on === "item" ? item.id : `${item.id}/${id}`}
      about={on === "item" ? undefined : id}
      lead={lead}
      person={me.person}
      version={item.version}
      changed={[["item", item.id], ["ledger"], ["tasks"], ["statistics"]]}
      since={(seen, goOn) => <Conflict seen={seen} goOn={goOn} />}
    />
  );
}

const idOf = (place: Place, on: keyof Place): string => place[on]?.id ?? "";

export const offeredAt = (place: Place, on: keyof Place, me: Standing): ItemAct[] =>
  acts.filter((act) => ABOUT[act.command] === on && act.offered(place, me));

/** Every place of an item at which the act of this name is offered. */
export function placesOf(command: Command, item: Place["item"], me: Standing): Place[] {
  const act = acts.find((one) => one.command === command);
  const about = act && ABOUT[act.command];
  if (!act || !isOfItem(about)) return [];
  return placesIn(item, about).filter((place) => act.offered(place, me));
}

function placesIn(item: Place["item"], on: keyof Place): Place[] {
  if (on === "item") return [{ item }];
  return item.measures.flatMap((measure): Place[] => {
    if (on === "measure") return [{ item, measure }];
    if (on === "evidence") return measure.evidence.map((evidence) => ({ item, measure, evidence }));
    if (on === "extension") return measure.extensions.map((extension) => ({ item, measure, extension }));
    return [];
  });
}
