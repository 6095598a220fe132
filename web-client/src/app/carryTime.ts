import type { createBrowserRouter, To } from "react-router";
import { carried } from "./at";

type Router = ReturnType<typeof createBrowserRouter>;

/** Links and navigation keep the time that the page tells of, so that no page has to think of it. */
export function carryTime(router: Router): Router {
  const { createHref, navigate } = router;
  const here = () => router.state.location.search;
  router.createHref = (location) => createHref({ ...location, ...parts(carried(location, here())) });
  router.navigate = ((to: To | number | null, options?: Parameters<typeof navigate>[1]) =>
    typeof to === "number"
      ? navigate(to)
      : navigate(to === null ? null : carried(to, here()), options)) as typeof navigate;
  return router;
}

const parts = (to: To) => (typeof to === "string" ? {} : to);
