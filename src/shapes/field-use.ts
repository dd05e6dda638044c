/** Field use: what a dossier and its ontology show of a relation's values, where no shape says it. */
import type { Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { owl, rdf, rdfs, xsd } from "../rdf/namespaces.ts";
import { iri, type ObjectTerm } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { isDatatype } from "./field-editor.ts";

/** How many values, and how many things of a class, tell what is usual. */
const SAMPLE = 12;
const MEMBERS = 200;
/** A text of more letters than this wants more than a line. */
const LONG = 90;
/** Ranges that leave open what a value is. */
const ANY = new Set([rdfs("Resource").value, owl("Thing").value, rdfs("Literal").value]);

export class FieldUse {
  readonly #dossier: QuadSource;
  readonly #vocabulary: Vocabulary;
  readonly #ontology: Union;
  readonly #samples = new Map<string, readonly ObjectTerm[]>();

  constructor(dossier: QuadSource, vocabulary: Vocabulary, ontology: Union) {
    this.#dossier = dossier;
    this.#vocabulary = vocabulary;
    this.#ontology = ontology;
  }

  /** Some values that the relation has. */
  sample(predicate: string): readonly ObjectTerm[] {
    const known = this.#samples.get(predicate);
    if (known !== undefined) return known;
    const found: ObjectTerm[] = [];
    for (const q of this.#dossier.match(null, iri(predicate))) if (found.push(q.object) === SAMPLE) break;
    this.#samples.set(predicate, found);
    return found;
  }

  isLong(predicate: string): boolean {
    return this.sample(predicate).some((o) => o.termType === "Literal" && o.value.length > LONG);
  }

  /** Whether anything is said of a node, so that it is a thing and not only an address. */
  isDescribed(node: ObjectTerm): boolean {
    return node.termType === "NamedNode" && (this.#dossier.count(node) > 0 || this.#ontology.has(node));
  }

  isRelation(predicate: string): boolean {
    const node = iri(predicate);
    return (
      this.#ontology.has(node, rdf("type"), owl("ObjectProperty")) ||
      this.#dossier.count(node, rdf("type"), owl("ObjectProperty")) > 0
    );
  }

  isNaming(predicate: string): boolean {
    return this.#vocabulary.namingRole(predicate) !== null;
  }

  /** Whether things of a class are named by some relation in the data. */
  hasLabel(cls: string): boolean {
    return this.ofMembers(cls).some((p) => this.#vocabulary.namingRole(p)?.role === "label");
  }

  ranges(predicate: string): { datatypes: string[]; classes: string[] } {
    const ranges = this.#vocabulary.relation(predicate).ranges.filter((r) => !ANY.has(r));
    const datatypes = ranges.filter(isDatatype);
    if (datatypes.length === 0 && ranges.length === 0) datatypes.push(...this.#usedDatatype(predicate));
    return { datatypes, classes: ranges.filter((r) => !isDatatype(r)) };
  }

  /** The one datatype that all values of the sample have; plain words need none. */
  #usedDatatype(predicate: string): string[] {
    const used = new Set(this.sample(predicate).map((o) => (o.termType === "Literal" ? o.datatype.value : "")));
    const [only] = used;
    return used.size === 1 && only !== undefined && only !== "" && only !== xsd("string").value ? [only] : [];
  }

  /** The relations whose domain is one of these classes. */
  relationsOf(classes: readonly string[]): string[] {
    return this.#vocabulary
      .relations()
      .filter((r) => r.domains.some((d) => classes.includes(d) && !ANY.has(d)))
      .map((r) => r.iri);
  }

  /** What is said of things of a class. */
  ofMembers(cls: string): string[] {
    const found = new Set<string>();
    let seen = 0;
    for (const member of this.#dossier.match(null, rdf("type"), iri(cls))) {
      for (const q of this.#dossier.match(member.subject)) found.add(q.predicate.value);
      seen += 1;
      if (seen === MEMBERS) break;
    }
    return [...found];
  }

  ofThing(thing: string): string[] {
    return [...new Set([...this.#dossier.match(iri(thing))].map((q) => q.predicate.value))];
  }
}
