/** Patterns over the claims at an endpoint, for either profile: what counting and matching by facets are made of. */
import { dcterms, dos, rdf } from "../../rdf/namespaces.ts";
import { sparqlTerm } from "./sparql-term.ts";
import type { Wire } from "./wire.ts";

const at = {
  reifies: sparqlTerm(rdf("reifies")),
  subject: sparqlTerm(rdf("subject")),
  predicate: sparqlTerm(rdf("predicate")),
  object: sparqlTerm(rdf("object")),
  identifier: sparqlTerm(dcterms("identifier")),
  statedIn: sparqlTerm(dos("statedIn")),
  deniedIn: sparqlTerm(dos("deniedIn")),
  certainty: sparqlTerm(dos("certainty")),
  verdict: sparqlTerm(dos("verdict")),
  rejected: sparqlTerm(dos("rejected")),
};

/** `?c` is a claim on the statement `?t`. */
export const CLAIM = `?c ${at.reifies} ?t .`;

/** `?k` tells claims apart: attestations with one identifier are one claim. */
export const KEY = `OPTIONAL { ?c ${at.identifier} ?id } BIND(COALESCE(STR(?id), STR(?c)) AS ?k)`;

/** `?c` is a claim on `?t`, which says `?s ?p ?o`. */
export const spokenOut = ({ profile }: Pick<Wire, "profile">): string =>
  profile === "rdf11"
    ? `${CLAIM} ?t ${at.subject} ?s ; ${at.predicate} ?p ; ${at.object} ?o .`
    : `${CLAIM} BIND(SUBJECT(?t) AS ?s) BIND(PREDICATE(?t) AS ?p) BIND(OBJECT(?t) AS ?o)`;

/** `?c` names the source `?source`, for or against. As a union: Virtuoso is a hundred times slower on a path of two. */
export const SOURCED = `{ ?c ${at.statedIn} ?source } UNION { ?c ${at.deniedIn} ?source }`;

/** The test that `?c` names no source. */
export const UNSOURCED = `NOT EXISTS { ?c ${at.statedIn} ?source1 } && NOT EXISTS { ?c ${at.deniedIn} ?source2 }`;

/** `?c` says how sure it is: `?certainty`. */
export const RATED = `?c ${at.certainty} ?certainty .`;

/** Somebody whom the editor has not rejected speaks of `?t`. */
const COUNTS = `?on ${at.reifies} ?t . FILTER NOT EXISTS { ?on ${at.verdict} ${at.rejected} }`;
/** And says that it is so. */
const STATES = `${COUNTS} FILTER NOT EXISTS { ?on ${at.deniedIn} ?d FILTER NOT EXISTS { ?on ${at.statedIn} ?st } }`;
const ASSERTED = "EXISTS { ?s ?p ?o }";

/** The standings of statements on which there are claims, as `standingOf` in `claims/statement.ts` has them. */
export const STANDINGS: Readonly<Record<"accepted" | "reported" | "denied" | "rejected", string>> = {
  accepted: `FILTER ${ASSERTED} FILTER EXISTS { ${COUNTS} }`,
  reported: `FILTER NOT ${ASSERTED} FILTER EXISTS { ${STATES} }`,
  denied: `FILTER NOT ${ASSERTED} FILTER EXISTS { ${COUNTS} } FILTER NOT EXISTS { ${STATES} }`,
  rejected: `FILTER NOT EXISTS { ${COUNTS} }`,
};
