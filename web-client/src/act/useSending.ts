import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { newKey, Refused, unwrap } from "../api/client";
import type { Act } from "./act";

/**
 * Sends an act. The same content sent again, after a lost answer, goes under the same key and so happens once; other
 * content is another act. `seen` is the version that the form was opened on, until the person has looked at a later one.
 */
export function useSending<Place>(act: Act<Place>, place: Place, version: number, changed: readonly unknown[][]) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(version);
  const attempt = useRef({ content: "", key: "" });
  const lookAgain = () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const sending = useMutation({
    mutationFn: (body: object) => {
      const content = JSON.stringify([body, seen]);
      if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
      return unwrap(
        act.send(place, body, {
          "Idempotency-Key": attempt.current.key,
          // Before the first event there is no version to name.
          ...(act.onSeenVersion && seen >= 0 && { "If-Match": `"${seen}"` }),
        }),
      );
    },
    // Not waited for: the form closes first, and not the one that is opened next.
    onSuccess: () => void lookAgain(),
    onError: (failure) => {
      // Somebody was faster: what they did is shown beside what was about to be sent.
      if (failure instanceof Refused && (failure.problem?.status === 409 || failure.problem?.status === 412)) {
        void lookAgain();
      }
    },
  });
  return {
    send: sending.mutateAsync,
    sending: sending.isPending,
    failure: sending.error,
    seen,
    /** The person has read the latest version and goes on from it. */
    goOnFrom: (latest: number) => {
      setSeen(latest);
      sending.reset();
    },
  };
}
