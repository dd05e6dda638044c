/** Finding: things and sources by any of their names, claims by their ID. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Hit } from "../../model/search.ts";
import type { Session } from "../session/session.ts";
import { sentenceText } from "../words/sentence.ts";

/** One line of the results. */
export interface Found {
  readonly id: string;
  readonly label: string;
  /** Why it is here, when the label does not show it: "cover name Mr Thomas". */
  readonly why: string | null;
  readonly sort: "thing" | "claim" | "source";
}

const CLAIM_ID = /^\p{L}{1,8}[-\p{L}]?\d{1,6}(?:-[\p{L}\d]+)?$/u;

/** What the words find, best first. */
export function find(session: Session, text: string, limit = 12): Found[] {
  const typed = text.trim();
  if (typed === "") return [];
  // What the endpoint finds joins the results when it is there.
  session.remote?.lookFor(typed);
  const all = [
    ...findClaims(session, typed),
    ...session.search.search(typed, { limit }).map((hit) => found(session, hit)),
  ];
  return [...new Map(all.map((f) => [f.id, f])).values()];
}

function findClaims(session: Session, typed: string): Found[] {
  if (!CLAIM_ID.test(typed)) return [];
  const claim = session.claims.byIdentifier(typed.toUpperCase())[0] ?? session.claims.byIdentifier(typed)[0];
  return claim === undefined ? [] : [foundClaim(session, claim)];
}

function foundClaim(session: Session, claim: Attestation): Found {
  const triple = claim.triples[0];
  return {
    id: claim.iri,
    label: `Claim ${claim.identifier}`,
    why: triple === undefined ? null : sentenceText(triple, session.vocabulary, claim.stance === "denied"),
    sort: "claim",
  };
}

function found(session: Session, hit: Hit): Found {
  const claim = session.claims.attestation(hit.iri);
  if (claim !== null) return foundClaim(session, claim);
  const source = session.claims.isSource(hit.iri);
  return {
    id: hit.iri,
    label: hit.label,
    why: hit.matched !== hit.label ? hit.matched : source ? "source" : null,
    sort: source ? "source" : "thing",
  };
}

/** The name spelt nearly like what found nothing, or `null`; searching for it finds something. */
export const closestName = (session: Session, text: string): string | null => session.search.closest(text.trim());
