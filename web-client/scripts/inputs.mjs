import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** A hash over files and folders: a step runs again only when what it reads has changed. */
export function fingerprint(...paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
    }
  };
  for (const path of paths) add(join(root, path));
  return hash.digest("hex");
}

/** Runs a step unless it already ran for this fingerprint. */
export function once(stamp, fingerprint, step) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === fingerprint) return;
  step();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}
