/** The claim index: which claims are on a triple, on a subject and predicate, and on a thing; kept right by deltas. */
import { rdf } from "../rdf/namespaces.ts";
import { type Quad, type Triple, termKey, tripleKey } from "../rdf/term.ts";
import type { Delta } from "../store/delta.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { CLAIM, MEMBER, REIFIES } from "./claim-terms.ts";
import { MultiMap } from "./multi-map.ts";

const TYPE = rdf("type").value;

/** One key for a subject and a predicate: the place where rival values would stand. */
export const slotKey = (triple: Triple): string => `${termKey(triple.subject)}\n${triple.predicate.value}`;

export class ClaimIndex {
  readonly #dossier: QuadSource;
  readonly #typed = new Set<string>();
  /** Claim → keys of the triples it reifies. */
  readonly #reified = new MultiMap();
  readonly #byTriple = new MultiMap();
  readonly #bySlot = new MultiMap();
  readonly #byNode = new MultiMap();
  /** Claim → disagreements it answers, and back. */
  readonly #disagreements = new MultiMap();
  readonly #members = new MultiMap();

  /** Reads the claims of a dossier once. */
  constructor(dossier: QuadSource) {
    this.#dossier = dossier;
    for (const q of dossier.match(null, rdf("type"), CLAIM)) this.#typed.add(termKey(q.subject));
    for (const q of dossier.match(null, REIFIES)) this.#set(q, true);
    for (const q of dossier.match(null, MEMBER)) this.#set(q, true);
  }

  /** Takes a change that the dossier has already seen. */
  apply(delta: Delta): void {
    for (const quads of [delta.removed, delta.added]) {
      for (const q of quads) {
        const predicate = q.predicate.value;
        if (predicate === REIFIES.value || predicate === MEMBER.value) this.#set(q, this.#stands(q));
        if (predicate === TYPE && q.object.value === CLAIM.value) {
          if (this.#stands(q)) this.#typed.add(termKey(q.subject));
          else this.#typed.delete(termKey(q.subject));
        }
      }
    }
  }

  /** Whether something is a claim: it is said to be one, or it reifies a triple. */
  isClaim(iri: string): boolean {
    return this.#reified.has(iri) || this.#typed.has(iri);
  }

  /** Every claim. */
  claims(): Set<string> {
    return new Set([...this.#typed, ...this.#reified.keys()]);
  }

  onTriple(triple: Triple): ReadonlySet<string> {
    return this.onKey(tripleKey(triple));
  }

  /** The same by the triple's key. */
  onKey(key: string): ReadonlySet<string> {
    return this.#byTriple.get(key);
  }

  /** The claims that give a subject a value for a predicate. */
  onSlot(slot: string): ReadonlySet<string> {
    return this.#bySlot.get(slot);
  }

  /** The claims on triples that have a thing as subject or object. */
  onNode(iri: string): ReadonlySet<string> {
    return this.#byNode.get(iri);
  }

  isReified(triple: Triple): boolean {
    return this.#byTriple.has(tripleKey(triple));
  }

  /** The disagreements that a claim is a member of. */
  disagreementsOf(claim: string): ReadonlySet<string> {
    return this.#disagreements.get(claim);
  }

  get hasDisagreements(): boolean {
    return this.#members.size > 0;
  }

  membersOf(disagreement: string): ReadonlySet<string> {
    return this.#members.get(disagreement);
  }

  /** Every disagreement that has members. */
  disagreements(): Iterable<string> {
    return this.#members.keys();
  }

  #stands(q: Quad): boolean {
    for (const _ of this.#dossier.match(q.subject, q.predicate, q.object)) return true;
    return false;
  }

  #set(q: Quad, stands: boolean): void {
    const subject = termKey(q.subject);
    const set = (map: MultiMap, key: string, value: string): void =>
      stands ? map.add(key, value) : map.remove(key, value);
    if (q.predicate.value === MEMBER.value) {
      set(this.#members, subject, termKey(q.object));
      set(this.#disagreements, termKey(q.object), subject);
      return;
    }
    if (q.object.termType !== "Quad") return;
    const triple = q.object;
    set(this.#reified, subject, tripleKey(triple));
    set(this.#byTriple, tripleKey(triple), subject);
    // A claim may reify several triples of one slot or one node: those stand while any of them does.
    const others = stands ? [] : this.#triplesOf(q);
    if (stands || !others.some((t) => slotKey(t) === slotKey(triple))) set(this.#bySlot, slotKey(triple), subject);
    for (const node of nodesOf(triple))
      if (stands || !others.some((t) => nodesOf(t).includes(node))) set(this.#byNode, node, subject);
  }

  #triplesOf(q: Quad): Triple[] {
    const found: Triple[] = [];
    for (const { object } of this.#dossier.match(q.subject, REIFIES))
      if (object.termType === "Quad") found.push(object);
    return found;
  }
}

function nodesOf(triple: Triple): string[] {
  const nodes = [termKey(triple.subject)];
  if (triple.object.termType === "NamedNode" || triple.object.termType === "BlankNode")
    nodes.push(termKey(triple.object));
  return nodes;
}
