/** The mender: knows of a workspace what the mends of queries need to know, the same for every engine that holds a copy of it. */
import { iri } from "../rdf/term.ts";
import { type Delta, isEmpty } from "../store/delta.ts";
import { OverlaySource } from "../store/overlay-source.ts";
import type { QuadSource } from "../store/quad-store.ts";
import type { Workspace } from "../store/workspace.ts";
import { mendQuery } from "./mend/mend-query.ts";
import { QueryError } from "./query-error.ts";

export class Mender {
  readonly #workspace: Workspace;
  #hasDirections = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The query as the engine is to get it; `after`: a change that is not made yet. */
  mend(text: string, after?: Delta): Promise<string> {
    const { dossier, ontology } = this.#workspace;
    const ahead = after !== undefined && !isEmpty(after);
    const sources: readonly QuadSource[] = [ahead ? new OverlaySource(dossier, after) : dossier, ontology];
    return mendQuery(text, {
      isInData: ({ kind, value }) => !ahead && kind === "iri" && isNode(value, sources),
      graphs: () => namesOfGraphs(sources),
      hasDirections: this.#hasDirections,
    });
  }

  /**
   * Whether to mend and ask once more: the engine stopped, and the data turns out to have texts with a direction, which
   * it stops over.
   */
  learnsFrom(error: unknown): boolean {
    const stopped = error instanceof QueryError && error.code === "engine" && /unreachable/.test(error.message);
    if (!stopped || this.#hasDirections) return false;
    const { dossier, ontology } = this.#workspace;
    this.#hasDirections = [dossier, ontology].some(hasDirection);
    return this.#hasDirections;
  }
}

const isNode = (value: string, sources: readonly QuadSource[]): boolean =>
  sources.some((source) => source.count(iri(value)) > 0 || source.count(null, null, iri(value)) > 0);

function hasDirection(source: QuadSource): boolean {
  for (const { object } of source.match()) if (object.termType === "Literal" && object.direction) return true;
  return false;
}

/** The graphs that GRAPH reaches. */
function namesOfGraphs(sources: readonly QuadSource[]): string[] {
  const names = sources.flatMap((source) => source.graphs()).filter(({ termType }) => termType !== "DefaultGraph");
  return [...new Set(names.map(({ value }) => value))];
}
