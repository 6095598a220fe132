import { setClock } from "../api/clock";
import { challenge, random } from "./pkce";
import { current, forget, keep } from "./session";

const UNDER_WAY = "taizhang.signing-in";
const RETURN = "/signed-in";

/** What the server says about whom to sign in with. */
export interface ClientSettings {
  /** The one address that the provider sends back to. */
  address: string;
  issuer: string;
  clientId: string;
  /** The organisation's time zone: everybody reads the same times. */
  zone: string;
  demo: boolean;
  now: string;
}

interface Provider {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

interface UnderWay {
  state: string;
  verifier: string;
  path: string;
}

export class SignInFailed extends Error {
  constructor(
    readonly reason: "refused" | "unreachable",
    readonly detail: string,
  ) {
    super(detail);
  }

  /** For its sentence in the language files. */
  get values(): { reason: string; issuer: string } {
    return { reason: this.detail, issuer: this.detail };
  }
}

let settings: ClientSettings | undefined;

export async function clientSettings(): Promise<ClientSettings> {
  if (!settings) {
    settings = (await json("/client.json")) as ClientSettings;
    setClock(settings.now, settings.zone);
  }
  return settings;
}

async function provider(): Promise<Provider> {
  const { issuer } = await clientSettings();
  return (await json(`${issuer}/.well-known/openid-configuration`)) as Provider;
}

async function json(address: string): Promise<unknown> {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) throw new SignInFailed("unreachable", address);
  return answer.json();
}

/** Leaves for the provider; `/signed-in` comes back to this page. */
export async function signIn(path = location.pathname + location.search): Promise<void> {
  const [{ clientId, address }, { authorization_endpoint }] = await Promise.all([clientSettings(), provider()]);
  if (location.origin !== new URL(address).origin) {
    location.replace(new URL(path, address));
    return;
  }
  const underWay: UnderWay = { state: random(), verifier: random(), path: path.startsWith(RETURN) ? "/" : path };
  sessionStorage.setItem(UNDER_WAY, JSON.stringify(underWay));
  const question = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: location.origin + RETURN,
    scope: "openid",
    state: underWay.state,
    code_challenge: challenge(underWay.verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${authorization_endpoint}?${question}`);
}

/** Takes the code that the provider sent back; answers where the reader wanted to go. */
export async function finishSignIn(answer: URLSearchParams): Promise<string> {
  const kept = sessionStorage.getItem(UNDER_WAY);
  const underWay = kept === null ? undefined : (JSON.parse(kept) as UnderWay);
  // Not what this tab asked for, or a reload of the answer.
  if (underWay === undefined || answer.get("state") !== underWay.state) {
    if (current() !== undefined) return "/";
    throw new SignInFailed("refused", "state");
  }
  sessionStorage.removeItem(UNDER_WAY);
  const code = answer.get("code");
  if (code === null) throw new SignInFailed("refused", answer.get("error_description") ?? answer.get("error") ?? "");
  const [{ clientId }, { token_endpoint }] = await Promise.all([clientSettings(), provider()]);
  const response = await fetch(token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: clientId,
      code,
      redirect_uri: location.origin + RETURN,
      code_verifier: underWay.verifier,
    }),
  }).catch(() => undefined);
  if (!response) throw new SignInFailed("unreachable", token_endpoint);
  const tokens = await response.json();
  if (!response.ok) throw new SignInFailed("refused", tokens.error_description ?? tokens.error);
  keep({
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    expiresAt: Date.now() + tokens.expires_in * 1000,
  });
  return underWay.path;
}

export async function signOut(): Promise<void> {
  const idToken = current()?.idToken;
  forget();
  const { end_session_endpoint } = await provider();
  const question = new URLSearchParams({ post_logout_redirect_uri: `${location.origin}/` });
  if (idToken !== undefined) question.set("id_token_hint", idToken);
  location.assign(end_session_endpoint === undefined ? "/" : `${end_session_endpoint}?${question}`);
}
