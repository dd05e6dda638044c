/** Previews an update: works out what a SPARQL Update would change, as a delta, without changing anything. */
import { DOCUMENT_NS } from "../../rdf/namespaces.ts";
import { defaultGraph, type GraphName, iri, type ObjectTerm, type Quad, quad, quadKey } from "../../rdf/term.ts";
import { compose, type Delta, EMPTY_DELTA, isEmpty } from "../../store/delta.ts";
import { type DossierDocument, documentOf } from "../../store/document.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import type { Answer, RowsResult } from "../engine.ts";
import { QueryError } from "../query-error.ts";
import { type Filled, type FreshNode, fill, freshNodes } from "./fill.ts";
import { LexicalForms } from "./lexical-forms.ts";
import { parseUpdate } from "./parse-update.ts";
import type { GraphRef, ModifyStep, QuadTemplate, Solution, TransferStep, UpdateStep } from "./update-step.ts";

export interface UpdateContext {
  readonly dossier: QuadSource;
  readonly documents: readonly DossierDocument[];
  /** Answers a SELECT on the dossier as it would be after `after`, with at most `most` rows. */
  select(text: string, after: Delta, most?: number): Promise<RowsResult & Pick<Answer, "truncated">>;
  /** How many solutions a step may have. */
  readonly most?: number | undefined;
  /** Whether answers have values in the forms that the dossier has; else the forms are looked up. */
  readonly keepsForms?: boolean;
  /** A word that no other update has had: new blank nodes are named with it. */
  readonly stamp: string;
}

/**
 * The effective change of an update whose syntax has been checked and whose prefixes are declared. Its steps see what the
 * steps before them did. Values that the dossier has are kept in the form they have there, whatever form the engine
 * gives them. A statement without `GRAPH` is added to the document that describes its subject (the first document, where
 * none does) and removed from every graph that holds it, because queries see their union.
 * @throws QueryError where a step cannot be worked out, and whatever `select` throws.
 */
export async function previewUpdate(text: string, context: UpdateContext): Promise<Delta> {
  const steps = await parseUpdate(text);
  const fresh = freshNodes(context.stamp);
  let whole: Delta = EMPTY_DELTA;
  for (const step of steps) {
    const dossier = isEmpty(whole) ? context.dossier : new OverlaySource(context.dossier, whole);
    const wanted = await work(step, { ...context, dossier, after: whole, fresh });
    whole = compose(whole, effective(dossier, wanted));
  }
  return whole;
}

interface StepContext extends UpdateContext {
  readonly after: Delta;
  readonly fresh: () => FreshNode;
}

const tooMany = (most: number): QueryError =>
  new QueryError(
    "rows",
    `This update finds more than ${most.toLocaleString("en-GB")} solutions, which is the limit set for a query. Narrow it, or lift the limit. Nothing has changed.`,
  );

/** Milliseconds of work after which others may go on. */
const SLICE = 12;

/** Lets others go on when this has worked for a while. */
function pauses(): () => void | Promise<void> {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

const work = (step: UpdateStep, context: StepContext): Delta | Promise<Delta> => {
  switch (step.kind) {
    case "modify":
      return modify(step, context);
    case "clear":
      return { added: [], removed: quadsOf(context.dossier, step.graph) };
    default:
      return transfer(step, context);
  }
};

async function modify(step: ModifyStep, context: StepContext): Promise<Delta> {
  const { dossier, after, select, most, fresh } = context;
  const solutions: Solution[] = [];
  const forms =
    step.select === null || context.keepsForms === true
      ? null
      : await LexicalForms.of(dossier, async (ask) => (await select(ask, after)).rows, step.origins);
  if (step.select === null) solutions.push(new Map());
  else {
    const { variables, rows, truncated } = await select(step.select, after, most);
    if (truncated === true && most !== undefined) throw tooMany(most);
    const rest = pauses();
    for (const row of rows) {
      await rest();
      const solution = new Map<string, ObjectTerm>();
      for (const [i, name] of variables.entries()) {
        const value = row[i];
        if (value !== undefined && value.termType !== "DefaultGraph") solution.set(name, value as ObjectTerm);
      }
      solutions.push(...(forms?.restore(solution) ?? [solution]));
    }
  }
  const removed = new Map<string, Quad>();
  const added = new Map<string, Quad>();
  const rest = pauses();
  for (const solution of solutions) {
    await rest();
    const node = fresh();
    for (const filled of fillAll(step.delete, solution, node))
      for (const object of forms?.all(filled.object) ?? [filled.object])
        for (const q of dossier.match(filled.subject, filled.predicate, object, filled.graph))
          removed.set(quadKey(q), q);
    for (const filled of fillAll(step.insert, solution, node)) {
      if (filled.graph === null && dossier.count(filled.subject, filled.predicate, filled.object) > 0) {
        for (const q of dossier.match(filled.subject, filled.predicate, filled.object)) added.set(quadKey(q), q);
        continue;
      }
      const q = quad(filled.subject, filled.predicate, filled.object, filled.graph ?? homeOf(context, filled));
      added.set(quadKey(q), q);
    }
  }
  return { added: [...added.values()], removed: [...removed.values()] };
}

function* fillAll(templates: readonly QuadTemplate[], solution: Solution, node: FreshNode): Generator<Filled> {
  for (const template of templates) {
    const filled = fill(template, solution, node);
    if (filled !== null) yield filled;
  }
}

const homeOf = ({ dossier, documents }: UpdateContext, { subject }: Filled): GraphName =>
  documentOf(dossier, documents, subject)?.graph ?? documents[0]?.graph ?? defaultGraph;

const isDefault = (graph: GraphName): boolean =>
  graph.termType === "DefaultGraph" || graph.value.startsWith(DOCUMENT_NS);

function quadsOf(dossier: QuadSource, ref: GraphRef): Quad[] {
  switch (ref) {
    case "ALL":
      return [...dossier.match()];
    case "DEFAULT":
      return [...dossier.match()].filter((q) => isDefault(q.graph));
    case "NAMED":
      return [...dossier.match()].filter((q) => !isDefault(q.graph));
    default:
      return [...dossier.match(null, null, null, iri(ref))];
  }
}

function transfer({ kind, from, to }: TransferStep, context: StepContext): Delta {
  const { dossier } = context;
  const source = quadsOf(dossier, from);
  if (from === to) return EMPTY_DELTA;
  const added = source.map((q) =>
    to === "DEFAULT"
      ? quad(q.subject, q.predicate, q.object, homeOf(context, { ...q, graph: null }))
      : quad(q.subject, q.predicate, q.object, iri(to)),
  );
  return {
    added,
    removed: [...(kind === "add" ? [] : quadsOf(dossier, to)), ...(kind === "move" ? source : [])],
  };
}

/** What a wanted change would really do: what is removed and added at once stays. */
function effective(dossier: QuadSource, { added, removed }: Delta): Delta {
  const kept = new Set(added.map(quadKey));
  const fresh = new Map(added.filter((q) => !dossier.has(q)).map((q) => [quadKey(q), q]));
  const gone = new Map(removed.filter((q) => !kept.has(quadKey(q))).map((q) => [quadKey(q), q]));
  return { added: [...fresh.values()], removed: [...gone.values()] };
}
