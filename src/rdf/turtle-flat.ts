/** Writes the statements of a graph on one line each: the form that sorts them, and that is kept where it fits. */
import { type Annotations, type Annotator, isReification, REIFIES } from "./annotation.ts";
import { isNode } from "./blank-label.ts";
import { compareNatural } from "./compare.ts";
import type { GraphIndex, SubjectEntry } from "./graph-index.ts";
import { NIL } from "./list-cells.ts";
import { rdf } from "./namespaces.ts";
import type { Placement } from "./placement.ts";
import { type Literal, type ObjectTerm, termKey } from "./term.ts";
import type { TermWriter } from "./turtle-term.ts";
import type { Sorter } from "./write-order.ts";

export const TYPE = rdf("type").value;
const FIRST = rdf("first").value;
const REST = rdf("rest").value;

/** What decides how a graph is written. */
export interface Plan {
  readonly graph: GraphIndex;
  readonly annotations: Annotations;
  readonly placement: Placement;
  readonly sorter: Sorter;
  readonly terms: TermWriter;
}

/** A reifier beside a triple; `block` is set where its own statements are written too. */
export interface Mark {
  readonly annotator: Annotator;
  readonly block: SubjectEntry | undefined;
  /** Whether no other reifier stands beside the triple. A block would belong to a name before it. */
  readonly alone: boolean;
}

const NO_MARKS: readonly Mark[] = [];

export class FlatWriter {
  readonly plan: Plan;
  readonly #objects = new Map<string, string>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  subject(entry: SubjectEntry): string {
    const anonymous = isNode(entry.term) && !this.plan.placement.labelled.has(entry.key);
    return anonymous ? "[]" : this.plan.terms.term(entry.term);
  }

  /** The predicates to write for a subject, in order; what its annotations say already is left out. */
  predicates(entry: SubjectEntry): string[] {
    const { annotations, sorter } = this.plan;
    const all = [...entry.predicates.keys()];
    const wanted = annotations.annotators.has(entry.key) ? all.filter((p) => this.#own(entry, p).length > 0) : all;
    return wanted.sort((a, b) => sorter.comparePredicates(a, b));
  }

  #own(entry: SubjectEntry, predicate: string): readonly ObjectTerm[] {
    const objects = entry.predicates.get(predicate) ?? [];
    return predicate === REIFIES && this.plan.annotations.annotators.has(entry.key)
      ? objects.filter((o) => !isReification(predicate, o))
      : objects;
  }

  /** The objects of a predicate, in order. */
  objects(entry: SubjectEntry, predicate: string): readonly ObjectTerm[] {
    const objects = this.#own(entry, predicate);
    return objects.length < 2 ? objects : [...objects].sort((a, b) => this.#compare(entry, predicate, a, b));
  }

  #compare(entry: SubjectEntry, predicate: string, a: ObjectTerm, b: ObjectTerm): number {
    const rank = this.#rank(a);
    const order = rank - this.#rank(b);
    if (order !== 0) return order;
    if (rank === 0) {
      const types = predicate === TYPE ? this.plan.sorter.compareTypes(a.value, b.value) : 0;
      return types || compareNatural(a.value, b.value);
    }
    if (rank === 2) {
      const languages = compareNatural((a as Literal).language, (b as Literal).language);
      return languages || compareNatural(a.value, b.value) || compareNatural(termKey(a), termKey(b));
    }
    if (rank !== 4) return compareNatural(this.object(a), this.object(b));
    return compareNatural(this.annotated(entry, predicate, a), this.annotated(entry, predicate, b));
  }

  /** Addresses come first, then labelled nodes, texts, triple terms, and what is folded. */
  #rank(object: ObjectTerm): number {
    if (object.termType === "Literal") return 2;
    if (object.termType === "Quad") return 3;
    if (!isNode(object)) return 0;
    return this.plan.placement.folded.has(termKey(object)) ? 4 : 1;
  }

  /** An object without its reifiers: a term, `[ … ]` or `( … )`. */
  object(object: ObjectTerm): string {
    if (object.termType === "NamedNode" && object.value === NIL) return "()";
    const key = object.termType === "Literal" || object.termType === "Quad" ? null : termKey(object);
    if (key === null || !this.plan.placement.folded.has(key)) return this.plan.terms.term(object);
    let text = this.#objects.get(key);
    if (text === undefined) {
      const items = this.items(key);
      const entry = this.plan.graph.subjects.get(key);
      if (items !== null) text = `( ${items.map((i) => this.object(i)).join(" ")} )`;
      else text = entry === undefined ? "[]" : `[ ${this.pairs(entry).join(" ; ")} ]`;
      this.#objects.set(key, text);
    }
    return text;
  }

  /** The items of a list that is written as `( … )`, or `null` when `key` is not its first cell. */
  items(key: string): ObjectTerm[] | null {
    const { graph, placement } = this.plan;
    if (!placement.cells.has(key)) return null;
    const items: ObjectTerm[] = [];
    for (let cell = graph.subjects.get(key); cell !== undefined; ) {
      const item = cell.predicates.get(FIRST)?.[0];
      const rest = cell.predicates.get(REST)?.[0];
      if (item === undefined || rest === undefined) break;
      items.push(item);
      cell = rest.value === NIL ? undefined : graph.subjects.get(termKey(rest));
    }
    return items;
  }

  /** The reifiers beside a triple, in order: named ones, then those without a name. */
  marks(entry: SubjectEntry, predicate: string, object: ObjectTerm): readonly Mark[] {
    const { annotations, placement, graph } = this.plan;
    const annotators = annotations.on(entry.key, predicate, object);
    if (annotators.length === 0) return NO_MARKS;
    const marks = annotators.map((annotator) => {
      const home = placement.homes.get(annotator.key);
      const here =
        home !== undefined &&
        home.predicate.value === predicate &&
        termKey(home.subject) === entry.key &&
        home.object.equals(object);
      return { annotator, block: here ? graph.subjects.get(annotator.key) : undefined, alone: annotators.length === 1 };
    });
    return marks.length < 2 ? marks : marks.sort((a, b) => this.#compareMarks(a, b));
  }

  #compareMarks(a: Mark, b: Mark): number {
    const rank = ({ annotator }: Mark) =>
      isNode(annotator.term) ? (this.plan.placement.unnamed.has(annotator.key) ? 2 : 1) : 0;
    const order = rank(a) - rank(b);
    if (order !== 0) return order;
    return rank(a) === 0
      ? compareNatural(a.annotator.key, b.annotator.key)
      : compareNatural(this.mark(a), this.mark(b));
  }

  /** The start of a mark: `~ kri:DB07`, `~`, or nothing where a block alone stands for a reifier without a name. */
  markName({ annotator, block, alone }: Mark): string {
    if (!this.plan.placement.unnamed.has(annotator.key)) return `~ ${this.plan.terms.term(annotator.term)}`;
    return block === undefined || !alone ? "~" : "";
  }

  mark(mark: Mark): string {
    const name = this.markName(mark);
    if (mark.block === undefined) return name;
    return `${name === "" ? "" : `${name} `}{| ${this.pairs(mark.block).join(" ; ")} |}`;
  }

  /** An object with its reifiers. */
  annotated(entry: SubjectEntry, predicate: string, object: ObjectTerm): string {
    const marks = this.marks(entry, predicate, object);
    const text = this.object(object);
    return marks.length === 0 ? text : `${text} ${marks.map((m) => this.mark(m)).join(" ")}`;
  }

  /** A predicate with all its objects. */
  pair(entry: SubjectEntry, predicate: string): string {
    const objects = this.objects(entry, predicate).map((o) => this.annotated(entry, predicate, o));
    return `${this.plan.terms.verb(predicate)} ${objects.join(", ")}`;
  }

  pairs(entry: SubjectEntry): string[] {
    return this.predicates(entry).map((p) => this.pair(entry, p));
  }
}
