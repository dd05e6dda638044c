/** Matches: what at an endpoint has chosen values of facets, fetched page by page. */
import { dos, rdf } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import { type Page, paged } from "./around.ts";
import { CLAIM, RATED, SOURCED, STANDINGS, spokenOut, UNSOURCED } from "./claim-patterns.ts";
import { sparqlTerm } from "./sparql-term.ts";
import type { Wire } from "./wire.ts";

/** One of `any` (all, when empty), and none of `not`. */
export interface Choice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** What is asked for: addresses of classes, relations and sources; the words for certainties and standings. */
export type Asked = Readonly<Partial<Record<"class" | "relation" | "source" | "certainty" | "standing", Choice>>>;

const list = (values: readonly string[]): string => values.map((v) => sparqlTerm(iri(v))).join(", ");

/** Addresses that a request can name. */
const named = (values: readonly string[]): string[] => values.filter((v) => URL.canParse(v) && !/\s/.test(v));

/** Tests of a choice: of what is wanted, and of what is not. */
function tests({ any, not }: Choice, test: (values: readonly string[]) => string): string[] {
  return [
    ...(any.length === 0 ? [] : [`FILTER(${test(any)})`]),
    ...(not.length === 0 ? [] : [`FILTER(!(${test(not)}))`]),
  ];
}

const typed = (of: string, name: string, classes: readonly string[]): string =>
  `EXISTS { ${of} a ?${name} . FILTER(?${name} IN (${list(classes)})) }`;

const ofClasses = (classes: readonly string[]): string =>
  `${typed("?s", "c1", classes)} || ${typed("?o", "c2", classes)}`;

/** Whether a claim names one of some sources, or none where "" is among them. */
function cited(values: readonly string[]): string {
  const sources = named(values);
  return (
    [
      ...(sources.length > 0 ? [`EXISTS { ${SOURCED} FILTER(?source IN (${list(sources)})) }`] : []),
      ...(values.includes("") ? [`(${UNSOURCED})`] : []),
    ].join(" || ") || "false"
  );
}

function rated(values: readonly string[]): string {
  const levels = values.filter((v) => v !== "").map((v) => dos(v).value);
  return (
    [
      ...(levels.length > 0 ? [`EXISTS { ${RATED} FILTER(?certainty IN (${list(levels)})) }`] : []),
      ...(values.includes("") ? [`NOT EXISTS { ${RATED} }`] : []),
    ].join(" || ") || "false"
  );
}

export class Matches {
  readonly #wire: Wire;
  readonly #asked: Asked;
  /** Whether things are looked for rather than claims: only classes are asked for, or there are no claims. */
  readonly ofThings: boolean;

  /** `hasClaims`: whether the endpoint has any. */
  constructor(wire: Wire, asked: Asked, hasClaims: boolean) {
    this.#wire = wire;
    this.#asked = asked;
    const others = Object.keys(asked).filter((facet) => facet !== "class");
    this.ofThings = !hasClaims || others.length === 0;
  }

  count(): string {
    return `SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ${this.#pattern("")} }`;
  }

  page(page: Page): string {
    const { filter, order } = paged("c", page);
    return `SELECT DISTINCT ?c WHERE { ${this.#pattern(filter)} }${order}`;
  }

  #pattern(last: string): string {
    return this.ofThings ? `${this.#things()}${last}` : this.#claims(last);
  }

  #things(): string {
    const { class: classes, relation } = this.#asked;
    const relations = named(relation?.any ?? []);
    return [
      relations.length > 0 ? `?c ?p ?o . FILTER(?p IN (${list(relations)}))` : `?c ${sparqlTerm(rdf("type"))} ?type .`,
      "FILTER(isIRI(?c))",
      ...(classes === undefined ? [] : tests(classes, (values) => typed("?c", "c1", named(values)))),
    ].join(" ");
  }

  #claims(last: string): string {
    const { class: classes, relation, source, certainty, standing } = this.#asked;
    const speaks = classes !== undefined || relation !== undefined || standing !== undefined;
    const all = [
      speaks ? spokenOut(this.#wire) : CLAIM,
      ...(relation === undefined ? [] : tests(relation, (values) => `?p IN (${list(named(values))})`)),
      ...(classes === undefined ? [] : tests(classes, (values) => ofClasses(named(values)))),
      ...(source === undefined ? [] : tests(source, cited)),
      ...(certainty === undefined ? [] : tests(certainty, rated)),
    ].join(" ");
    if (standing === undefined) return all + last;
    const ways = Object.entries(STANDINGS).filter(([name]) => wants(standing, name));
    return ways.length === 0
      ? `${all} FILTER(false)`
      : ways.map(([, way]) => `{ ${all} ${way}${last} }`).join(" UNION ");
  }
}

const wants = ({ any, not }: Choice, value: string): boolean =>
  (any.length === 0 || any.includes(value)) && !not.includes(value);
