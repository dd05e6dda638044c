/** What stands in a list of the rail. */
import type { Attestation } from "../../claims/attestation.ts";
import type { NodeAttributes } from "../../graph/dossier-graph.ts";
import { rdf } from "../../rdf/namespaces.ts";
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
}

/** Whether a node stands in lists: it is described, a name, or something is claimed of it. */
export const isListed = ({ described, literal, claims }: NodeAttributes): boolean => described || literal || claims > 0;

const byWords = (a: ListRow, b: ListRow): number => a.words.localeCompare(b.words, "en", { numeric: true });

export function rowsOf(session: Session, list: BrowseList): ListRow[] {
  switch (list.by) {
    case "kind": {
      const { graph } = session.projection;
      return graph
        .filterNodes((_, node) => node.kind === list.kind.id && isListed(node))
        .map((id) => {
          const { label, claims, accepted } = graph.getNodeAttributes(id);
          return { id, words: label, n: claims > 0 ? claims : null, hollow: !accepted };
        })
        .sort(byWords);
    }
    case "certainty":
      return claimsByIdentifier(session)
        .filter((c) => c.certainty === list.certainty)
        .map((c) => ({ id: c.iri, words: claimWords(session, c), note: c.identifier, n: null, hollow: false }))
        .sort((a, b) => (a.note ?? "").localeCompare(b.note ?? "", "en", { numeric: true }));
    case "source":
      return session.claims
        .sources()
        .map((s) => ({ id: s.iri, words: s.short, n: s.claims, hollow: false }))
        .sort(byWords);
  }
}

/** One attestation for each claim ID: the one that bears the ID. */
export function claimsByIdentifier(session: Session): Attestation[] {
  const first = new Map<string, Attestation>();
  for (const q of session.workspace.dossier.match(null, rdf("reifies"))) {
    const claim = session.claims.attestation(q.subject.value);
    if (claim === null) continue;
    const known = first.get(claim.identifier);
    if (known === undefined || claim.iri < known.iri) first.set(claim.identifier, claim);
  }
  return [...first.values()];
}

/** A claim as a line of a list: its first triple as a sentence. */
export function claimWords(session: Session, claim: Attestation): string {
  const triple = claim.triples[0];
  return triple === undefined
    ? `Claim ${claim.identifier}`
    : sentenceText(triple, session.vocabulary, claim.stance === "denied");
}
