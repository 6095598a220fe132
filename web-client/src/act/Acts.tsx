import type { ComponentProps } from "react";
import { useAt } from "../app/at";
import { ActBar } from "./ActBar";
import type { Act } from "./act";
import { useStanding } from "./standing";

type Bar<Place> = Omit<ComponentProps<typeof ActBar<Place>>, "person">;

/** What the reader can do at a place now, all of it in sight; the server decides in the end. */
export function Acts<Place>({ acts, ...bar }: Omit<Bar<Place>, "acts"> & { acts: readonly Act<Place>[] }) {
  const me = useStanding();
  const { past } = useAt();
  if (!me || past) return null;
  return (
    <ActBar
      acts={acts.filter((act) => act.offered(bar.place, me))}
      person={me.person}
      most={Number.POSITIVE_INFINITY}
      {...bar}
    />
  );
}
