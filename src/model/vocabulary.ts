/** The vocabulary: what a dossier's classes, relations and things are called and how they are drawn, for any RDF. */
import { dos, owl, rdf, rdfs, SKOLEM_NS, STYLE_NS, schema, schemaHttps } from "../rdf/namespaces.ts";
import { iri, type Literal, type Quad } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { ClassInfo } from "./class-info.ts";
import { type Kind, OTHER_KIND } from "./kind.ts";
import { best, type Candidate, isText, LABEL_PREDICATES, NAME_PARTS, NAMING_PREDICATES } from "./labels.ts";
import { readableClassName, readableName } from "./local-name.ts";
import { type NamingRole, namingRole } from "./naming.ts";
import type { RelationInfo } from "./relation-info.ts";
import { SchemaReader } from "./schema-reader.ts";
import { StyleLayer } from "./style-layer.ts";
import { Union } from "./union.ts";
import { Usage } from "./usage.ts";

/** A further name of a thing, and the relation that gives it. */
export interface OtherName {
  readonly text: string;
  readonly relation: RelationInfo;
}

/** How a writer orders and comments what it writes. */
export interface VocabularyOrder {
  typeRank(iri: string): number;
  label(iri: string): string | undefined;
  predicateRank(iri: string): number;
  typeOf(iri: string): string | undefined;
}

interface Described {
  readonly label: string | undefined;
  readonly comment: string | undefined;
  readonly names: readonly { readonly text: string; readonly predicate: string }[];
}

/** Classes that say nothing of what a thing is. */
const EMPTY_CLASSES = new Set([rdfs("Resource").value, owl("Thing").value, owl("NamedIndividual").value]);
const META_SPACES = [rdf("").value, rdfs("").value, owl("").value];
const SCHEMA_PREDICATES = new Set(
  [
    ...[rdfs("subClassOf"), rdfs("subPropertyOf"), rdfs("domain"), rdfs("range"), rdf("first"), rdf("rest")],
    ...[owl("inverseOf"), owl("unionOf"), dos("inverseLabel"), dos("order"), dos("section")],
    ...[schema("domainIncludes"), schema("rangeIncludes"), schemaHttps("domainIncludes"), schemaHttps("rangeIncludes")],
  ].map((p) => p.value),
);
const UNTYPED: ClassInfo = {
  iri: rdfs("Resource").value,
  label: OTHER_KIND.singular,
  parents: [],
  ancestors: [rdfs("Resource").value],
  kind: OTHER_KIND,
  order: Number.MAX_SAFE_INTEGER,
  known: false,
};

export class Vocabulary {
  readonly #union: Union;
  readonly #dossier: QuadSource;
  readonly #languages: readonly string[];
  #schemaRevision = 0;
  #style: StyleLayer;
  #schema: SchemaReader;
  #usage: Usage | null = null;
  readonly #classes = new Map<string, ClassInfo>();
  readonly #relations = new Map<string, RelationInfo>();
  readonly #roles = new Map<string, NamingRole | null>();
  readonly #described = new Map<string, Described>();
  readonly #classOf = new Map<string, ClassInfo>();

  /** `languages`: BCP 47 tags, the preferred first; English when absent. */
  constructor(ontology: QuadSource, dossier: QuadSource, options: { readonly languages?: readonly string[] } = {}) {
    this.#union = new Union(dossier, ontology);
    this.#dossier = dossier;
    this.#languages = options.languages ?? ["en"];
    this.#style = new StyleLayer(this.#union);
    this.#schema = new SchemaReader(this.#union, this.#style, this);
  }

  /** Grows whenever what is known of classes and relations may have changed. */
  get schemaRevision(): number {
    return this.#schemaRevision;
  }

  classInfo(classIri: string): ClassInfo {
    return remembered(this.#classes, classIri, () => this.#schema.classInfo(classIri));
  }

  relation(relationIri: string): RelationInfo {
    return remembered(this.#relations, relationIri, () => this.#schema.relationInfo(relationIri));
  }

  /** The classes that are declared or in use, in the ontology's order. RDF's own are left out. */
  classes(): ClassInfo[] {
    const iris = new Set([...this.#schema.declaredClasses(), ...this.#used().classes()]);
    return [...iris]
      .filter(isOwnTerm)
      .map((c) => this.classInfo(c))
      .sort(byOrder);
  }

  /** The relations that are declared or in use, in the ontology's order. RDF's own are left out. */
  relations(): RelationInfo[] {
    const iris = new Set([...this.#schema.declaredRelations(), ...this.#used().relations()]);
    return [...iris]
      .filter(isOwnTerm)
      .map((r) => this.relation(r))
      .sort(byOrder);
  }

  /** How often the dossier uses a class or a relation, asserted or only claimed. */
  uses(term: string): number {
    return this.#used().of(term);
  }

  /** Every kind that may be drawn, in the order of the legend. */
  kinds(): Kind[] {
    return this.#style.kinds();
  }

  /** Whether a class is another or specialises it. */
  isA(classIri: string, ancestor: string): boolean {
    return classIri === ancestor || this.classInfo(classIri).ancestors.includes(ancestor);
  }

  /** The classes a thing is said to be an instance of, sorted. */
  typesOf(entity: string): string[] {
    return this.#union.iris(iri(entity), rdf("type")).sort();
  }

  /** The most specific class of a thing; among several, a styled one before others, then by order, then by IRI. */
  classOf(entity: string): ClassInfo {
    return remembered(this.#classOf, entity, () => this.classAmong(this.typesOf(entity)));
  }

  /** The class that a thing of these classes is shown as. */
  classAmong(types: readonly string[]): ClassInfo {
    const infos = types.map((t) => this.classInfo(t));
    const telling = infos.filter((c) => !EMPTY_CLASSES.has(c.iri));
    const specific = telling.filter(
      (c) => !telling.some((d) => d.iri !== c.iri && d.ancestors.includes(c.iri) && !c.ancestors.includes(d.iri)),
    );
    return (
      specific.sort((a, b) => Number(a.kind === OTHER_KIND) - Number(b.kind === OTHER_KIND) || byOrder(a, b))[0] ??
      UNTYPED
    );
  }

  kindOf(entity: string): Kind {
    return this.classOf(entity).kind;
  }

  /** The best name of anything, or its local name made readable. Never empty. */
  label(of: string): string {
    return this.declaredLabel(of) ?? this.#readable(of);
  }

  /** The best name that the data gives, or `undefined`. */
  declaredLabel(of: string): string | undefined {
    return this.#describe(of).label;
  }

  /** The name to show and the others under which a thing is asserted to be known. */
  names(of: string): { preferred: string; others: OtherName[] } {
    const others = this.#describe(of).names.map(({ text, predicate }) => ({
      text,
      relation: this.relation(predicate),
    }));
    return { preferred: this.label(of), others };
  }

  /** What explains a thing: a definition or comment. */
  comment(of: string): string | undefined {
    return this.#describe(of).comment;
  }

  /** What a relation does for its subject's name, or `null`. */
  namingRole(relationIri: string): NamingRole | null {
    return remembered(this.#roles, relationIri, () => {
      const ancestors = this.#schema.relationAncestors(relationIri);
      const drawn = this.#schema.literalKind(ancestors) !== undefined;
      return namingRole(ancestors) ?? (drawn ? { role: "name", rank: NAMING_PREDICATES.length } : null);
    });
  }

  /** The order in which a writer puts classes and predicates: names first, then as the ontology says. */
  writeOrder(): VocabularyOrder {
    return {
      typeRank: (c) => this.classInfo(c).order,
      label: (i) => this.declaredLabel(i),
      typeOf: (i) => (this.typesOf(i).length === 0 ? undefined : this.classOf(i).iri),
      predicateRank: (p) => {
        const role = this.namingRole(p);
        if (role?.role === "label") return role.rank;
        if (role?.role === "name" && !this.relation(p).known) return LABEL_PREDICATES.length + role.rank;
        return 100 + this.relation(p).order;
      },
    };
  }

  /** Forgets what a change made untrue. A change to classes or relations costs a re-reading of those asked for next. */
  apply({ delta }: { readonly delta: Delta }): void {
    this.#usage?.apply(delta);
    let schemaChanged = false;
    for (const quads of [delta.removed, delta.added]) {
      for (const q of quads) {
        const subject = q.subject.value;
        this.#described.delete(subject);
        if (q.predicate.value === rdf("type").value) this.#classOf.delete(subject);
        schemaChanged ||= this.#classes.has(subject) || this.#relations.has(subject) || isSchema(q);
      }
    }
    if (schemaChanged) this.#forgetSchema();
  }

  #forgetSchema(): void {
    this.#schemaRevision += 1;
    for (const cache of [this.#classes, this.#relations, this.#roles, this.#described, this.#classOf]) cache.clear();
    this.#style = new StyleLayer(this.#union);
    this.#schema = new SchemaReader(this.#union, this.#style, this);
  }

  #used(): Usage {
    this.#usage ??= new Usage(this.#dossier);
    return this.#usage;
  }

  #describe(of: string): Described {
    const known = this.#described.get(of);
    if (known !== undefined) return known;
    const labels: Candidate[] = [];
    const comments: Candidate[] = [];
    const parts = new Map<string, Literal>();
    const names: { text: string; predicate: string }[] = [];
    for (const { predicate, object } of this.#union.triples(iri(of))) {
      if (!isText(object)) continue;
      const role = this.namingRole(predicate.value);
      if (role?.role === "label") labels.push({ rank: role.rank, literal: object });
      else if (role?.role === "comment") comments.push({ rank: role.rank, literal: object });
      else if (role?.role === "part") parts.set(predicate.value, object);
      else if (role?.role === "name") names.push({ text: object.value, predicate: predicate.value });
    }
    const label = best(labels, this.#languages) ?? joined(parts) ?? names.map((n) => n.text).sort()[0];
    const texts = new Set([label]);
    const others = [
      ...labels.map((c) => ({ text: c.literal.value, predicate: rdfs("label").value })).sort(byText),
      ...names.sort(byText),
    ].filter(({ text }) => !texts.has(text) && texts.add(text));
    const described = { label, comment: best(comments, this.#languages), names: others };
    this.#described.set(of, described);
    return described;
  }

  #readable(of: string): string {
    if (of.startsWith(SKOLEM_NS) || of.startsWith("_:")) {
      const info = this.classOf(of);
      return `unnamed ${info === UNTYPED ? "thing" : info.label.toLowerCase()}`;
    }
    return this.#classes.has(of) ? readableClassName(of) : readableName(of);
  }
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function joined(parts: ReadonlyMap<string, Literal>): string | undefined {
  for (const [given, family] of NAME_PARTS) {
    const name = [parts.get(given)?.value, parts.get(family)?.value].filter((n) => n !== undefined).join(" ");
    if (name !== "") return name;
  }
  return undefined;
}

const byOrder = (a: { order: number; iri: string }, b: { order: number; iri: string }): number =>
  a.order - b.order || (a.iri < b.iri ? -1 : a.iri > b.iri ? 1 : 0);

const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

const isOwnTerm = (term: string): boolean =>
  !META_SPACES.some((space) => term.startsWith(space)) && !term.startsWith(SKOLEM_NS);

const isSchema = (q: Quad): boolean =>
  SCHEMA_PREDICATES.has(q.predicate.value) ||
  q.predicate.value.startsWith(STYLE_NS) ||
  (q.predicate.value === rdf("type").value &&
    (META_SPACES.some((space) => q.object.value.startsWith(space)) || q.object.value.startsWith(STYLE_NS)));
