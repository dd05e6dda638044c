import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { dossierPlugin } from "./tools/dossier-plugin.ts";

/** The workbench: static files that work from any sub-path. */
const app: UserConfig = {
  base: "./",
  plugins: [react(), dossierPlugin()],
  worker: { format: "es" },
  build: { outDir: "dist/app", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  server: { host: "127.0.0.1", port: 5180 },
};

/** The command line and the library, for Node; packages stay packages. */
const node: UserConfig = {
  build: {
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    target: "node20",
    ssr: true,
    minify: false,
    rollupOptions: {
      input: { index: "src/index.ts", cli: "src/cli/main.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
};

/** The benchmarks, built like the program they measure. */
const bench: UserConfig = {
  build: { ...node.build, outDir: "dist/bench", rollupOptions: { input: { main: "tests/bench/main.ts" } } },
};

export default defineConfig(({ mode }) => (mode === "node" ? node : mode === "bench" ? bench : app));
