/** Takes the pictures of the documentation: `npm run pictures`. No test. */
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

export default defineConfig({ ...base, testDir: "tests/pictures", testMatch: "*.pictures.ts" });
