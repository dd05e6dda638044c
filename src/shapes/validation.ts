/** Validation: says what shapes want different in the data, for some focus nodes or for everything (SHACL core). */
import { type ValidationResult, Validator } from "shacl-engine";
import { languageRank } from "../model/labels.ts";
import { readableRelationName } from "../model/local-name.ts";
import { Union } from "../model/union.ts";
import { rdfs, sh } from "../rdf/namespaces.ts";
import { blank, defaultGraph, iri, type Literal, literal, quad, type Subject, type Term } from "../rdf/term.ts";
import type { QuadSource } from "../store/quad-store.ts";
import { DatasetView, withBlank, withSkolem } from "./dataset-view.ts";
import { compareFindings, type Finding, type Severity } from "./finding.ts";
import { pathText } from "./path-text.ts";
import { Targets } from "./targets.ts";

export interface ValidationOptions {
  /** The IRIs to look at; everything that some shape is about when absent. */
  readonly focus?: readonly string[];
  readonly signal?: AbortSignal;
  readonly languages?: readonly string[];
  /** Told how many focus nodes of how many have been looked at. */
  onProgress?(done: number, of: number): void;
}

/** Time between two pauses, in ms: what else runs on the thread gets its turn. */
const SLICE = 12;

/** The engine builds its terms with these; a report is read as results and never built as quads. */
const factory = {
  namedNode: iri,
  blankNode: blank,
  literal,
  defaultGraph: () => defaultGraph,
  quad,
  dataset: () => null,
};

const SEVERITY = new Map<string, Severity>([
  [sh("Violation").value, "violation"],
  [sh("Warning").value, "warning"],
  [sh("Info").value, "info"],
]);

/** Shapes made ready for data that may change. Make a new one when shapes or subclasses have changed. */
export class Shapes {
  readonly #view: DatasetView;
  readonly #shapes: Union;
  readonly #validator: Validator;
  readonly #targets: Targets;

  /** `data` is read as one graph; what it says of subclasses holds for the shapes too. */
  constructor(data: readonly QuadSource[], shapes: QuadSource) {
    this.#view = new DatasetView(data);
    this.#shapes = new Union(shapes);
    const subclasses = new Union(...data).triples(null, rdfs("subClassOf"));
    this.#validator = new Validator(new DatasetView([shapes], subclasses), { factory });
    this.#targets = new Targets(data, shapes);
  }

  /**
   * What the shapes want different, worst first. A shape that cannot be used, or not whole, is a finding itself: the
   * others are checked all the same.
   * @throws the signal's reason when it is aborted.
   */
  async validate(options: ValidationOptions = {}): Promise<Finding[]> {
    const { focus, signal, languages = ["en"] } = options;
    const nodes: Term[] = focus === undefined ? this.#targets.nodes() : focus.map((f) => iri(f));
    const findings = new Map<string, Finding>();
    const add = (finding: Finding): unknown => findings.set(JSON.stringify(finding), finding);
    if (focus === undefined) for (const finding of this.#unchecked()) add(finding);
    const broken = new Set<string>();
    let slice = performance.now();
    for (const [done, node] of nodes.entries()) {
      signal?.throwIfAborted();
      for (const shape of this.#targets.shapesFor(node)) {
        if (broken.has(shape)) continue;
        const about = { dataset: this.#view, terms: [withBlank(node)] };
        try {
          const report = await this.#validator.validate(about, [{ terms: [withBlank(iri(shape))] }]);
          for (const result of report.results) add(this.#finding(result, shape, languages));
        } catch (error) {
          broken.add(shape);
          add(unusable(shape, error));
        }
      }
      if (performance.now() - slice > SLICE) {
        options.onProgress?.(done + 1, nodes.length);
        await new Promise((resolve) => setTimeout(resolve));
        slice = performance.now();
      }
    }
    options.onProgress?.(nodes.length, nodes.length);
    return [...findings.values()].sort(compareFindings);
  }

  /** Constraints of the shapes that need more than SHACL core. */
  #unchecked(): Finding[] {
    const message = "This shape has a condition in SPARQL. Dossier checks SHACL core only and has left it aside.";
    return this.#shapes.triples(null, sh("sparql")).map(({ subject }) => {
      const shape = withSkolem(subject).value;
      return { focus: shape, path: sh("sparql").value, label: "SPARQL", severity: "warning", message, shape };
    });
  }

  #finding(result: ValidationResult, shape: string, languages: readonly string[]): Finding {
    const path = result.path === null || result.path === undefined ? undefined : pathText(result.path);
    const value = result.value?.term;
    const label = path === undefined ? undefined : this.#pathLabel(result, path, languages);
    const literals = result.message.filter((m): m is Literal => m.termType === "Literal");
    return {
      focus: plain(result.focusNode.term),
      ...(path === undefined ? {} : { path }),
      ...(label === undefined ? {} : { label }),
      ...(value === undefined ? {} : { value: plain(value) }),
      severity: SEVERITY.get(result.severity.value) ?? "violation",
      message: inLanguage(literals, languages) ?? "This does not fit its shape.",
      shape,
    };
  }

  /** The property shape's name; of a shape without one, that of a sister on the same path; else the predicate's. */
  #pathLabel(result: ValidationResult, path: string, languages: readonly string[]): string {
    const node = withSkolem(result.shape.ptr.term ?? defaultGraph) as Subject;
    const own = this.#names(node);
    const sisters = own.length > 0 ? [] : this.#shapes.subjects(sh("path"), iri(path)).flatMap((s) => this.#names(s));
    return inLanguage([...own, ...sisters], languages) ?? readableRelationName(path.replace(/[<>]/g, ""));
  }

  #names(shape: Subject): Literal[] {
    return this.#shapes.objects(shape, sh("name")).filter((o): o is Literal => o.termType === "Literal");
  }
}

/** Validates once. To do so often against the same shapes, keep a `Shapes`. */
export const validate = (
  data: readonly QuadSource[],
  shapes: QuadSource,
  options: ValidationOptions = {},
): Promise<Finding[]> => new Shapes(data, shapes).validate(options);

/** The engine's own words are all there is on what is wrong with a shape. */
const unusable = (shape: string, error: unknown): Finding => ({
  focus: shape,
  severity: "violation",
  message: `This shape cannot be used, so nothing was checked against it: ${error instanceof Error ? error.message : String(error)}.`,
  shape,
});

const plain = (term: Term | undefined): string => (term === undefined ? "" : withSkolem(term).value);

function inLanguage(literals: readonly Literal[], languages: readonly string[]): string | undefined {
  return [...literals].sort((a, b) => languageRank(a, languages) - languageRank(b, languages))[0]?.value;
}
