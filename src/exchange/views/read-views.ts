/** Reads saved views from RDF: what is missing or malformed is as in a plain view, what is not understood is kept. */
import { localName } from "../../model/local-name.ts";
import { dcterms, rdf, rdfs } from "../../rdf/namespaces.ts";
import { type NamedNode, type ObjectTerm, type Quad, quadKey, termKey } from "../../rdf/term.ts";
import { PLAIN_VIEW, type PlacedThing, type SavedView, type ViewFacet } from "./saved-view.ts";
import { readKey, readValue, viewName, viewTerm } from "./view-terms.ts";
import { hundredths } from "./write-views.ts";

export interface ReadViews {
  /** By name, then by IRI. */
  readonly views: SavedView[];
  /** The quads that are not part of any view as we know it; write them back. */
  readonly rest: Quad[];
}

/** The views among some quads, whichever graphs they stand in. Blank nodes or their Skolem names will do for parts. */
export function readViews(quads: Iterable<Quad>): ReadViews {
  const file = new File(quads);
  const views = file.subjects(rdf("type"), viewTerm("View")).map((node) => readView(node, file));
  return { views: views.sort((a, b) => compare(a.name, b.name) || compare(a.iri, b.iri)), rest: file.rest() };
}

function readView(node: string, file: File): SavedView {
  const focus = file.keys(node, "focus")[0];
  const layout = file.read(node, viewTerm("layout"), viewName).sort()[0];
  const settings = file.parts(node, "setting").flatMap((part): [string, string][] => {
    const [name, value] = [file.text(part, "name"), file.text(part, "value")];
    return name === null || value === null ? [] : [[name, value]];
  });
  return {
    ...PLAIN_VIEW,
    iri: node,
    name: file.words(node, rdfs("label")) ?? localName(node),
    note: file.words(node, rdfs("comment")) ?? PLAIN_VIEW.note,
    saved: file.date(node, dcterms("created")),
    focus: focus ?? null,
    steps: file.whole(node, "steps", 0) ?? PLAIN_VIEW.steps,
    limit: file.whole(node, "limit", 1) ?? PLAIN_VIEW.limit,
    foldEvents: file.flag(node, "foldEvents") ?? PLAIN_VIEW.foldEvents,
    layout: layout ?? PLAIN_VIEW.layout,
    placed: readPlaced(file.parts(node, "placed"), file),
    brought: file.keys(node, "brought"),
    expanded: file.keys(node, "expanded"),
    hidden: file.keys(node, "hidden"),
    setAside: file.keys(node, "setAside"),
    facets: file
      .parts(node, "facet")
      .flatMap((part) => readFacet(part, file))
      .sort((a, b) => compare(a.dimension, b.dimension) || compare(JSON.stringify(a), JSON.stringify(b))),
    hideFiltered: file.flag(node, "hideFiltered") ?? PLAIN_VIEW.hideFiltered,
    camera:
      file.parts(node, "camera").flatMap((part) => {
        const [x, y, ratio] = [file.number(part, "x"), file.number(part, "y"), file.number(part, "ratio")];
        return x === null || y === null || ratio === null || ratio <= 0 ? [] : [{ x, y, ratio }];
      })[0] ?? null,
    settings: Object.fromEntries(settings.sort(([a], [b]) => compare(a, b))),
  };
}

/** Each thing once: with a place rather than without. */
function readPlaced(parts: readonly string[], file: File): PlacedThing[] {
  const placed = new Map<string, PlacedThing>();
  for (const part of parts) {
    const pinned = file.flag(part, "pinned") ?? false;
    const [x, y] = [file.number(part, "x"), file.number(part, "y")];
    for (const thing of file.keys(part, "thing")) {
      const at = x === null || y === null ? null : { x, y };
      if (at !== null || !placed.has(thing)) placed.set(thing, { thing, at, pinned });
    }
  }
  return [...placed.values()].sort((a, b) => compare(a.thing, b.thing));
}

function readFacet(part: string, file: File): ViewFacet[] {
  const dimension = file.read(part, viewTerm("dimension"), viewName).sort()[0];
  const values = (name: string) => [...new Set(file.read(part, viewTerm(name), readValue))].sort();
  if (dimension === undefined) return [];
  return [
    {
      dimension,
      only: values("only"),
      without: values("without"),
      from: file.date(part, viewTerm("from")),
      to: file.date(part, viewTerm("to")),
    },
  ];
}

/** The quads by subject and predicate; it remembers which were asked for. */
class File {
  readonly #quads = new Map<string, Quad>();
  readonly #index = new Map<string, Quad[]>();
  readonly #taken = new Set<string>();

  constructor(quads: Iterable<Quad>) {
    for (const q of quads) {
      this.#quads.set(quadKey(q), q);
      const key = slot(termKey(q.subject), q.predicate);
      const there = this.#index.get(key);
      if (there === undefined) this.#index.set(key, [q]);
      else there.push(q);
    }
  }

  subjects(predicate: NamedNode, object: NamedNode): string[] {
    const found = new Set<string>();
    for (const [key, q] of this.#quads) {
      if (!q.predicate.equals(predicate) || !q.object.equals(object)) continue;
      found.add(termKey(q.subject));
      this.#taken.add(key);
    }
    return [...found];
  }

  /** What is understood of a predicate's values; the rest stays in the rest. */
  read<T>(subject: string, predicate: NamedNode, understand: (object: ObjectTerm) => T | null): T[] {
    return (this.#index.get(slot(subject, predicate)) ?? []).flatMap((q) => {
      const value = understand(q.object);
      if (value === null) return [];
      this.#taken.add(quadKey(q));
      return [value];
    });
  }

  /** The words without a language if there are any: so they are written. Words in other languages stay in the rest. */
  words(subject: string, predicate: NamedNode): string | null {
    const all = (this.#index.get(slot(subject, predicate)) ?? [])
      .map((q) => q.object)
      .filter((o) => o.termType === "Literal");
    const plain = all.filter((o) => o.language === "");
    const [chosen] = (plain.length > 0 ? plain : all).sort((a, b) => compare(termKey(a), termKey(b)));
    if (chosen === undefined) return null;
    this.read(subject, predicate, (o) => (o.equals(chosen) ? chosen : null));
    return chosen.value;
  }

  /** The nodes that a view consists of. */
  parts(subject: string, name: string): string[] {
    const nodes = this.read(subject, viewTerm(name), (o) =>
      o.termType === "NamedNode" || o.termType === "BlankNode" ? termKey(o) : null,
    );
    for (const node of nodes) this.read(node, rdf("type"), viewName);
    return nodes;
  }

  keys(subject: string, name: string): string[] {
    return [...new Set(this.read(subject, viewTerm(name), readKey))].sort();
  }

  text(subject: string, name: string): string | null {
    return this.read(subject, viewTerm(name), (o) => (o.termType === "Literal" ? o.value : null)).sort()[0] ?? null;
  }

  number(subject: string, name: string): number | null {
    return this.read(subject, viewTerm(name), readNumber).sort((a, b) => a - b)[0] ?? null;
  }

  whole(subject: string, name: string, least: number): number | null {
    const whole = (o: ObjectTerm): number | null => {
      const n = readNumber(o);
      return n !== null && Number.isSafeInteger(n) && n >= least ? n : null;
    };
    return this.read(subject, viewTerm(name), whole).sort((a, b) => a - b)[0] ?? null;
  }

  flag(subject: string, name: string): boolean | null {
    const read = this.read(subject, viewTerm(name), (o) =>
      o.termType === "Literal" && /^(?:true|false|1|0)$/.test(o.value) ? o.value : null,
    );
    return read[0] === undefined ? null : read.includes("true") || read.includes("1");
  }

  date(subject: string, predicate: NamedNode): string | null {
    const day = (o: ObjectTerm): string | null =>
      o.termType === "Literal" && /^-?\d{4,}-\d\d-\d\d$/.test(o.value) ? o.value : null;
    return this.read(subject, predicate, day).sort()[0] ?? null;
  }

  rest(): Quad[] {
    return [...this.#quads].flatMap(([key, q]) => (this.#taken.has(key) ? [] : [q]));
  }
}

function readNumber(term: ObjectTerm): number | null {
  const n = term.termType === "Literal" && term.value.trim() !== "" ? Number(term.value) : Number.NaN;
  return Number.isFinite(n) ? hundredths(n) : null;
}

const slot = (subject: string, predicate: NamedNode): string => `${subject}\n${predicate.value}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
