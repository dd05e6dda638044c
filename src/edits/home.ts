/** Home: the graph, and so the file, where an edit's new quads go. */
import { REIFIES } from "../claims/claim-terms.ts";
import { rdf } from "../rdf/namespaces.ts";
import { type GraphName, iri, type Subject, type Triple } from "../rdf/term.ts";
import { documentGraph } from "../store/document.ts";
import { graphOf } from "./description.ts";
import type { EditContext } from "./edit.ts";

type Places = Pick<EditContext, "dossier" | "claims" | "documents">;

/** How many claims or things are asked where they are kept. */
const ASKED = 200;

/**
 * Where a new claim goes: where most claims on its subject are, else where that is described, else where those on its
 * objects are, else the first file.
 */
export function homeOfClaim(context: Places, triples: readonly Triple[]): GraphName {
  for (const { subject } of triples) {
    const home = claimsOn(context, subject) ?? graphOf(context.dossier, subject);
    if (home !== null) return home;
  }
  for (const { object } of triples) {
    const home = object.termType === "NamedNode" ? claimsOn(context, object) : null;
    if (home !== null) return home;
  }
  return firstFile(context);
}

function claimsOn({ dossier, claims }: Places, subject: Subject): GraphName | null {
  const votes = new Votes();
  for (const t of claims.claimedOf(subject.value)) {
    for (const a of claims.onTriple(t)) for (const q of dossier.match(iri(a.iri), REIFIES)) votes.cast(q.graph);
    if (votes.total >= ASKED) break;
  }
  return votes.winner();
}

/** Where what is said of a thing goes: where it is described; a new one where others of its class are. */
export function homeOfThing(context: Places, thing: Subject, cls?: string): GraphName {
  const { dossier } = context;
  const own = graphOf(dossier, thing);
  if (own !== null) return own;
  const votes = new Votes();
  if (cls !== undefined)
    for (const q of dossier.match(null, rdf("type"), iri(cls))) {
      votes.cast(q.graph);
      if (votes.total >= ASKED) break;
    }
  return votes.winner() ?? firstFile(context);
}

/** The first file; a dossier without files gets one. */
export const firstFile = ({ documents }: Pick<EditContext, "documents">): GraphName =>
  documents[0]?.graph ?? documentGraph("claims.ttl");

/** Counts which graph is named most. */
class Votes {
  readonly #votes = new Map<string, { graph: GraphName; n: number }>();
  total = 0;

  cast(graph: GraphName): void {
    this.total += 1;
    const there = this.#votes.get(graph.value);
    if (there === undefined) this.#votes.set(graph.value, { graph, n: 1 });
    else there.n += 1;
  }

  /** The graph with most votes; of equals the first. */
  winner(): GraphName | null {
    let best: { graph: GraphName; n: number } | null = null;
    for (const each of this.#votes.values()) if (best === null || each.n > best.n) best = each;
    return best?.graph ?? null;
  }
}
