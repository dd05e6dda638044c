/** A property shape as a form reads it: the constraints on the values of one predicate (SHACL 2.3 and 4). */
import { best } from "../model/labels.ts";
import type { Union } from "../model/union.ts";
import { rdf, sh } from "../rdf/namespaces.ts";
import { isSkolem } from "../rdf/skolem.ts";
import { iri, type Literal, type NamedNode, type ObjectTerm, type Subject } from "../rdf/term.ts";
import type { Severity } from "./finding.ts";

/** What one property shape says; several may speak of one predicate. */
export interface PropertyShape {
  readonly predicate: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly message: string | undefined;
  readonly severity: Severity;
  /** The IRI of its `sh:group`. */
  readonly group: string | undefined;
  readonly order: number | undefined;
  readonly min: number;
  readonly max: number | undefined;
  readonly datatypes: readonly string[];
  readonly classes: readonly string[];
  readonly nodeKind: string | undefined;
  readonly pattern: { readonly source: string; readonly flags: string } | undefined;
  readonly choices: readonly ObjectTerm[];
  readonly languages: readonly string[];
  readonly uniqueLang: boolean;
}

const SEVERITIES = new Map<string, Severity>([
  [sh("Warning").value, "warning"],
  [sh("Info").value, "info"],
]);

/** Reads shapes. What is said in several languages is given in the best of `languages`. */
export class PropertyShapes {
  readonly #shapes: Union;
  readonly #languages: readonly string[];

  constructor(shapes: Union, languages: readonly string[]) {
    this.#shapes = shapes;
    this.#languages = languages;
  }

  /** The property shapes of a node shape, those of the shapes that it takes in (`sh:node`, `sh:and`) included. */
  of(nodeShape: Subject): PropertyShape[] {
    const found: PropertyShape[] = [];
    const visited = new Set<string>();
    const visit = (shape: Subject): void => {
      if (visited.has(shape.value) || this.#isOff(shape)) return;
      visited.add(shape.value);
      for (const property of this.#nodes(shape, "property")) {
        const read = this.#property(property);
        if (read !== null) found.push(read);
      }
      for (const other of this.#nodes(shape, "node")) visit(other);
      for (const list of this.#nodes(shape, "and"))
        for (const other of this.#list(list)) if (isNode(other)) visit(other);
    };
    visit(nodeShape);
    return found;
  }

  /** Paths of more than one step are no field: nothing single can be typed there. */
  #property(shape: Subject): PropertyShape | null {
    const [path] = this.#shapes.objects(shape, sh("path"));
    if (path?.termType !== "NamedNode" || isSkolem(path) || this.#isOff(shape)) return null;
    const alternatives = [shape, ...this.#members(shape, "or"), ...this.#members(shape, "xone")];
    const inner = (local: string): string[] => alternatives.flatMap((a) => this.#shapes.iris(a, sh(local)));
    const severity = this.#shapes.iris(shape, sh("severity"))[0];
    const source = this.#literal(shape, "pattern")?.value;
    return {
      predicate: path.value,
      name: this.#words(shape, "name"),
      description: this.#words(shape, "description"),
      message: this.#words(shape, "message"),
      severity: SEVERITIES.get(severity ?? "") ?? "violation",
      group: this.#shapes.iris(shape, sh("group"))[0],
      order: this.#number(shape, "order"),
      min: this.#number(shape, "minCount") ?? 0,
      max: this.#number(shape, "maxCount"),
      datatypes: [...new Set(inner("datatype"))],
      classes: [...new Set([...inner("class"), ...this.#classesOfNodes(alternatives)])],
      nodeKind: inner("nodeKind")[0]?.slice(sh("").value.length),
      pattern: source === undefined ? undefined : { source, flags: this.#literal(shape, "flags")?.value ?? "" },
      choices: this.#lists(shape, "in"),
      languages: this.#lists(shape, "languageIn").map((t) => t.value),
      uniqueLang: this.#literal(shape, "uniqueLang")?.value === "true",
    };
  }

  /** A value that must fit a node shape is of the classes that this shape is about. */
  #classesOfNodes(shapes: readonly Subject[]): string[] {
    return shapes
      .flatMap((s) => this.#nodes(s, "node"))
      .flatMap((n) => [...this.#shapes.iris(n, sh("targetClass")), ...this.#shapes.iris(n, sh("class"))]);
  }

  #isOff(shape: Subject): boolean {
    return this.#literal(shape, "deactivated")?.value === "true";
  }

  #nodes(shape: Subject, local: string): Subject[] {
    return this.#shapes.objects(shape, sh(local)).filter(isNode);
  }

  #members(shape: Subject, local: string): Subject[] {
    return this.#lists(shape, local).filter(isNode);
  }

  #lists(shape: Subject, local: string): ObjectTerm[] {
    return this.#nodes(shape, local).flatMap((head) => this.#list(head));
  }

  #list(head: Subject): ObjectTerm[] {
    const found: ObjectTerm[] = [];
    const seen = new Set<string>();
    for (let at: ObjectTerm | undefined = head; at !== undefined && isNode(at) && !seen.has(at.value); ) {
      seen.add(at.value);
      found.push(...this.#shapes.objects(at, rdf("first")).slice(0, 1));
      at = this.#shapes.objects(at, rdf("rest"))[0];
    }
    return found;
  }

  #literal(shape: Subject, local: string): Literal | undefined {
    return this.#shapes.objects(shape, sh(local)).find((o) => o.termType === "Literal");
  }

  #number(shape: Subject, local: string): number | undefined {
    const value = Number(this.#literal(shape, local)?.value ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  }

  #words(shape: Subject, local: string): string | undefined {
    const literals = this.#shapes.objects(shape, sh(local)).filter((o) => o.termType === "Literal");
    return best(
      literals.map((l) => ({ rank: 0, literal: l })),
      this.#languages,
    );
  }
}

const isNode = (term: ObjectTerm): term is NamedNode | Extract<ObjectTerm & Subject, { termType: "BlankNode" }> =>
  term.termType === "NamedNode" || term.termType === "BlankNode";

/** The node shapes about a class or one above it: by target, or because the class is a shape itself. */
export function shapesAbout(shapes: Union, classes: readonly string[]): Subject[] {
  const found = new Map<string, Subject>();
  for (const cls of classes) {
    for (const s of shapes.subjects(sh("targetClass"), iri(cls))) found.set(s.value, s);
    if (shapes.has(iri(cls), rdf("type"), sh("NodeShape"))) found.set(cls, iri(cls));
  }
  return [...found.values()];
}
