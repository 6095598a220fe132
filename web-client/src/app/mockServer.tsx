import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { App } from "antd";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router";
import { keep } from "../identity/session";

// A mocked server for tests of pages: what a test does not say is not reached.

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

export const refusal = (status: number, code: string, detail: string, more: object = {}) =>
  json({ type: "", title: "", status, code, detail, ...more }, status);

/** What is answered to a method and path. */
export type Answers = Record<string, unknown | ((request: Request) => Response | Promise<Response>)>;

export interface Server {
  asked: Request[];
  answers: Answers;
}

export function serve(answers: Answers): Server {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  const server: Server = { asked: [], answers };
  vi.stubGlobal("fetch", async (request: Request) => {
    server.asked.push(request);
    const { pathname } = new URL(request.url);
    const answer = server.answers[`${request.method} ${pathname.replace("/api/v1", "")}`];
    if (answer === undefined) throw new TypeError(`not reached: ${request.method} ${pathname}`);
    return typeof answer === "function" ? answer(request) : json(answer);
  });
  return server;
}

export function open(routes: RouteObject[], address: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const view = render(
    <App>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>,
  );
  return { ...view, router };
}
