/** The RDF 1.1 profile: triple terms and directions written so that a store of RDF 1.1 can hold them, and read back. */
import { rdf } from "./namespaces.ts";
import {
  iri,
  type Literal,
  literal,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  type Subject,
  type Triple,
  tripleKey,
  tripleTerm,
} from "./term.ts";

/** A triple term is named by this and a hash of what it says. */
export const STATEMENT_NS = "https://w3id.org/dossier/statement/";
/** Datatypes for a language with its direction: `…#en_ltr` (JSON-LD 1.1, 4.2.4.1, the i18n namespace). */
const I18N_NS = "https://www.w3.org/ns/i18n#";

const TYPE = rdf("type");
const STATEMENT = rdf("Statement");
const PARTS = { subject: rdf("subject"), predicate: rdf("predicate"), object: rdf("object") } as const;

/** Whether an IRI is the name of a triple term in this profile. */
export const isStatementName = (t: { termType: string; value: string }): boolean =>
  t.termType === "NamedNode" && t.value.startsWith(STATEMENT_NS);

/**
 * The same quads without anything that RDF 1.1 lacks: a triple term becomes an IRI that is described as an
 * `rdf:Statement` with `rdf:subject`, `rdf:predicate` and `rdf:object`, in the graph of the quad that holds it; a text
 * with a direction gets a datatype that says both. `fromRdf11` gives the same quads back.
 */
export function toRdf11(quads: Iterable<Quad>): Quad[] {
  const out = new Map<string, Quad>();
  const put = (q: Quad): unknown => out.set(quadKey(q), q);
  const named = (t: ObjectTerm, graph: Quad["graph"]): Exclude<ObjectTerm, { termType: "Quad" }> => {
    if (t.termType === "Literal")
      return t.direction ? literal(t.value, iri(`${I18N_NS}${t.language}_${t.direction}`)) : t;
    if (t.termType !== "Quad") return t;
    const name = statementName(t);
    put(quad(name, TYPE, STATEMENT, graph));
    put(quad(name, PARTS.subject, t.subject, graph));
    put(quad(name, PARTS.predicate, t.predicate, graph));
    put(quad(name, PARTS.object, named(t.object, graph), graph));
    return name;
  };
  for (const q of quads) put(quad(q.subject, q.predicate, named(q.object, q.graph), q.graph));
  return [...out.values()];
}

/** Reads the profile back. A statement that nothing refers to is left out: it says nothing. */
export function fromRdf11(quads: Iterable<Quad>): Quad[] {
  const descriptions = new Map<string, Partial<Record<keyof typeof PARTS, ObjectTerm>>>();
  const rest: Quad[] = [];
  for (const q of quads) {
    if (!isStatementName(q.subject)) {
      rest.push(q);
      continue;
    }
    const part = (["subject", "predicate", "object"] as const).find((p) => q.predicate.equals(PARTS[p]));
    if (part === undefined) continue;
    const known = descriptions.get(q.subject.value) ?? {};
    known[part] = q.object;
    descriptions.set(q.subject.value, known);
  }
  const open = new Set<string>();
  const term = (t: ObjectTerm): ObjectTerm => {
    if (t.termType === "Literal") return withDirection(t);
    if (!isStatementName(t) || open.has(t.value)) return t;
    const { subject, predicate, object } = descriptions.get(t.value) ?? {};
    if (subject === undefined || predicate?.termType !== "NamedNode" || object === undefined) return t;
    open.add(t.value);
    const triple = tripleTerm({ subject: subject as Subject, predicate, object: term(object) });
    open.delete(t.value);
    return triple;
  };
  return rest.map((q) => quad(q.subject, q.predicate, term(q.object), q.graph));
}

/** The name of a triple term: the same triple has the same name everywhere. */
export const statementName = (triple: Triple): NamedNode => iri(STATEMENT_NS + hash(tripleKey(triple)));

function withDirection(t: Literal): Literal {
  const found = /^([A-Za-z0-9-]+)_(ltr|rtl)$/.exec(
    t.datatype.value.startsWith(I18N_NS) ? t.datatype.value.slice(I18N_NS.length) : "",
  );
  const [, language, direction] = found ?? [];
  if (language === undefined || (direction !== "ltr" && direction !== "rtl")) return t;
  return literal(t.value, { language, direction });
}

/** 106 bits of two rounds of cyrb53 (public domain), in base 36. It names; what a name means is read from its quads. */
const hash = (text: string): string =>
  cyrb53(text, 1).toString(36).padStart(11, "0") + cyrb53(text, 2).toString(36).padStart(11, "0");

function cyrb53(text: string, seed: number): number {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
