/** First draw and pan in a real Chromium: Dossier's canvas against bare sigma on the same graph. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { CHROMIUM_FLAGS, provideChromium } from "../e2e/chromium.ts";
import type { Drawn } from "./draw/page.ts";
import type { Row } from "./measure.ts";

const PAGE = resolve(process.cwd(), "dist/bench/page");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const SIZES: readonly [number, number][] = [
  [40, 75],
  [400, 600],
  [2_000, 3_000],
];
const ROUNDS = 3;

interface Bench {
  readonly bare: (things: number, lines: number) => Promise<Drawn>;
  readonly ours: (things: number, lines: number) => Promise<Drawn>;
}

async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    readFile(join(PAGE, path)).then(
      (body) => response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream").end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

export async function drawRows(): Promise<Row[]> {
  await build({
    configFile: false,
    logLevel: "error",
    root: resolve(process.cwd(), "tests/bench/draw"),
    base: "./",
    build: { outDir: PAGE, emptyOutDir: true, target: "es2022" },
  });
  const server = await serve();
  const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  const rows: Row[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
    await page.goto(server.url);
    await page.waitForFunction(() => "bench" in window);
    const draw = (which: keyof Bench, things: number, lines: number): Promise<Drawn> =>
      page.evaluate(([name, n, m]) => (window as unknown as { bench: Bench }).bench[name](n, m), [
        which,
        things,
        lines,
      ] as const);
    for (const [things, lines] of SIZES) {
      const bare: Drawn[] = [];
      const ours: Drawn[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        bare.push(await draw("bare", things, lines));
        ours.push(await draw("ours", things, lines));
      }
      const size = `${things.toLocaleString("en")} things, ${lines.toLocaleString("en")} lines`;
      for (const what of ["first", "pan"] as const) {
        rows.push({
          group: "draw",
          subject: `${what === "first" ? "first draw" : "one step of a pan"}: ${size}`,
          baseline: "bare sigma",
          ratio: middle(ours.map((d) => d[what])) / middle(bare.map((d) => d[what])),
          note: "software graphics",
        });
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}
