/** What the engine's copy of the dossier consists of, as text: the whole, or the step from one revision to the next. */
import { xsd } from "../rdf/namespaces.ts";
import { type ObjectTerm, type Quad, quadKey, tripleKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { termText, tripleText } from "./term-text.ts";

/** Quads in one message: about 10 ms of work on either side. */
const CHUNK = 5000;
/** Triples in one DELETE DATA. */
const DELETE_CHUNK = 2000;

/**
 * The two forms a quad takes in the replica. The default graph holds the union of all graphs, each triple once, because
 * the engine's own union counts a triple as often as graphs hold it. Named graphs are held besides, once a query asks.
 */
export type Layer = "union" | "named";

const line = (q: Quad, layer: Layer): string =>
  layer === "union" ? `${tripleText(q)} .\n` : `${tripleText(q)} ${termText(q.graph)} .\n`;

const inLayer = (q: Quad, layer: Layer): boolean => layer === "union" || q.graph.termType !== "DefaultGraph";

/** Lines to load, and how many quads were read for them. */
export interface LoadPiece {
  readonly text: string;
  readonly quads: number;
}

/** Lines of N-Triples (`union`) or N-Quads (`named`), in chunks, with the quads read for each. */
export function* loadText(quads: Iterable<Quad>, layer: Layer): Generator<LoadPiece> {
  let lines: string[] = [];
  let read = 0;
  for (const q of quads) {
    read += 1;
    if (inLayer(q, layer)) lines.push(line(q, layer));
    if (read >= CHUNK) {
      yield { text: lines.join(""), quads: read };
      lines = [];
      read = 0;
    }
  }
  if (read > 0) yield { text: lines.join(""), quads: read };
}

/** Whether the engine may hold the same value for another way of writing it: `"01"` and `"1"` are one to it. */
const rewritten = (term: ObjectTerm): boolean =>
  term.termType === "Quad" ||
  (term.termType === "Literal" && term.language === "" && term.datatype.value !== xsd("string").value);

/**
 * What to delete from a layer for the removed quads, and what to put back after that: a triple stays in the union while
 * another graph or the ontology holds it; and since the engine rewrites literals, deleting `"01"` may have taken `"1"`
 * along, so the other values of the same subject and predicate are added again (adding twice is harmless).
 */
export function removalText(
  removed: Delta["removed"],
  sources: readonly QuadSource[],
  layer: Layer,
): { deletes: string[]; restore: Quad[] } {
  const gone: string[] = [];
  const restore = new Map<string, Quad>();
  for (const q of removed) {
    if (!inLayer(q, layer)) continue;
    const graph = layer === "union" ? null : q.graph;
    const stays =
      layer === "union"
        ? sources.some((source) => source.count(q.subject, q.predicate, q.object) > 0)
        : sources.some((source) => source.has(q));
    if (!stays) gone.push(layer === "union" ? tripleText(q) : `GRAPH ${termText(q.graph)} { ${tripleText(q)} }`);
    if (stays || !rewritten(q.object)) continue;
    for (const source of sources) {
      for (const other of source.match(q.subject, q.predicate, null, graph)) {
        if (rewritten(other.object)) restore.set(layer === "union" ? tripleKey(other) : quadKey(other), other);
      }
    }
  }
  const deletes: string[] = [];
  const separator = layer === "union" ? " .\n" : "\n";
  for (let from = 0; from < gone.length; from += DELETE_CHUNK) {
    deletes.push(`DELETE DATA {\n${gone.slice(from, from + DELETE_CHUNK).join(separator)}\n}`);
  }
  return { deletes, restore: [...restore.values()] };
}
