/** Labels: the names that RDF gives a thing, and which of them to show. */
import { dcterms, foaf, rdfs, schema, schemaHttps, skos } from "../rdf/namespaces.ts";
import type { Literal, ObjectTerm } from "../rdf/term.ts";

const SKOSXL = "http://www.w3.org/2008/05/skos-xl#";
const DC = "http://purl.org/dc/elements/1.1/";

/** Predicates whose value is the name of the subject, the most telling first. */
export const LABEL_PREDICATES: readonly string[] = [
  rdfs("label").value,
  skos("prefLabel").value,
  `${SKOSXL}literalForm`,
  foaf("name").value,
  schema("name").value,
  schemaHttps("name").value,
  dcterms("title").value,
  `${DC}title`,
  "http://www.w3.org/2006/vcard/ns#fn",
  "http://xmlns.com/foaf/0.1/title",
];

/** Predicates whose value is another name of the subject. */
export const NAMING_PREDICATES: readonly string[] = [
  skos("altLabel").value,
  skos("hiddenLabel").value,
  foaf("nick").value,
  schema("alternateName").value,
  schemaHttps("alternateName").value,
  dcterms("alternative").value,
];

/** Pairs that make a name when there is no whole one. */
export const NAME_PARTS: readonly (readonly [given: string, family: string])[] = [
  [foaf("givenName").value, foaf("familyName").value],
  [foaf("firstName").value, foaf("lastName").value],
  [schema("givenName").value, schema("familyName").value],
  [schemaHttps("givenName").value, schemaHttps("familyName").value],
];

/** Predicates whose value explains the subject. */
export const COMMENT_PREDICATES: readonly string[] = [
  skos("definition").value,
  rdfs("comment").value,
  dcterms("description").value,
  schema("description").value,
  schemaHttps("description").value,
  skos("scopeNote").value,
  `${DC}description`,
];

/** How far a literal's language is from what the reader prefers; 0 is best. Without a tag ranks after all preferred. */
export function languageRank(literal: Literal, languages: readonly string[]): number {
  const tag = literal.language.toLowerCase();
  if (tag === "") return languages.length;
  const at = languages.findIndex((l) => tag === l.toLowerCase() || tag.startsWith(`${l.toLowerCase()}-`));
  return at === -1 ? languages.length + 1 : at;
}

/** A name found on a subject: the predicate's rank in its list, and the literal. */
export interface Candidate {
  readonly rank: number;
  readonly literal: Literal;
}

/**
 * The best of several names, the same however they are ordered: a language the reader knows comes before the
 * predicate, the predicate before the exact tag, and the text itself decides last.
 */
export function best(candidates: readonly Candidate[], languages: readonly string[]): string | undefined {
  const foreign = languages.length + 1;
  let chosen: Candidate | undefined;
  let chosenRank = 0;
  for (const c of candidates) {
    const language = languageRank(c.literal, languages);
    const rank = (language === foreign ? 1e6 : 0) + c.rank * 1000 + language;
    if (chosen === undefined || rank < chosenRank || (rank === chosenRank && c.literal.value < chosen.literal.value)) {
      chosen = c;
      chosenRank = rank;
    }
  }
  return chosen?.literal.value;
}

export const isText = (term: ObjectTerm): term is Literal => term.termType === "Literal" && term.value.trim() !== "";
