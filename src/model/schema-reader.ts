/** A schema reader: makes class and relation infos from what ontology and dossier say of a class or relation. */
import { dos, owl, rdf, rdfs, schema, schemaHttps } from "../rdf/namespaces.ts";
import { iri, type NamedNode, type ObjectTerm, type Subject } from "../rdf/term.ts";
import type { ClassInfo } from "./class-info.ts";
import { guessKind } from "./heuristics.ts";
import { ancestorsOf } from "./hierarchy.ts";
import { composeInverseLabel } from "./inverse-label.ts";
import { type Kind, OTHER_KIND } from "./kind.ts";
import { readableClassName, readableRelationName } from "./local-name.ts";
import { namingRole } from "./naming.ts";
import type { RelationInfo } from "./relation-info.ts";
import type { StyleLayer } from "./style-layer.ts";
import type { Union } from "./union.ts";
import { wellKnownWords } from "./well-known.ts";

const CLASS_TYPES = [owl("Class"), rdfs("Class")];
const PROPERTY_TYPES = [rdf("Property"), owl("ObjectProperty"), owl("DatatypeProperty"), owl("AnnotationProperty")];
/** Things that an ontology gives no order come after those that have one. */
const UNORDERED = 100_000;

/** What a reader needs to know of labels; the vocabulary answers it. */
export interface Labels {
  label(iri: string): string;
  declaredLabel(iri: string): string | undefined;
  comment(iri: string): string | undefined;
}

export class SchemaReader {
  readonly #union: Union;
  readonly #style: StyleLayer;
  readonly #labels: Labels;

  constructor(union: Union, style: StyleLayer, labels: Labels) {
    this.#union = union;
    this.#style = style;
    this.#labels = labels;
  }

  classInfo(classIri: string): ClassInfo {
    const node = iri(classIri);
    const above = (c: string): string[] => this.#union.iris(iri(c), rdfs("subClassOf")).sort();
    const ancestors = ancestorsOf(classIri, above);
    const definition = this.#labels.comment(classIri);
    const kind = this.#classKind(ancestors);
    return {
      iri: classIri,
      label: this.#labels.declaredLabel(classIri) ?? readableClassName(classIri),
      ...(definition === undefined ? {} : { definition }),
      parents: above(classIri),
      ancestors,
      kind,
      order: this.#number(node, dos("order")) ?? UNORDERED + kind.order,
      known: this.#isTyped(node, CLASS_TYPES) || ancestors.length > 1,
    };
  }

  relationInfo(relationIri: string): RelationInfo {
    const node = iri(relationIri);
    const ancestors = this.relationAncestors(relationIri);
    const label = this.#relationLabel(relationIri);
    const symmetric = this.#isTyped(node, [owl("SymmetricProperty")]);
    const definition = this.#labels.comment(relationIri);
    const group = this.#union.objects(node, dos("section"))[0];
    const literalKind = this.literalKind(ancestors);
    return {
      iri: relationIri,
      label,
      inverseLabel: this.#inverseLabel(node) ?? (symmetric ? label : composeInverseLabel(label)),
      ...(definition === undefined ? {} : { definition }),
      ancestors,
      domains: this.#classes(node, [rdfs("domain"), schema("domainIncludes"), schemaHttps("domainIncludes")]),
      ranges: this.#classes(node, [rdfs("range"), schema("rangeIncludes"), schemaHttps("rangeIncludes")]),
      functional: this.#isTyped(node, [owl("FunctionalProperty")]),
      symmetric,
      transitive: this.#isTyped(node, [owl("TransitiveProperty")]),
      order: this.#number(node, dos("order")) ?? UNORDERED,
      known: this.#isTyped(node, PROPERTY_TYPES) || ancestors.length > 1,
      ...(literalKind === undefined ? {} : { literalKind }),
      ...(group === undefined
        ? {}
        : { group: group.termType === "Literal" ? group.value : this.#labels.label(group.value) }),
      naming: literalKind !== undefined || namingRole(ancestors)?.role === "name",
    };
  }

  /** A relation and every relation it specialises; asks for no labels. */
  relationAncestors(relationIri: string): string[] {
    return ancestorsOf(relationIri, (r) => this.#union.iris(iri(r), rdfs("subPropertyOf")).sort());
  }

  /** The kind that the literals of a relation with these ancestors are drawn as. */
  literalKind(ancestors: readonly string[]): Kind | undefined {
    return ancestors.flatMap((r) => this.#style.literalDrawnAs(r) ?? [])[0];
  }

  /** The IRIs that are declared to be classes. */
  declaredClasses(): string[] {
    return this.#declared(CLASS_TYPES);
  }

  /** The IRIs that are declared to be relations. */
  declaredRelations(): string[] {
    return this.#declared(PROPERTY_TYPES);
  }

  #declared(types: readonly NamedNode[]): string[] {
    const found = types.flatMap((t) => this.#union.subjects(rdf("type"), t));
    return [...new Set(found.flatMap((s) => (s.termType === "NamedNode" ? [s.value] : [])))];
  }

  #classKind(ancestors: readonly string[]): Kind {
    for (const c of ancestors) {
      const kind = this.#style.drawnAs(c);
      if (kind !== undefined) return kind;
    }
    for (const c of ancestors) {
      const kind = this.#style.kind(guessKind(c) ?? "");
      if (kind !== undefined) return kind;
    }
    return OTHER_KIND;
  }

  #inverseLabel(node: NamedNode): string | undefined {
    const own = this.#union.objects(node, dos("inverseLabel")).find((o) => o.termType === "Literal");
    if (own !== undefined) return own.value;
    const inverses = [...this.#union.iris(node, owl("inverseOf")), ...this.#inverseSubjects(node)].sort();
    return inverses.map((i) => this.#relationLabel(i))[0] ?? wellKnownWords(node.value)?.[1];
  }

  #relationLabel(relation: string): string {
    return this.#labels.declaredLabel(relation) ?? wellKnownWords(relation)?.[0] ?? readableRelationName(relation);
  }

  #inverseSubjects(node: NamedNode): string[] {
    return this.#union.subjects(owl("inverseOf"), node).flatMap((s) => (s.termType === "NamedNode" ? [s.value] : []));
  }

  #classes(node: NamedNode, predicates: readonly NamedNode[]): string[] {
    const found = predicates.flatMap((p) => this.#union.objects(node, p)).flatMap((o) => this.#members(o));
    return [...new Set(found)].sort();
  }

  /** A class, or the members of an anonymous `owl:unionOf`. */
  #members(term: ObjectTerm): string[] {
    if (term.termType !== "NamedNode" && term.termType !== "BlankNode") return [];
    const list = this.#union.objects(term, owl("unionOf"))[0];
    if (list === undefined) return term.termType === "NamedNode" ? [term.value] : [];
    const members: string[] = [];
    const seen = new Set<string>();
    let cell: ObjectTerm | undefined = list;
    while (
      cell !== undefined &&
      (cell.termType === "NamedNode" || cell.termType === "BlankNode") &&
      !seen.has(cell.value)
    ) {
      seen.add(cell.value);
      members.push(...this.#union.iris(cell, rdf("first")));
      cell = this.#union.objects(cell, rdf("rest"))[0];
    }
    return members;
  }

  #isTyped(node: Subject, types: readonly NamedNode[]): boolean {
    return types.some((t) => this.#union.has(node, rdf("type"), t));
  }

  #number(node: Subject, predicate: NamedNode): number | undefined {
    const value = this.#union.objects(node, predicate).find((o) => o.termType === "Literal");
    const number = value === undefined ? Number.NaN : Number(value.value);
    return Number.isFinite(number) ? number : undefined;
  }
}
