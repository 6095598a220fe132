import legacy from "@vitejs/plugin-legacy";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.TAIZHANG_URL ?? "http://localhost:8080";
const served = ["/api", "/oauth2", "/login", "/password", "/.well-known", "/client.json", "/connect"];

export default defineConfig({
  // Office PCs: Chromium 86 and Edge 109 are the floor.
  plugins: [
    react(),
    legacy({ targets: ["chrome >= 86", "edge >= 109"], modernPolyfills: true, renderLegacyChunks: false }),
  ],
  build: { outDir: "target/classes/META-INF/resources", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(served.map((path) => [path, server])) },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: "src/app/test-setup.ts",
    testTimeout: 30_000,
    include: ["src/**/*.test.{ts,tsx}"],
    reporters: ["default", "junit"],
    outputFile: { junit: "target/surefire-reports/TEST-web-client.xml" },
  },
});
