/** The triples a claim reifies, and where its own quads are kept: what every verdict needs to know. */
import { DRAFT, IDENTIFIER, STATED_IN, VERIFICATION } from "../claims/claim-terms.ts";
import { DOS_NS, dos, rdf } from "../rdf/namespaces.ts";
import { type GraphName, iri, type NamedNode, type Quad, type Triple, tripleKey, tripleTerm } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { EditError } from "./edit-error.ts";

const REIFIES = rdf("reifies");
export const VERDICT = dos("verdict");
export const ACCEPTED = dos("accepted");

/** What a claim reifies, each triple once, and the graph that holds it. */
export interface Reified {
  readonly claim: NamedNode;
  readonly triples: readonly Triple[];
  readonly graph: GraphName;
}

/** @throws EditError `not-a-claim` */
export function reified(source: QuadSource, claimIri: string): Reified {
  const claim = iri(claimIri);
  const triples = new Map<string, Triple>();
  let graph: GraphName | null = null;
  for (const q of source.match(claim, REIFIES)) {
    if (q.object.termType !== "Quad") continue;
    graph ??= q.graph;
    triples.set(tripleKey(q.object), q.object);
  }
  if (graph === null) {
    throw new EditError("not-a-claim", `${shorten(claimIri)} says nothing that could be accepted or withdrawn.`);
  }
  return { claim, triples: [...triples.values()], graph };
}

/** The claim's verdict quads, in whatever graphs they stand. */
export const verdictsOf = (source: QuadSource, claim: NamedNode): Quad[] => [...source.match(claim, VERDICT)];

/** Where a triple belongs: the graph that already describes its subject, else `otherwise`. */
export function homeOf(source: QuadSource, triple: Triple, otherwise: GraphName): GraphName {
  if (source.count(triple.subject, null, null, otherwise) > 0) return otherwise;
  for (const q of source.match(triple.subject)) return q.graph;
  return otherwise;
}

/** Whether a claim other than `except` that reifies the triple is accepted. */
export function acceptedElsewhere(source: QuadSource, triple: Triple, except: NamedNode): boolean {
  for (const q of source.match(null, REIFIES, tripleTerm(triple))) {
    if (q.subject.value !== except.value && source.count(q.subject, VERDICT, ACCEPTED) > 0) return true;
  }
  return false;
}

/** Whether a claim is marked as a draft and names no source. */
export const isDraft = (source: QuadSource, claim: NamedNode): boolean =>
  source.count(claim, VERIFICATION, DRAFT) > 0 && source.count(claim, STATED_IN) === 0;

/** What a claim is called in the history: its identifier. */
export function claimName(source: QuadSource, claim: NamedNode): string {
  for (const { object } of source.match(claim, IDENTIFIER)) return object.value;
  return shorten(claim.value);
}

const shorten = (claimIri: string): string => claimIri.replace(DOS_NS, "dos:").replace(/^.*[/#]/, "");
