/** A dossier at an endpoint: what the endpoint is, the part fetched so far, and changes on their way there. */
import type { GraphName, NamedNode, Quad, TripleTerm } from "../../rdf/term.ts";
import { type Delta, invert } from "../../store/delta.ts";

import { documentGraph } from "../../store/document.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { dataUpdates } from "./data-update.ts";
import type { Endpoint } from "./endpoint.ts";
import { EndpointError, hostOf } from "./endpoint-error.ts";
import { type Probed, probe } from "./probe.ts";
import { RemoteEngine, type RemoteEngineOptions } from "./remote-engine.ts";
import { type Wire, wireOf } from "./wire.ts";

/** More graphs than these are not named in each query, unless nothing of them would be seen. */
const MOST_NAMED = 40;

/** The document that stands for an endpoint's default graph. */
const DEFAULT_PATH = "default-graph.ttl";

export interface RemoteDossierOptions extends RemoteEngineOptions {
  readonly signal?: AbortSignal;
}

export class RemoteDossier {
  /** Asks the dossier's graphs. */
  readonly engine: RemoteEngine;
  readonly probed: Probed;
  readonly wire: Wire;
  /** The graphs of the dossier, as both sides call them; where there is none, `defaultAs` stands for the default graph. */
  readonly graphs: readonly string[];
  readonly defaultAs: NamedNode | undefined;

  private constructor(engine: RemoteEngine, probed: Probed, graphs: readonly string[]) {
    this.engine = engine;
    this.probed = probed;
    this.wire = wireOf(probed.profile);
    this.graphs = graphs;
    this.defaultAs = graphs.length === 0 ? documentGraph(DEFAULT_PATH) : undefined;
  }

  /**
   * Asks an endpoint what it is. `endpoint.graphs` are the dossier's graphs; without any, all that it has.
   * @throws EndpointError when it does not answer as an endpoint does.
   */
  static async open(endpoint: Endpoint, { signal, ...options }: RemoteDossierOptions = {}): Promise<RemoteDossier> {
    const probing = new RemoteEngine({ ...endpoint, graphs: [] }, options);
    const probed = await probe(probing, signal);
    const wanted = endpoint.graphs ?? [];
    const graphs = wanted.length > 0 ? wanted : probed.graphs.map((g) => g.iri);
    const isLeftOut = graphs.length > MOST_NAMED && wanted.length === 0 && probed.seesAll;
    const named = isLeftOut ? [] : graphs;
    return new RemoteDossier(new RemoteEngine({ ...endpoint, graphs: named }, options), probed, graphs);
  }

  /** What people call the endpoint. */
  get host(): string {
    const { name, url } = this.engine.endpoint;
    return name ?? hostOf(url);
  }

  /**
   * Makes a change at the endpoint. `dossier` is as it stands here; `later` are changes made here since, which the
   * endpoint has not been told yet.
   * @throws EndpointError when it is refused or cannot be sent; then nothing of it has been made there.
   */
  async send(delta: Delta, dossier: QuadSource, later: readonly Delta[] = [], signal?: AbortSignal): Promise<void> {
    const [first, ...more] = this.#updates(delta, dossier, later);
    if (first === undefined) return;
    await this.engine.update(first, { signal });
    for (const text of more) {
      try {
        await this.engine.update(text, { signal });
      } catch (error) {
        // What a part of it has done already may not stay.
        if (error instanceof EndpointError && !error.transient)
          for (const back of this.#updates(invert(delta), dossier, later)) await this.engine.update(back);
        throw error;
      }
    }
  }

  /** The change as text, for a file. */
  text(delta: Delta, dossier: QuadSource): string {
    return this.#updates(delta, dossier, []).join(" ;\n");
  }

  #updates(delta: Delta, dossier: QuadSource, later: readonly Delta[]): string[] {
    const goneLater = later.flatMap((d) => d.removed);
    const isStillSaid = (term: TripleTerm, graph: GraphName): boolean =>
      dossier.count(null, null, term, graph) > 0 ||
      goneLater.some((q: Quad) => q.object.equals(term) && q.graph.equals(graph));
    return dataUpdates(delta, { wire: this.wire, defaultAs: this.defaultAs, isStillSaid });
  }
}
