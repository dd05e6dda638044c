/** An attestation: one claim by one source in one place, read from its reifier. */
import { localName } from "../model/local-name.ts";
import { DOS_NS, dos } from "../rdf/namespaces.ts";
import type { ObjectTerm, Triple, TripleTerm } from "../rdf/term.ts";
import { type Certainty, certaintyOf } from "./certainty.ts";
import {
  ATTRIBUTED_TO,
  CERTAINTY,
  DENIED_IN,
  DERIVED_FROM,
  EXPRESSED_IN,
  HEDGE,
  HELD_BY,
  IDENTIFIER,
  LOCATOR,
  MADE_ON,
  NOTES,
  OWN_FIELDS,
  REIFIES,
  STATED_IN,
  VERDICT,
  VERIFICATION,
  WHEN,
} from "./claim-terms.ts";

/** A further property of a claim: in which role, at which place, by which way. */
export interface Qualifier {
  readonly relation: string;
  readonly value: ObjectTerm;
}

export interface Attestation {
  readonly iri: string;
  /** The claim's ID, shared by all its attestations: "DB07". */
  readonly identifier: string;
  /** The triples it states or denies as one unit. */
  readonly triples: readonly TripleTerm[];
  readonly stance: "stated" | "denied";
  /** The source's IRI, or `null` when none is given. */
  readonly source: string | null;
  readonly locators: readonly string[];
  /** When that which is claimed was so: EDTF text. */
  readonly when: string | null;
  readonly certainty: Certainty | null;
  /** The source's own limits, in its words. */
  readonly hedges: readonly string[];
  /** Whose view it is, where that is not the source's author. */
  readonly heldBy: readonly string[];
  /** The events or papers in which the view was expressed. */
  readonly expressedIn: readonly string[];
  readonly verdict: "accepted" | "rejected" | null;
  /** Local name of the verification status: "toBeVerified". */
  readonly verification: string | null;
  readonly notes: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  /** Sources or claims that it rests on for this point. */
  readonly derivedFrom: readonly string[];
  /** IRI of who entered it, where that was recorded. */
  readonly editor: string | null;
  /** When it was entered: `xsd:dateTime`. */
  readonly madeOn: string | null;
}

/**
 * Reads one attestation from everything that is said of its reifier. `isStatement` tells which of those triples are
 * themselves the matter of a claim, and so no qualifiers.
 */
export function readAttestation(
  iri: string,
  triples: readonly Triple[],
  isStatement: (triple: Triple) => boolean,
): Attestation {
  const values = (predicate: { value: string }): ObjectTerm[] =>
    triples.filter((t) => t.predicate.value === predicate.value).map((t) => t.object);
  const texts = (predicate: { value: string }): string[] =>
    values(predicate).flatMap((o) => (o.termType === "Literal" ? [o.value] : []));
  const iris = (predicate: { value: string }): string[] =>
    values(predicate).flatMap((o) => (o.termType === "NamedNode" ? [o.value] : []));
  const denied = iris(DENIED_IN)[0];
  const stated = iris(STATED_IN)[0];
  const verdict = iris(VERDICT);
  const verification = iris(VERIFICATION)[0];
  return {
    iri,
    identifier: texts(IDENTIFIER).sort()[0] ?? localName(iri),
    triples: values(REIFIES).flatMap((o) => (o.termType === "Quad" ? [o] : [])),
    stance: denied !== undefined && stated === undefined ? "denied" : "stated",
    source: stated ?? denied ?? null,
    locators: texts(LOCATOR),
    when: texts(WHEN)[0] ?? null,
    certainty: certaintyOf(iris(CERTAINTY)[0] ?? ""),
    hedges: texts(HEDGE).sort(),
    heldBy: iris(HELD_BY),
    expressedIn: iris(EXPRESSED_IN),
    verdict: verdict.includes(dos("accepted").value)
      ? "accepted"
      : verdict.includes(dos("rejected").value)
        ? "rejected"
        : null,
    verification:
      verification === undefined
        ? null
        : verification.startsWith(DOS_NS)
          ? verification.slice(DOS_NS.length)
          : localName(verification),
    notes: triples.flatMap((t) =>
      NOTES.has(t.predicate.value) && t.object.termType === "Literal" ? [t.object.value] : [],
    ),
    qualifiers: triples
      .filter((t) => !OWN_FIELDS.has(t.predicate.value) && !isStatement(t))
      .map((t) => ({ relation: t.predicate.value, value: t.object })),
    derivedFrom: iris(DERIVED_FROM),
    editor: iris(ATTRIBUTED_TO).sort()[0] ?? null,
    madeOn: texts(MADE_ON).sort()[0] ?? null,
  };
}
