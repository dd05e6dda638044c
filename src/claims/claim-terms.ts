/** The claim layer's own terms: the classes and properties that say who states a triple, where and how surely. */
import { dcterms, dos, prov, rdf, rdfs, skos } from "../rdf/namespaces.ts";

export const CLAIM = dos("Claim");
export const SOURCE = dos("Source");
export const DISAGREEMENT = dos("Disagreement");
/** Who enters claims into the dossier; no part of its story. */
export const EDITOR = dos("Editor");

export const REIFIES = rdf("reifies");
export const IDENTIFIER = dcterms("identifier");
export const STATED_IN = dos("statedIn");
export const DENIED_IN = dos("deniedIn");
export const LOCATOR = dos("locator");
export const WHEN = dos("when");
export const NOT_BEFORE = dos("notBefore");
export const NOT_AFTER = dos("notAfter");
export const CERTAINTY = dos("certainty");
export const VERDICT = dos("verdict");
export const VERIFICATION = dos("verification");
/** The verification of a claim that names no source yet. */
export const DRAFT = dos("draft");
export const HEDGE = dos("hedge");
export const HELD_BY = dos("heldBy");
export const EXPRESSED_IN = dos("expressedIn");
export const DERIVED_FROM = dos("derivedFrom");
export const KNOWN_TO = dos("knownTo");
export const MEMBER = dos("member");
export const KEY_EVENT = dos("keyEvent");
export const FIRST_FOCUS = dos("firstFocus");
export const KIND_OF_DISAGREEMENT = dos("kindOfDisagreement");
export const KIND_OF_SOURCE = dos("kindOfSource");
export const RELIABILITY = dos("reliability");
/** A source's rival value within a claim: no support for the claim itself. */
export const VARIANT_OF = dos("variantOf");
export const REGARDING = dos("regarding");
export const VIA = dos("via");
export const RELEASED_ON = dos("releasedOn");
export const ATTRIBUTED_TO = prov("wasAttributedTo");
export const MADE_ON = prov("generatedAtTime");

/** They serve display and order: dates in short, which claims give with evidence, and what an outline starts from. */
export const FOR_DISPLAY: ReadonlySet<string> = new Set(
  [WHEN, NOT_BEFORE, NOT_AFTER, KEY_EVENT, FIRST_FOCUS].map((p) => p.value),
);

/** Predicates whose value is a remark on the claim. */
export const NOTES: ReadonlySet<string> = new Set([
  dos("note").value,
  skos("note").value,
  skos("editorialNote").value,
  rdfs("comment").value,
]);

/** What an attestation carries in fields of its own; everything else that a claim says is a qualifier. */
export const OWN_FIELDS: ReadonlySet<string> = new Set([
  ...NOTES,
  ...[
    rdf("type"),
    REIFIES,
    IDENTIFIER,
    STATED_IN,
    DENIED_IN,
    LOCATOR,
    WHEN,
    NOT_BEFORE,
    NOT_AFTER,
    CERTAINTY,
    VERDICT,
    VERIFICATION,
    HEDGE,
    HELD_BY,
    EXPRESSED_IN,
    DERIVED_FROM,
    ATTRIBUTED_TO,
    MADE_ON,
  ].map((p) => p.value),
]);
