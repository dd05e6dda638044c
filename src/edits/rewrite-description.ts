/** Rewrite a description: what was typed in Turtle about one thing becomes a delta, and nothing else is touched. */
import { REIFIES } from "../claims/claim-terms.ts";
import { readText } from "../rdf/read.ts";
import { isSkolem } from "../rdf/skolem.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import { iri, type Quad, quad, quadKey, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { DeltaBuilder } from "./delta-builder.ts";
import { graphOf, isAbout } from "./description.ts";
import type { Edit, EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";
import { homeOfThing } from "./home.ts";
import { withSameNodes } from "./same-nodes.ts";

export interface Rewriting {
  readonly edit: Edit;
  /** Each triple once. */
  readonly added: readonly Triple[];
  readonly removed: readonly Triple[];
  /** Statements that are asserted, or no longer, because a verdict on a claim changed. */
  readonly follows: readonly Triple[];
}

export interface RewriteOptions {
  /** What `text` was made from: what changed in the dossier since then stays. */
  readonly base: readonly Quad[];
  /** Names that need no declaration in the text. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** A word that no other rewriting has had: blank nodes that are new are named with it. */
  readonly stamp: string;
}

/**
 * Compares `text` with `base` and gives the difference as one edit. Lines and columns of errors are those of `text`.
 * Statements with claims on them are asserted if and only if one of these is accepted, whatever the text has.
 * @throws RdfSyntaxError when the text cannot be read.
 * @throws EditError `outside` when it speaks of something else than the thing, its claims and their blank nodes.
 */
export function rewriteDescription(
  context: EditContext,
  thing: string,
  text: string,
  { base, prefixes, stamp }: RewriteOptions,
): Rewriting {
  const { dossier, vocabulary } = context;
  const typed = read(text, prefixes, stamp);
  const before = distinct(base);
  const after = new Map(withSameNodes([...before.values()], typed).map((t) => [tripleKey(t), t]));
  checkScope(dossier, thing, base, [...after.values()]);
  const home = homeOfThing(context, iri(thing));
  const added = [...after].filter(([key]) => !before.has(key)).map(([, t]) => t);
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, t]) => t);
  const builder = new DeltaBuilder(dossier);
  for (const t of removed) for (const q of dossier.match(t.subject, t.predicate, t.object)) builder.drop(q);
  for (const t of added) builder.add(quad(t.subject, t.predicate, t.object, homeOf(dossier, t, after.values(), home)));
  const typedDelta = builder.raw();
  const delta = builder.lawful();
  return {
    edit: { label: `rewrite ${vocabulary.label(thing)} in Turtle`, delta },
    added,
    removed,
    follows: changedBetween(typedDelta, delta),
  };
}

/** The triples in which two deltas differ, each once. */
function changedBetween(one: Delta, other: Delta): Triple[] {
  const keys = new Set([...one.added, ...one.removed].map(quadKey));
  const others = new Set([...other.added, ...other.removed].map(quadKey));
  const different = [...one.added, ...one.removed, ...other.added, ...other.removed].filter(
    (q) => keys.has(quadKey(q)) !== others.has(quadKey(q)),
  );
  return [...new Map(different.map((q) => [tripleKey(q), q])).values()];
}

/** Reads what was typed. The known prefixes stand before it on its first line, so that all lines keep their numbers. */
function read(text: string, prefixes: Readonly<Record<string, string>>, stamp: string): Triple[] {
  const known = Object.entries(prefixes)
    .map(([name, base]) => `PREFIX ${name}: <${base}> `)
    .join("");
  try {
    return readText(known + text, { syntax: "turtle", path: stamp }).quads;
  } catch (error) {
    if (!(error instanceof RdfSyntaxError)) throw error;
    const { line, sentence } = error;
    const column = line === 1 ? Math.max(1, error.column - known.length) : error.column;
    const shown = text.split("\n").slice(Math.max(0, line - 2), line + 1);
    const mark = { row: Math.min(1, line - 1), start: column - 1, end: column };
    throw new RdfSyntaxError({
      path: "Turtle",
      line,
      column,
      sentence,
      excerpt: { lines: shown, first: Math.max(1, line - 1), mark },
    });
  }
}

const distinct = (quads: Iterable<Triple>): Map<string, Triple> =>
  new Map([...quads].map((t) => [tripleKey(t), { subject: t.subject, predicate: t.predicate, object: t.object }]));

/** Only the thing itself, claims about it that are in the pane or new, and blank nodes may be spoken of. */
function checkScope(dossier: QuadSource, thing: string, base: readonly Quad[], after: readonly Triple[]): void {
  const shown = new Set(base.map((q) => q.subject.value));
  const all = after.map((t) => quad(t.subject, t.predicate, t.object));
  for (const subject of new Set(after.map((t) => t.subject.value))) {
    if (subject === thing || shown.has(subject) || isSkolem(iri(subject))) continue;
    const isNew = dossier.count(iri(subject)) === 0;
    if (isNew && isAbout(all, iri(subject), thing)) continue;
    throw new EditError(
      "outside",
      isNew
        ? `<${subject}> is neither this thing nor a claim about it. Write about it in a pane of its own.`
        : `<${subject}> is on file already, and this pane is not about it. Open its own pane to change it.`,
    );
  }
}

/** Where a new triple is kept: a statement beside the claim on it, anything else where its subject is described. */
function homeOf(dossier: QuadSource, t: Triple, after: Iterable<Triple>, home: Quad["graph"]): Quad["graph"] {
  const own = graphOf(dossier, t.subject);
  const term = tripleTerm(t);
  for (const { subject, predicate, object } of after)
    if (predicate.equals(REIFIES) && object.equals(term)) {
      const graph = graphOf(dossier, subject);
      if (graph !== null) return graph;
    }
  return own ?? home;
}
