/** The query engine of a dossier at an endpoint: queries are answered there; updates are worked out there and previewed. */
import { iri, type NamedNode, type Term } from "../../rdf/term.ts";
import { type Delta, isEmpty } from "../../store/delta.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Answer, DossierEngine, EngineProgress, QueryOptions } from "../engine.ts";
import { knownPrefixes, withPrefixes } from "../prefixes.ts";
import { QueryError } from "../query-error.ts";
import { checkSyntax } from "../syntax.ts";
import type { RemoteDossier } from "./remote-dossier.ts";
import type { RemoteEngine } from "./remote-engine.ts";

export interface RemoteDossierEngineOptions {
  readonly onProgress?: (progress: EngineProgress) => void;
  /** Fetches all that is said of things, so that what an update takes away is known here. */
  readonly whole: (things: readonly NamedNode[], signal?: AbortSignal) => Promise<void>;
}

/** More things than these are not fetched for one update. */
const MOST_TOUCHED = 2000;

export class RemoteDossierEngine implements DossierEngine {
  readonly #remote: RemoteDossier;
  readonly #engine: RemoteEngine;
  readonly #workspace: Workspace;
  readonly #options: RemoteDossierEngineOptions;

  constructor(remote: RemoteDossier, workspace: Workspace, options: RemoteDossierEngineOptions) {
    this.#remote = remote;
    this.#engine = remote.engine;
    this.#workspace = workspace;
    this.#options = options;
  }

  /** Answers from the endpoint; values come back as the dossier has them. */
  async query(typed: string, options: QueryOptions = {}): Promise<Answer> {
    const { text } = withPrefixes(typed, this.#prefixes);
    this.#options.onProgress?.({ stage: "running", done: 0, total: 0 });
    try {
      const { onRows, ...rest } = options;
      const read = (rows: readonly (readonly (Term | undefined)[])[]) => rows.map((row) => row.map(this.#read));
      const answer = await this.#engine.query(text, {
        ...rest,
        ...(onRows === undefined ? {} : { onRows: (variables, rows, at) => onRows(variables, read(rows), at) }),
      });
      if (answer.kind === "rows") return { ...answer, rows: read(answer.rows) };
      if (answer.kind === "quads") return { ...answer, quads: this.#remote.wire.back(answer.quads) };
      return answer;
    } finally {
      this.#options.onProgress?.({ stage: "ready", done: 0, total: 0 });
    }
  }

  /**
   * What an update would change. Its WHERE is answered by the endpoint, and what it touches is fetched first.
   * @throws QuerySyntaxError, EndpointError; QueryError `unsupported` for a step that builds on one before it.
   */
  async preview(typed: string, { signal, rows: most }: QueryOptions = {}): Promise<Delta> {
    const prefixes = this.#prefixes;
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
    const { text } = withPrefixes(typed, prefixes);
    const touched = new Map<string, NamedNode>();
    const touch = (t: Term | undefined) => {
      if (t?.termType === "NamedNode") touched.set(t.value, iri(t.value));
    };
    for (const step of await (await import("../update/parse-update.ts")).parseUpdate(text)) {
      if (step.kind === "modify") for (const { subject } of [...step.delete, ...step.insert]) touch(subject as Term);
      else
        throw new QueryError(
          "unsupported",
          "Whole graphs are not cleared, copied or moved at an endpoint from here. Name what is to go in a DELETE.",
        );
    }
    const asked = new Map<string, Promise<Answer>>();
    const select = async (query: string, after: Delta) => {
      if (!isEmpty(after))
        throw new QueryError(
          "unsupported",
          "At an endpoint, an update with WHERE cannot build on a step before it. Run the steps one after the other.",
        );
      const answering = asked.get(query) ?? this.query(query, { signal, rows: most });
      asked.set(query, answering);
      const answer = await answering;
      if (answer.kind !== "rows") throw new QueryError("endpoint", "The endpoint gave no table of solutions.");
      for (const row of answer.rows) for (const t of row) touch(t);
      return answer;
    };
    const { previewUpdate } = await import("../update/preview-update.ts");
    const work = () => {
      const { dossier, documents } = this.#workspace;
      const stamp = `update-${Date.now().toString(36)}`;
      return previewUpdate(text, { dossier, documents, stamp, select, most, keepsForms: true });
    };
    await work();
    if (touched.size > MOST_TOUCHED)
      throw new QueryError(
        "unsupported",
        `This update touches ${touched.size} things; from here at most ${MOST_TOUCHED} are changed at a time. Narrow it.`,
      );
    await this.#options.whole([...touched.values()], signal);
    return work();
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  get #prefixes(): Readonly<Record<string, string>> {
    return knownPrefixes(this.#workspace.documents);
  }

  readonly #read = (t: Term | undefined): Term | undefined => (t === undefined ? undefined : this.#remote.wire.term(t));
}
