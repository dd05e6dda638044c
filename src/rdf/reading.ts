/** One reading of a text: n3's parser at work, with blank nodes named and mistakes placed. */
import { DataFactory, Lexer, type N3ParseError, type N3Term, type N3Token, Parser } from "n3";
import { explain } from "./explain.ts";
import { DOCUMENT_NS } from "./namespaces.ts";
import type { ReadOptions } from "./read-options.ts";
import { anonymousLabel, encodePath, skolemIri } from "./skolem.ts";
import { SourceWindow } from "./source-window.ts";
import { RdfSyntaxError } from "./syntax-error.ts";
import { blank, type GraphName, type Quad, quad } from "./term.ts";

/** A mistake at a place that is known, whose surroundings may still be arriving. */
export class Failure extends Error {
  readonly problem: N3ParseError;
  constructor(problem: N3ParseError) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Is told of each token before the parser has it, and again when what it completes has been read. */
export interface TokenWatcher {
  before(token: N3Token): void;
  after(token: N3Token): void;
}

/** The lexer, with someone looking over its shoulder. */
class WatchedLexer extends Lexer {
  readonly #watcher: TokenWatcher;
  constructor(lineMode: boolean, watcher: TokenWatcher) {
    super({ lineMode, n3: false });
    this.#watcher = watcher;
  }

  override tokenize(input: unknown, callback: (error: N3ParseError | null, token: N3Token) => void): void {
    super.tokenize(input, (error, token) => {
      if (error === null) this.#watcher.before(token);
      callback(error, token);
      if (error === null) this.#watcher.after(token);
    });
  }
}

/** Without Skolem names, written labels keep clear of the names that anonymous nodes get. */
const plainLabel = (label: string): string => (label.startsWith("anon") ? `anon_${label}` : label);

function termFactory(options: ReadOptions): unknown {
  const { path, skolemise = true } = options;
  const known = new Map<string, unknown>();
  let anonymous = 0;
  const make = skolemise ? (label: string) => skolemIri(path, label) : (label: string) => blank(plainLabel(label));
  const blankNode = (label?: string): unknown => {
    if (label === undefined) {
      anonymous += 1;
      return skolemise ? make(anonymousLabel(anonymous)) : blank(`anon${anonymous}`);
    }
    let term = known.get(label);
    if (term === undefined) {
      term = make(label);
      known.set(label, term);
    }
    return term;
  };
  return { ...DataFactory, blankNode };
}

/** Takes text in pieces and puts quads into `batch`; throws `Failure` at a mistake. */
export class Reading {
  batch: Quad[] = [];
  readonly prefixes: Record<string, string> = {};
  readonly #options: ReadOptions;
  readonly #lexer: Lexer;
  readonly #window = new SourceWindow();
  #started = false;
  #data: (chunk: string) => void = () => {};
  #end: () => void = () => {};

  constructor(options: ReadOptions, watcher?: TokenWatcher) {
    this.#options = options;
    const { syntax } = options;
    const lineMode = syntax === "ntriples" || syntax === "nquads";
    this.#lexer = watcher === undefined ? new Lexer({ lineMode, n3: false }) : new WatchedLexer(lineMode, watcher);
    const parser = new Parser({
      format: { turtle: "turtle", trig: "trig", ntriples: "n-triples", nquads: "n-quads" }[syntax],
      baseIRI: options.base ?? DOCUMENT_NS + encodePath(options.path),
      blankNodePrefix: "_:",
      parseUnsupportedVersions: true,
      factory: termFactory(options),
      lexer: this.#lexer,
    });
    const input = {
      on: (event: string, callback: (chunk: string) => void) => {
        if (event === "data") this.#data = callback;
        if (event === "end") this.#end = callback as () => void;
      },
    };
    const graph = options.graph ?? null;
    parser.parse(
      input,
      (error, found) => {
        if (error !== null) throw new Failure(error);
        if (found === null) return;
        const read = found as unknown as Quad;
        if (read.graph.termType !== "DefaultGraph") this.batch.push(read);
        else {
          // n3 2.13 puts a reified triple inside another one into the default graph; the outermost context knows better.
          const around = parser._contextStack?.[0]?.graph;
          const place = around ? (around as unknown as GraphName) : graph;
          this.batch.push(place === null ? read : quad(read.subject, read.predicate, read.object, place));
        }
      },
      (prefix: string, term: N3Term) => {
        this.prefixes[prefix] = term.value;
      },
    );
  }

  write(chunk: string): void {
    if (chunk === "") return;
    const text = this.#started ? chunk : chunk.replace(/^\uFEFF/, "");
    this.#started = true;
    this.#window.append(text);
    if (text !== "") this.#data(text);
  }

  /** Lets go of text that has been read, but for a few lines to show around a mistake. */
  forget(): void {
    const last = this.#lexer.previousToken;
    if (last !== undefined) this.#window.forgetBefore(last.line);
  }

  end(): void {
    this.#end();
  }

  /** Adds text after a failure, so that the line it is in can be shown. Returns whether that line is whole now. */
  lookOn(failure: Failure, chunk = ""): boolean {
    this.#window.append(chunk);
    return this.#window.hasWholeLine(this.#place(failure).line);
  }

  #place({ problem }: Failure): { line: number; column: number; length: number | null; after: number | null } {
    const { token, previousToken: previous } = problem.context ?? {};
    const end =
      previous === undefined
        ? { line: 1, column: 1 }
        : { line: previous.endLine ?? previous.line, column: previous.end + 1 };
    const after = previous === undefined ? null : end.line;
    if (token === undefined) return { ...this.#window.nextToken(end.line, end.column), length: null, after };
    // Where a text breaks off, what matters is what it breaks off after.
    if (token.type === "eof") return { ...end, length: 0, after };
    const length = token.endLine === undefined ? token.end - token.start : 1;
    return { line: token.line, column: token.start + 1, length, after };
  }

  explain(failure: Failure): RdfSyntaxError {
    const { line, column, length, after } = this.#place(failure);
    const rest = this.#window.from(line, column);
    const { path, syntax } = this.#options;
    const word = /^[^\s;,()[\]{}]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
    const found = length === null ? null : rest.slice(0, length);
    const lineBefore = after !== null && after < line ? after : null;
    return new RdfSyntaxError({
      path,
      line,
      column,
      sentence: explain({
        message: failure.message,
        before: this.#window.before(line, column),
        rest,
        found,
        syntax,
        lineBefore,
      }),
      excerpt: this.#window.excerpt(line, column, length ?? word.length),
    });
  }
}
