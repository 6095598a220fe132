// Everything that can be checked without a server: types, style, API types, tests.
import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, once, root } from "./inputs.mjs";

const run = (command) => execSync(command, { cwd: root, stdio: "inherit" });

once(
  "target/checked.inputs",
  fingerprint(
    "src",
    "scripts",
    "browser-tests",
    "package-lock.json",
    "openapi.json",
    "biome.json",
    "tsconfig.json",
    "vite.config.ts",
  ),
  () => {
    run("npx --no-install biome ci .");
    // The older one beside it is for those who ask it about a program, which this one does not answer yet.
    run("node node_modules/typescript-7/bin/tsc --singleThreaded");
    run("npx --no-install openapi-typescript openapi.json -o target/schema.d.ts");
    if (
      readFileSync(join(root, "target/schema.d.ts"), "utf8") !== readFileSync(join(root, "src/api/schema.d.ts"), "utf8")
    ) {
      throw new Error("src/api/schema.d.ts is not what openapi.json gives: npm run api");
    }
    run("npx --no-install vitest run");
  },
);
