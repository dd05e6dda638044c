/** Puts a text together again from the blocks that stay and the paragraphs that are written anew. */
import { assignLabels, writtenLabel } from "./blank-label.ts";
import type { BlockText } from "./blocks.ts";
import { escapeIri } from "./escape.ts";
import { GraphIndex } from "./graph-index.ts";
import { writeLines } from "./line-writer.ts";
import { composeText, type Part } from "./patch-compose.ts";
import { anonymousNodes, namesOf } from "./patch-names.ts";
import { touchedBlocks } from "./patch-plan.ts";
import type { Syntax } from "./syntax.ts";
import { type Quad, quadKey, type Term, termKey } from "./term.ts";
import type { Plan } from "./turtle-flat.ts";
import { paragraphs } from "./turtle-layout.ts";
import { TermWriter } from "./turtle-term.ts";
import { nodesOf, planGraph, type WriteOrder } from "./write.ts";

export interface BlockPatch {
  readonly text: string;
  readonly old: BlockText;
  /** Quads that the text has and must lose, and those that it has not and must gain. */
  readonly gone: readonly Quad[];
  readonly fresh: readonly Quad[];
  readonly syntax: Syntax;
  readonly path: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly order?: WriteOrder;
}

export interface PatchedBlocks {
  readonly text: string;
  /** What the blank nodes are called now that `text` has been read again. */
  names(again: BlockText): Map<string, string>;
}

/** What is written anew: lines or paragraphs, by what they are about. */
interface Written {
  readonly parts: readonly Part[];
  readonly labels: ReadonlyMap<string, string>;
  readonly declarations: readonly string[];
  /** The plan of the paragraphs, and how to plan the same quads as they were read again. */
  readonly plans: readonly Plan[];
  replan(quads: readonly Quad[]): readonly Plan[];
}

/** Changes the blocks that the change touches. Whether the result is sound is for the caller to check. */
export function patchBlocks(patch: BlockPatch): PatchedBlocks {
  const { old, gone, fresh } = patch;
  const touched = touchedBlocks(old.blocks, gone, fresh);
  const lost = new Set(gone.map(quadKey));
  const kept = [...touched].flatMap((i) => old.blocks[i]?.quads ?? []).filter((q) => !lost.has(quadKey(q)));
  const isLines = patch.syntax === "ntriples" || patch.syntax === "nquads";
  const written = (isLines ? asLines : asParagraphs)(patch, touched, [...kept, ...fresh]);
  const { text, order } = composeText(patch.text, old.blocks, touched, written, isLines);
  return {
    text,
    names(again) {
      if (again.blocks.length !== order.length) throw new Error("The blocks are not those that were written.");
      const names = new Map<string, string>();
      const anew: Quad[] = [];
      for (const [i, { quads }] of again.blocks.entries()) {
        const was = old.blocks[order[i] ?? -1];
        if (was === undefined) anew.push(...quads);
        else pair(was.quads, quads, names);
      }
      for (const [key, name] of namesOf(written, written.replan(anew), patch.path)) names.set(key, name);
      return names;
    },
  };
}

/** A block that stays has its unnamed nodes in the order it had them in. */
function pair(before: readonly Quad[], after: readonly Quad[], names: Map<string, string>): void {
  const now = anonymousNodes(after);
  for (const [i, key] of anonymousNodes(before).entries()) names.set(key, now[i] ?? key);
}

function nodesIn(quads: Iterable<Quad>): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const q of quads)
    for (const term of [q.subject, q.object, q.graph]) for (const node of nodesOf(term)) found.set(termKey(node), node);
  return found;
}

/** The nodes that have a label in the text, with it. */
const labelsIn = (quads: readonly Quad[]): Map<string, string> =>
  new Map(
    [...nodesIn(quads)].flatMap(([key, node]) => {
      const label = writtenLabel(node);
      return label === null ? [] : [[key, label] as const];
    }),
  );

function asLines({ old }: BlockPatch, _touched: ReadonlySet<number>, quads: readonly Quad[]): Written {
  const labels = assignLabels(nodesIn(quads).values(), labelsIn(old.quads));
  const lines = writeLines(quads, labels).split(/(?<=\n)/);
  const parts = lines.filter((line) => line !== "").map((line) => ({ key: "", text: line }));
  return { parts, labels, declarations: [], plans: [], replan: () => [] };
}

function asParagraphs(patch: BlockPatch, touched: ReadonlySet<number>, quads: readonly Quad[]): Written {
  const { old, order } = patch;
  const first = Math.min(...touched, old.blocks.length);
  const usable: Record<string, string> = {};
  for (const [i, { declares }] of old.blocks.entries()) {
    if (declares === undefined) continue;
    const [name, namespace] = declares;
    // A name that is declared further down means nothing yet; an empty namespace keeps it from being used.
    if (i < first || touched.size === 0) usable[name] = namespace;
    else usable[name] ??= "";
  }
  const terms = new TermWriter({ ...patch.prefixes, ...usable });
  const staying = old.blocks.flatMap((block, i) => (touched.has(i) ? [] : block.quads));
  const shared = new Map([...nodesIn(staying)].filter(([, node]) => writtenLabel(node) !== null));
  const planOf = (all: readonly Quad[]): Plan => {
    const graph = new GraphIndex();
    for (const q of all) graph.add(q);
    return planGraph(graph, terms, order, shared);
  };
  const plan = planOf(quads);
  const { labelled } = plan.placement;
  terms.labels = assignLabels(labelled.values(), labelsIn(old.quads));
  const labels = new Map([...terms.labels].filter(([key]) => labelled.has(key) || shared.has(key)));
  const parts = [...paragraphs(plan, 0)];
  const declarations = [...terms.used]
    .filter(([name]) => !Object.hasOwn(usable, name))
    .map(([name, namespace]) => `@prefix ${name}: <${escapeIri(namespace)}> .`);
  return { parts, labels, declarations, plans: [plan], replan: (all) => [planOf(all)] };
}
