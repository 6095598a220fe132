const KEPT = "taizhang.session";
const SPARE_SECONDS = 20;

export interface Session {
  accessToken: string;
  idToken?: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Kept for the tab only: closing it forgets the token. */
export function current(): Session | undefined {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return undefined;
  const session = JSON.parse(kept) as Session;
  return session.expiresAt > Date.now() + SPARE_SECONDS * 1000 ? session : undefined;
}

export function keep(session: Session): void {
  sessionStorage.setItem(KEPT, JSON.stringify(session));
}

export function forget(): void {
  sessionStorage.removeItem(KEPT);
}
