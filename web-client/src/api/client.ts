import createClient, { type Middleware } from "openapi-fetch";
import { current, forget } from "../identity/session";
import { SignInFailed, signIn } from "../identity/signIn";
import { language } from "../text";
import { asOfThePage } from "./asOf";
import type { components, paths } from "./schema";
import { written, wrote } from "./written";

export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];

/** An answer that is a problem document, or none at all (`undefined`: the server was not reached). */
export class Refused extends Error {
  constructor(readonly problem: Problem | undefined) {
    super(problem?.detail ?? "unreachable");
  }
}

/** The version that each item, plan or other thing got by the last write from here; of items the stream tells too. */
export const ownVersions = new Map<string, number>();

/** To the provider; what waits for an answer waits until the browser has gone. */
async function leave(): Promise<never> {
  await signIn();
  return new Promise(() => {});
}

const everyRequest: Middleware = {
  async onRequest({ request }) {
    const session = current();
    if (session === undefined) return leave();
    request.headers.set("Authorization", `Bearer ${session.accessToken}`);
    request.headers.set("Accept-Language", language() === "en" ? "en" : "zh-CN");
    const after = written();
    if (request.method === "GET" && after !== undefined) request.headers.set("X-After-Position", after);
    return request;
  },
  async onResponse({ request, response }) {
    if (response.status === 401) {
      forget();
      return leave();
    }
    if (request.method !== "GET" && request.method !== "HEAD" && response.ok) {
      const answer = (await response.clone().json()) as { id?: string; position?: string; version?: number };
      if (answer.position !== undefined) wrote(answer.position);
      // What is written to a part of an item may answer with the part.
      const item = /\/api\/v1\/items\/([^/]+)/.exec(request.url)?.[1];
      for (const id of [item, answer.id]) {
        if (id !== undefined && answer.version !== undefined) ownVersions.set(id, answer.version);
      }
    }
    return response;
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) });
api.use(asOfThePage, everyRequest);

/** The answer's content, or the problem thrown. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer: { data?: T; error?: unknown; response: Response };
  try {
    answer = await call;
  } catch (failure) {
    throw failure instanceof SignInFailed ? failure : new Refused(undefined);
  }
  if (answer.data === undefined) throw new Refused(answer.error as Problem | undefined);
  return answer.data;
}

/** For one act of the user: a retry of the same act gets the first answer. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
