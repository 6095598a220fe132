import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { App } from "antd";
import type { ReactElement } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Schemas } from "../api/client";
import { keep } from "../identity/session";

// A mocked server for tests of pages, typed as the real one answers: an empty office, and else what a test says.

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

export const refusal = (status: number, code: string, detail: string, more: object = {}) =>
  json({ type: "", title: "", status, code, detail, ...more }, status);

/** Who is signed in, in one role. */
export const somebody = (role: Schemas["PersonViewHeldRole"]["role"]): Schemas["PersonView"] => ({
  personId: "me",
  name: "本人",
  roles: [{ role, scope: "ALL" }],
});

/** What is answered to a method and path. */
export type Answers = Record<string, unknown | ((request: Request) => Response | Promise<Response>)>;

export interface Server {
  asked: Request[];
  answers: Answers;
}

export function serve(answers: Answers): Server {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  const server: Server = {
    asked: [],
    answers: {
      "GET /units": { units: [] },
      "GET /people": { people: [] },
      "GET /delegations": { delegations: [] },
      "HEAD /evidence-files": () =>
        new Response(null, { status: 204, headers: { "Upload-Limit": "max-size=209715200" } }),
      ...answers,
    },
  };
  vi.stubGlobal("fetch", async (request: Request) => {
    server.asked.push(request.clone());
    const { pathname } = new URL(request.url);
    const answer = server.answers[`${request.method} ${pathname.replace("/api/v1", "")}`];
    if (answer === undefined) throw new TypeError(`not reached: ${request.method} ${pathname}`);
    return typeof answer === "function" ? answer(request) : json(answer);
  });
  return server;
}

/** A page at its address, with other addresses to go to. */
export function open(pages: Record<string, ReactElement>, address: string) {
  const router = createMemoryRouter(
    Object.entries(pages).map(([path, element]) => ({ path, element })),
    { initialEntries: [address] },
  );
  const view = render(
    <App>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>,
  );
  return { ...view, router };
}

/** The bodies that were sent to a method and path. */
export const sent = (server: Server, call: string): Promise<unknown>[] =>
  server.asked
    .filter((request) => `${request.method} ${new URL(request.url).pathname.replace("/api/v1", "")}` === call)
    .map((request) => request.clone().json());
