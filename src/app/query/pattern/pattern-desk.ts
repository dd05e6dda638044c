/** The pattern that is being pointed together on the canvas, and whether pointing adds to it. */
import type { Vocabulary } from "../../../model/vocabulary.ts";
import {
  EMPTY_PATTERN,
  isLine,
  nodeKey,
  type Pattern,
  type PatternNode,
  patternTitle,
  toSparql,
  withLine,
  withNode,
} from "../../../query/pattern.ts";
import { iri, type ObjectTerm, type Triple } from "../../../rdf/term.ts";
import type { Session } from "../../session/session.ts";
import { writtenName } from "../completion/offer.ts";

export interface PatternState {
  readonly isOn: boolean;
  readonly pattern: Pattern;
}

export class PatternDesk {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  #state: PatternState = { isOn: false, pattern: EMPTY_PATTERN };

  constructor(session: Session) {
    this.#session = session;
  }

  get = (): PatternState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#set({ isOn: true });
  }

  /** Leaves the pattern; nothing of it is kept. */
  leave(): void {
    this.#set({ isOn: false, pattern: EMPTY_PATTERN });
  }

  change(pattern: Pattern): void {
    this.#set({ isOn: true, pattern });
  }

  /** Adds a thing and says what came of it. The one line that joins it to another there comes along. */
  addThing(id: string, called: string): string {
    if (id.startsWith("name:") || this.#session.claims.isClaim(id)) return "A pattern is made of things and lines.";
    const { pattern } = this.#state;
    const next = withNode(pattern, this.#node(iri(id)));
    this.change(next);
    if (next === pattern) return `${called} is in the pattern already`;
    const joining = this.#linesAt(id);
    const [line] = joining;
    if (line === undefined) return `${called} is in the pattern`;
    if (joining.length > 1) return `${called} is in the pattern; ${joining.length} lines can be added`;
    this.addLine([line]);
    return `${called} is in the pattern, and ${this.#session.vocabulary.label(line.predicate.value)}`;
  }

  /** Lines of the dossier between things of the pattern that it does not have, each as its triple. */
  offered(): Triple[] {
    const { pattern } = this.#state;
    const { graph } = this.#session.projection;
    const ids = pattern.nodes.flatMap(({ term }) => (graph.hasNode(term.value) ? [term.value] : []));
    return ids.flatMap((from) => ids.flatMap((to) => this.#linesBetween(from, to)));
  }

  #linesAt(id: string): Triple[] {
    return this.offered().filter(({ subject, object }) => subject.value === id || object.value === id);
  }

  #linesBetween(from: string, to: string): Triple[] {
    const { pattern } = this.#state;
    const { graph } = this.#session.projection;
    return graph.outEdges(from, to).flatMap((edge) => {
      const { predicate, standing } = graph.getEdgeAttributes(edge);
      if (standing === "denied") return [];
      const triple = { subject: iri(from), predicate: iri(predicate), object: iri(to) };
      const ends = { from: nodeKey(triple.subject), to: nodeKey(triple.object), relation: predicate };
      return pattern.lines.some((l) => isLine(l, ends)) ? [] : [triple];
    });
  }

  /** Adds what a line stands for, with the things at its ends. */
  addLine(triples: readonly Triple[]): string {
    let { pattern } = this.#state;
    const { vocabulary, workspace } = this.#session;
    for (const { subject, predicate, object } of triples) {
      if (object.termType === "Quad") continue;
      const [from, to] = [this.#node(subject), this.#node(object)];
      const line = {
        ...{ from: from.key, to: to.key, relation: predicate.value, label: vocabulary.label(predicate.value) },
        ...{ isAny: false, isAsserted: workspace.dossier.count(subject, predicate, object) > 0 },
      };
      pattern = withLine(pattern, line, [from, to]);
    }
    this.change(pattern);
    return `${triples.map((t) => vocabulary.label(t.predicate.value)).join(" and ")}: in the pattern`;
  }

  /** The pattern as a query, and what to call it. */
  query(): { readonly text: string; readonly name: string } {
    const { pattern } = this.#state;
    const { prefixes } = this.#session;
    return { text: toSparql(pattern, (address) => writtenName(address, prefixes)), name: patternTitle(pattern) };
  }

  #node(term: ObjectTerm): PatternNode {
    const { vocabulary } = this.#session;
    const isThing = term.termType === "NamedNode" || term.termType === "BlankNode";
    return {
      key: nodeKey(term),
      term,
      label: isThing ? vocabulary.label(term.value) : term.value,
      isAny: false,
      cls: isThing ? classOf(vocabulary, term.value) : null,
    };
  }

  #set(patch: Partial<PatternState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}

function classOf(vocabulary: Vocabulary, thing: string): PatternNode["cls"] {
  if (vocabulary.typesOf(thing).length === 0) return null;
  const { iri: address, label } = vocabulary.classOf(thing);
  const hasKinds = vocabulary.classes().some((c) => c.iri !== address && c.ancestors.includes(address));
  return { iri: address, label, hasKinds };
}
