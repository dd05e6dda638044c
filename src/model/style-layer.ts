/** The style layer: the kinds that an ontology's style file defines, and which classes and relations are drawn as them. */
import { rdf, rdfs, style } from "../rdf/namespaces.ts";
import { iri, type NamedNode, type ObjectTerm } from "../rdf/term.ts";
import { BUILT_IN_KINDS, isKindShape, type Kind, OTHER_KIND } from "./kind.ts";
import { localName, readableClassName } from "./local-name.ts";
import type { Union } from "./union.ts";

const KIND = style("Kind");
const DRAWN_AS = style("drawnAs");
const LITERAL_DRAWN_AS = style("literalDrawnAs");

export class StyleLayer {
  readonly #union: Union;
  readonly #kinds = new Map<string, Kind>();

  constructor(union: Union) {
    this.#union = union;
    for (const kind of [...BUILT_IN_KINDS, OTHER_KIND]) this.#kinds.set(kind.id, kind);
    for (const subject of union.subjects(rdf("type"), KIND)) {
      if (subject.termType !== "NamedNode") continue;
      const kind = this.#read(subject);
      this.#kinds.set(kind.id, kind);
    }
  }

  /** Every kind, in the order of the legend. */
  kinds(): Kind[] {
    return [...this.#kinds.values()].sort((a, b) => a.order - b.order || compare(a.id, b.id));
  }

  kind(id: string): Kind | undefined {
    return this.#kinds.get(id);
  }

  /** The kind a class itself is drawn as, its superclasses aside. */
  drawnAs(classIri: string): Kind | undefined {
    return this.#first(classIri, DRAWN_AS);
  }

  /** The kind the literals of a relation are drawn as. */
  literalDrawnAs(relationIri: string): Kind | undefined {
    return this.#first(relationIri, LITERAL_DRAWN_AS);
  }

  #first(subject: string, predicate: NamedNode): Kind | undefined {
    const kinds = this.#union
      .iris(iri(subject), predicate)
      .flatMap((k) => this.#kinds.get(localName(k)) ?? [])
      .sort((a, b) => a.order - b.order || compare(a.id, b.id));
    return kinds[0];
  }

  #read(subject: NamedNode): Kind {
    const id = localName(subject.value);
    const base = this.#kinds.get(id) ?? OTHER_KIND;
    const word = (predicate: NamedNode): string | undefined => {
      const terms = this.#union.objects(subject, predicate);
      const english = terms.find((t) => t.termType === "Literal" && t.language.startsWith("en"));
      return wordOf(english ?? terms[0]);
    };
    const label = word(rdfs("label")) ?? (base.id === id ? base.label : readableClassName(subject.value));
    const shape = word(style("shape")) ?? base.shape;
    const icon = word(style("icon")) ?? base.icon;
    const colour = word(style("colour")) ?? base.colour;
    const order = Number(word(style("order")) ?? base.order);
    return {
      id,
      label,
      singular: word(style("singular")) ?? (base.id === id ? base.singular : label),
      shape: isKindShape(shape) ? shape : base.shape,
      icon: /^[a-z0-9-]+$/.test(icon) ? icon : base.icon,
      colour: /^--[\w-]+$/.test(colour) ? colour : base.colour,
      order: Number.isFinite(order) ? order : base.order,
    };
  }
}

const wordOf = (term: ObjectTerm | undefined): string | undefined =>
  term?.termType === "Literal" ? term.value : term?.termType === "NamedNode" ? localName(term.value) : undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
