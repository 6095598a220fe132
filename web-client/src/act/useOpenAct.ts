import { useSearchParams } from "react-router";

/** The act whose form is open, and the part that it is about: both lie in the address, so that a task can lead here. */
export function useOpenAct() {
  const [address, setAddress] = useSearchParams();
  const put = (act: string | undefined, of: string | undefined) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete("act");
        next.delete("of");
        if (act) next.set("act", act);
        if (of) next.set("of", of);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    act: address.get("act") ?? undefined,
    of: address.get("of") ?? undefined,
    open: put,
    close: () => put(undefined, undefined),
  };
}
