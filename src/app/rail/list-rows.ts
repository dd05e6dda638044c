/** What stands in a list of the rail. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Certainty } from "../../claims/certainty.ts";
import type { NodeAttributes } from "../../graph/dossier-graph.ts";
import { onlyThis, withoutFacet } from "../../graph/facets/state.ts";
import type { Desk } from "../desk/desk.ts";
import type { Session } from "../session/session.ts";
import { sentenceText } from "../words/sentence.ts";
import type { BrowseList } from "./browsed-list.tsx";

export interface ListRow {
  readonly id: string;
  readonly words: string;
  readonly note?: string;
  /** Number of claims, or `null` where a row is itself a claim. */
  readonly n: number | null;
  readonly hollow: boolean;
  /** Whether it is a thing; a claim otherwise. */
  readonly thing: boolean;
  readonly certainty: Certainty | null;
}

/** Whether a node stands in lists: it is described, a name, or something is claimed of it. */
export const isListed = ({ described, literal, claims }: NodeAttributes): boolean => described || literal || claims > 0;

const byWords = (a: ListRow, b: ListRow): number => a.words.localeCompare(b.words, "en", { numeric: true });
const byNote = (a: ListRow, b: ListRow): number =>
  (a.note ?? "").localeCompare(b.note ?? "", "en", { numeric: true }) || (a.id < b.id ? -1 : 1);

/** The things of a class; the claims with a value of another facet, or the things they are about where no claim is. */
export function rowsOf(desk: Desk, { facet, value }: BrowseList): ListRow[] {
  const { session, filters } = desk;
  const { graph } = session.projection;
  if (facet === "kind" || facet === "class") {
    const others = withoutFacet(withoutFacet(filters.state(), "kind"), "class");
    const keeps = filters.narrows(others) ? filters.result(others).keeps : () => true;
    return graph
      .filterNodes((id, node) => (facet === "kind" ? node.kind : node.cls) === value && isListed(node) && keeps(id))
      .map((id) => thingRow(session, id))
      .sort(byWords);
  }
  const state = onlyThis(filters.state(), facet, value);
  const claims = filters.claims(state);
  if (claims.length > 0) {
    return claims
      .map((c) => ({
        id: c.iri,
        words: claimWords(session, c),
        note: c.identifier,
        n: null,
        hollow: false,
        thing: false,
        certainty: c.certainty,
      }))
      .sort(byNote);
  }
  const things = new Set(
    filters
      .result(state)
      .keys()
      .flatMap((key) => (graph.hasEdge(key) ? graph.extremities(key) : [])),
  );
  return [...things].map((id) => thingRow(session, id)).sort(byWords);
}

function thingRow({ projection }: Session, id: string): ListRow {
  const { label, claims, accepted } = projection.graph.getNodeAttributes(id);
  return { id, words: label, n: claims > 0 ? claims : null, hollow: !accepted, thing: true, certainty: null };
}

/** A claim as a line of a list: its first triple as a sentence. */
export function claimWords(session: Session, claim: Attestation): string {
  const triple = claim.triples[0];
  return triple === undefined
    ? `Claim ${claim.identifier}`
    : sentenceText(triple, session.vocabulary, claim.stance === "denied");
}
