import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**", "tests/bench/**"],
    // Files of one worker share what they import: reading it anew for each took a third of the time.
    isolate: false,
    // Vitest would leave one core idle, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default"],
  },
});
