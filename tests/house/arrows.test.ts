/** The house rules that a reader of imports can check: who may import whom, and where the libraries live. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** X: the rooms X may import directly; what those may import, X may too. */
const ARROWS: Record<string, readonly string[]> = {
  rdf: [],
  store: ["rdf"],
  model: ["store", "rdf"],
  claims: ["model"],
  shapes: ["model"],
  edits: ["shapes", "claims"],
  graph: ["claims", "model"],
  query: ["store"],
  exchange: ["graph", "claims"],
};
const OUTER = ["cli", "server", "app", "index.ts"];

const reachable = (room: string): Set<string> => {
  const seen = new Set<string>([room]);
  for (const r of seen) for (const next of ARROWS[r] ?? []) seen.add(next);
  return seen;
};

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });

const IMPORT =
  /(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|import\s+["']([^"']+)["']|new URL\(\s*["'](\.[^"']+)["']/g;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  /** The room of a relative import, or `null` for a package. */
  readonly targetRoom: string | null;
}

const imports: Import[] = files(SRC).flatMap((path) => {
  const file = relative(SRC, path);
  const room = file.split(sep)[0] ?? "";
  return [...readFileSync(path, "utf8").matchAll(IMPORT)].map((m) => {
    const target = m[1] ?? m[2] ?? m[3] ?? m[4] ?? "";
    const inside = target.startsWith(".") ? relative(SRC, resolve(dirname(path), target)) : null;
    return { file, room, target, targetRoom: inside === null ? null : (inside.split(sep)[0] ?? "") };
  });
});

describe("the house", () => {
  test("there are imports to check", () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  test("no import runs against the arrows", () => {
    const against = imports.filter(({ room, targetRoom }) => {
      if (targetRoom === null || targetRoom === "..") return false;
      if (OUTER.includes(room)) return false;
      return !reachable(room).has(targetRoom);
    });
    expect(against.map((i) => `${i.file} imports ${i.target}`)).toEqual([]);
  });

  test("every room is known", () => {
    const rooms = new Set(imports.map((i) => i.room));
    expect([...rooms].filter((room) => !(room in ARROWS) && !OUTER.includes(room))).toEqual([]);
  });

  test("files do not import each other in circles", () => {
    const edges = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (!target.startsWith(".") || target.includes("?")) continue;
      const to = relative(SRC, resolve(SRC, dirname(file), target));
      edges.set(file, [...(edges.get(file) ?? []), to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) {
        circles.push([...path.slice(at), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
    expect(circles.filter((c) => !typeOnly(c))).toEqual([]);
  });

  test.each([
    ["n3", ["rdf", "store"]],
    ["sigma", ["app"]],
    ["react", ["app"]],
    ["oxigraph", ["query"]],
    ["shacl-engine", ["shapes"]],
  ])("%s is imported in %j only", (library, rooms) => {
    const users = imports.filter((i) => i.target === library || i.target.startsWith(`${library}/`));
    expect(users.length, `${library} is used`).toBeGreaterThan(0);
    expect(users.filter((i) => !rooms.includes(i.room)).map((i) => i.file)).toEqual([]);
  });

  test("sigma lives behind its adapter", () => {
    const users = imports.filter((i) => i.target === "sigma" || i.target.startsWith("sigma/"));
    expect(users.filter((i) => !i.file.startsWith(join("app", "canvas"))).map((i) => i.file)).toEqual([]);
  });

  test("the source knows no dossier", () => {
    const knowing = files(SRC).filter((path) => /krivitsky|debriefing|\bmi5\b/i.test(readFileSync(path, "utf8")));
    expect(knowing.map((path) => relative(SRC, path))).toEqual([]);
  });

  test("no file grows past 300 lines", () => {
    const long = files(SRC).filter((path) => readFileSync(path, "utf8").split("\n").length > 301);
    expect(long.map((path) => relative(SRC, path))).toEqual([]);
  });
});

/** A circle of `import type` only costs nothing at run time. */
function typeOnly(circle: string): boolean {
  const steps = circle.split(" → ");
  return steps.slice(0, -1).some((file, i) => {
    const next = steps[i + 1] ?? "";
    const text = readFileSync(join(SRC, file), "utf8");
    const base = next.slice(next.lastIndexOf(sep) + 1).replace(/\./g, "\\.");
    const lines = [...text.matchAll(new RegExp(`(import|export)\\s([^;]*?)from\\s*["'][^"']*/?${base}["']`, "g"))];
    return lines.length > 0 && lines.every((m) => (m[2] ?? "").startsWith("type "));
  });
}
