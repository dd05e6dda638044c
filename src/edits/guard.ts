/** A guard: what shapes would newly want different after an edit; it tells and does not forbid. */
import { rdf } from "../rdf/namespaces.ts";
import type { Finding } from "../shapes/finding.ts";
import { Shapes } from "../shapes/validation.ts";
import type { Delta } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource } from "../store/quad-store.ts";

/** How many things that refer to a changed one are looked at too. */
const AROUND = 50;

export interface GuardOptions {
  readonly signal?: AbortSignal;
  readonly languages?: readonly string[];
}

/** Keeps the shapes ready, so that a look costs what the delta touches. Make a new one when shapes have changed. */
export class Guard {
  readonly #dossier: QuadSource;
  readonly #seen: Switched;
  readonly #shapes: Shapes;
  #queue: Promise<unknown> = Promise.resolve();

  /** `ontology`: the layers that hold classes and shapes. */
  constructor(dossier: QuadSource, ontology: QuadSource) {
    this.#dossier = dossier;
    this.#seen = new Switched(dossier);
    this.#shapes = new Shapes([this.#seen, ontology], ontology);
  }

  /**
   * The findings on the things a delta touches that are not there without it. Looks wait for one another.
   * @throws the signal's reason when it is aborted.
   */
  look(delta: Delta, options: GuardOptions = {}): Promise<Finding[]> {
    const look = this.#queue.then(() => this.#look(delta, options));
    this.#queue = look.catch(() => undefined);
    return look;
  }

  async #look(delta: Delta, options: GuardOptions): Promise<Finding[]> {
    options.signal?.throwIfAborted();
    const focus = touchedBy(this.#dossier, delta);
    const before = new Set((await this.#shapes.validate({ ...options, focus })).map((f) => JSON.stringify(f)));
    this.#seen.now = new OverlaySource(this.#dossier, delta);
    try {
      const after = await this.#shapes.validate({ ...options, focus });
      return after.filter((f) => !before.has(JSON.stringify(f)));
    } finally {
      this.#seen.now = this.#dossier;
    }
  }
}

/** The things that a delta says something of, and some of those that refer to one whose class changes. */
export function touchedBy(dossier: QuadSource, { added, removed }: Delta): string[] {
  const touched = new Set<string>();
  for (const q of [...added, ...removed]) {
    touched.add(q.subject.value);
    if (q.object.termType === "Quad") touched.add(q.object.subject.value);
    if (!q.predicate.equals(rdf("type"))) continue;
    let around = 0;
    for (const other of dossier.match(null, null, q.subject)) {
      if (around >= AROUND) break;
      touched.add(other.subject.value);
      around += 1;
    }
  }
  return [...touched];
}

/** A source that stands for another, now this one and now that. */
class Switched implements QuadSource {
  now: QuadSource;

  constructor(now: QuadSource) {
    this.now = now;
  }

  get size(): number {
    return this.now.size;
  }

  has(...args: Parameters<QuadSource["has"]>): boolean {
    return this.now.has(...args);
  }

  match(...args: Parameters<QuadSource["match"]>): ReturnType<QuadSource["match"]> {
    return this.now.match(...args);
  }

  count(...args: Parameters<QuadSource["count"]>): number {
    return this.now.count(...args);
  }

  mentions(...args: Parameters<QuadSource["mentions"]>): ReturnType<QuadSource["mentions"]> {
    return this.now.mentions(...args);
  }

  predicates(): ReturnType<QuadSource["predicates"]> {
    return this.now.predicates();
  }

  graphs(): ReturnType<QuadSource["graphs"]> {
    return this.now.graphs();
  }
}
