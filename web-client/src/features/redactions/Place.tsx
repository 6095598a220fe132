import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { textAt, useStands } from "./useStands";

interface Props {
  stream: string;
  sequence: number;
  path: string;
}

/** Where a text stands: whose event, and which of its fields. */
export function Place({ stream, sequence, path }: Props) {
  const { t } = useTranslation();
  return (
    <span className="redaction-place">
      {t("redactions.place", { stream, sequence })} <code>{path}</code>
    </span>
  );
}

/** The text itself as it reads now, and the page on which it stands: for whoever decides on it. */
export function PlaceAndText({ streamType, ...place }: Props & { streamType: string }) {
  const { t } = useTranslation();
  const { data } = useStands(place.stream, streamType);
  const event = data?.events.find(({ sequence }) => sequence === place.sequence);
  const text = event && textAt(event.data, place.path);
  return (
    <>
      {text && <q>{text}</q>}
      {data ? (
        <span className="redaction-place">
          <Link to={`${data.address}#event-${place.sequence}`}>{data.name}</Link>{" "}
          {t("redactions.event", { sequence: place.sequence })} <code>{place.path}</code>
        </span>
      ) : (
        <Place {...place} />
      )}
    </>
  );
}
