import { lazy, Suspense, useCallback, useState } from "react";
import { useLocation } from "react-router";
import { loadTexts } from "../text";

const TourGuide = lazy(async () => (await Promise.all([import("./TourGuide"), loadTexts()]))[0]);

const ANSWERED = "taizhang.tour";

/** A short tour: offered once a browser where this may be somebody's first time, and taken where a link asks for it. */
export function Tour({ offered }: { offered: boolean }) {
  const { state, key } = useLocation();
  const asked = (state as { tour?: true } | null)?.tour === true;
  const [askedAt, setAskedAt] = useState<string>();
  const [touring, setTouring] = useState(false);
  const [answered, setAnswered] = useState(() => localStorage.getItem(ANSWERED) !== null);
  const end = useCallback(() => setTouring(false), []);
  // Each link that is followed asks once.
  if (asked && askedAt !== key) {
    setAskedAt(key);
    setTouring(true);
  }
  if (!touring && (!offered || answered)) return null;
  const answer = (look: boolean) => {
    localStorage.setItem(ANSWERED, look ? "taken" : "declined");
    setAnswered(true);
    setTouring(look);
  };
  return (
    <Suspense fallback={null}>
      <TourGuide touring={touring} answer={answer} end={end} />
    </Suspense>
  );
}
