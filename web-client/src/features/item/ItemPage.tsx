import { useIsMutating } from "@tanstack/react-query";
import { Alert, Skeleton } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useParams, useSearchParams } from "react-router";
import { ABOUT } from "../../act/act";
import { useOpenAct } from "../../act/useOpenAct";
import { placesOf } from "./ActBar";
import { acts } from "./acts";
import { Checklist } from "./Checklist";
import { Closure } from "./Closure";
import { ItemContext, useShown } from "./context";
import { Head } from "./Head";
import "../../app/columns.css";
import "./item.css";
import { Measures } from "./Measures";
import { isOpen, partAt } from "./place";
import { Review } from "./Review";
import { Timeline } from "./Timeline";
import { ItemTrouble, useItem } from "./useItem";

/** One item: what it is, what is missing, everything that can be done to it, and everything that ever happened. */
export default function ItemPage() {
  const { id = "" } = useParams();
  const [address] = useSearchParams();
  const { shown, failure, retry } = useItem(id);
  if (failure) return <ItemTrouble failure={failure} retry={retry} />;
  if (!shown) return <Skeleton active />;
  return (
    // Another item is another page: no form of the last one stays open.
    <ItemContext key={id} value={shown}>
      <NotOffered />
      {address.has("review") ? <Review /> : <Whole />}
      <GoToPart />
    </ItemContext>
  );
}

function Whole() {
  const { item } = useShown();
  return (
    <div className={isOpen(item) ? "item-page columns" : "item-page columns columns-one"}>
      <div className="columns-top">
        <Head />
      </div>
      {isOpen(item) && (
        <aside className="columns-side">
          <Checklist />
          <Closure />
        </aside>
      )}
      <div className="columns-main">
        <Measures />
        <Timeline />
      </div>
    </div>
  );
}

/** An address asked for an act that cannot be done now: somebody else did it, or it is another one's turn. */
function NotOffered() {
  const { t } = useTranslation();
  const { item, me } = useShown();
  const { act: asked, of, close } = useOpenAct();
  // One's own act on its way makes it so before the form is closed.
  const sending = useIsMutating() > 0;
  const act = acts.find(({ command }) => command === asked);
  if (!act || !me || sending) return null;
  const about = ABOUT[act.command] ?? "item";
  const there = placesOf(act.command, item, me).some((place) => about === "item" || partAt(place, about)?.id === of);
  if (there) return null;
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose: close, "aria-label": t("act.putAway") }}
      title={t("act.notOffered", { act: t(`act.title.${act.command}`) })}
      style={{ marginBottom: 16 }}
    />
  );
}

/** Parts come after the page has loaded: only then can an address lead to one. */
function GoToPart() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash && !hash.startsWith("#event-"))
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
  return null;
}
