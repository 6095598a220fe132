import { sha256 } from "@noble/hashes/sha2.js";

// crypto.subtle and randomUUID are missing on plain-http addresses, which intranets have; getRandomValues is not.
export function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** The challenge of RFC 7636 (S256) to a verifier. */
export function challenge(verifier: string): string {
  return base64url(sha256(new TextEncoder().encode(verifier)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
