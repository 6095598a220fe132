// Builds the client into the module's classes; does nothing when nothing has changed.
import { execSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { fingerprint, once, root } from "./inputs.mjs";

const run = (command) => execSync(command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

once("node_modules/.taizhang-lock", fingerprint("package-lock.json", ".npmrc"), () =>
  run("npm ci --no-audit --no-fund --loglevel=error --ignore-scripts"),
);

const inputs = fingerprint("src", "public", "index.html", "package-lock.json", "vite.config.ts", "tsconfig.json");
once("target/classes/META-INF/web-client.inputs", inputs, () => {
  run("npx --no-install vite build --logLevel error");
  compress(join(root, "target/classes/META-INF/resources"));
});

/** Once here instead of at every request. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|svg)$/.test(name)) {
      const content = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  }
}
