/**
 * A Vite plugin that puts the dossier named in `dossier.config.json` beside the app, in the build and while developing,
 * and the security policy into the built page, so that it holds on any file server.
 */
import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Plugin } from "vite";
import { collectDossier, type DossierFiles } from "../src/server/manifest.ts";
import { PAGE_POLICY } from "../src/server/security-headers.ts";

const ROOT = resolve(import.meta.dirname, "..");

interface DossierConfig {
  readonly title?: string;
  readonly dossier: readonly string[];
  readonly ontology: readonly string[];
}

const collect = (): DossierFiles => {
  const config = JSON.parse(readFileSync(resolve(ROOT, "dossier.config.json"), "utf8")) as DossierConfig;
  return collectDossier({
    ...(config.title === undefined ? {} : { title: config.title }),
    dossier: config.dossier.map((path) => resolve(ROOT, path)),
    ontology: config.ontology.map((path) => resolve(ROOT, path)),
  });
};

const MEDIA_TYPES: Record<string, string> = { ".json": "application/json", ".rq": "application/sparql-query" };

export function dossierPlugin(): Plugin {
  return {
    name: "dossier",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
        if (!path.startsWith("/dossier/")) return next();
        const wanted = path.slice("/dossier/".length);
        const { manifest, files } = collect();
        const body = wanted === "manifest.json" ? JSON.stringify(manifest) : files.get(wanted);
        if (body === undefined) {
          response.statusCode = 404;
          return response.end();
        }
        response.setHeader("Content-Type", `${MEDIA_TYPES[extname(wanted)] ?? "text/turtle"}; charset=utf-8`);
        return response.end(wanted === "manifest.json" ? body : readFileSync(body));
      });
    },
    transformIndexHtml(_html, { bundle }) {
      // While developing, Vite's own scripts stand in the page.
      if (bundle === undefined) return [];
      return [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: PAGE_POLICY },
          injectTo: "head-prepend" as const,
        },
      ];
    },
    generateBundle() {
      const { manifest, files } = collect();
      this.emitFile({
        type: "asset",
        fileName: "dossier/manifest.json",
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
      for (const [path, file] of files) {
        this.emitFile({ type: "asset", fileName: `dossier/${path}`, source: readFileSync(file) });
      }
    },
  };
}
