import legacy from "@vitejs/plugin-legacy";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.TAIZHANG_URL ?? "http://localhost:8080";
const served = ["/api", "/oauth2", "/login", "/password", "/.well-known", "/client.json", "/connect"];

export default defineConfig({
  plugins: [
    react(),
    // Office PCs: Chromium 86 and Edge 109 are the floor. "Modern" is what is built at all; by itself it would begin
    // with 105. What is called of what came later is named: found by itself it would be a third of the first load.
    legacy({
      modernTargets: ["chrome >= 86", "edge >= 109"],
      modernPolyfills: [
        "es.object.has-own",
        "es.array.at",
        "es.array.find-last",
        "es.string.at-alternative",
        "es.typed-array.at",
        "web.url-search-params.size",
      ],
      renderLegacyChunks: false,
    }),
  ],
  build: { outDir: "target/classes/META-INF/resources", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(served.map((path) => [path, server])) },
  test: {
    // One window and one set of modules for all files of a worker: anew for each they took two thirds of the time.
    environment: "./scripts/test-environment.mjs",
    isolate: false,
    unstubGlobals: true,
    globals: true,
    setupFiles: "src/app/test-setup.ts",
    // For what hangs: a page of forms takes half of it where several builds share a small machine.
    testTimeout: 60_000,
    include: ["src/**/*.test.{ts,tsx}"],
    reporters: ["default", "junit"],
    outputFile: { junit: "target/surefire-reports/TEST-web-client.xml" },
  },
});
