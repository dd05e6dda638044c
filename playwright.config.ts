import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, provideChromium } from "./tests/e2e/chromium.ts";

const PORT = Number(process.env.DOSSIER_PORT ?? 4310);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  // Two journeys at once: each waits for the page more than it works.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 0,
  reporter: "list",
  outputDir: "test-results",
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: Number(process.env.ACTION_TIMEOUT ?? 30_000),
    reducedMotion: "reduce",
    launchOptions: { executablePath: provideChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `node dist/cli.js serve --port ${PORT} --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
