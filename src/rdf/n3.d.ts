/** The part of n3 2.13 that Dossier uses; the package ships no types of its own. */
declare module "n3" {
  export interface N3Term {
    readonly termType: string;
    readonly value: string;
    equals(other: unknown): boolean;
  }
  interface N3Quad extends N3Term {
    readonly subject: N3Term;
    readonly predicate: N3Term;
    readonly object: N3Term;
    readonly graph: N3Term;
  }
  export const DataFactory: {
    namedNode(value: string): N3Term;
    blankNode(label?: string): N3Term;
    literal(value: string, kind?: unknown): N3Term;
    defaultGraph(): N3Term;
    quad(subject: unknown, predicate: unknown, object: unknown, graph?: unknown): N3Quad;
  };
  /** What the lexer knows of the token an error stands at: 1-based line, 0-based columns. */
  export interface N3Token {
    readonly type: string;
    readonly value?: string;
    readonly prefix?: string;
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly endLine?: number;
  }
  export interface N3ParseError extends Error {
    readonly context?: { readonly token?: N3Token; readonly line?: number; readonly previousToken?: N3Token };
  }
  export interface ParserOptions {
    format?: string;
    baseIRI?: string;
    blankNodePrefix?: string;
    parseUnsupportedVersions?: boolean;
    factory?: unknown;
    lexer?: Lexer;
  }
  export class Lexer {
    constructor(options?: { lineMode?: boolean; n3?: boolean });
    /** The last token that was read, or none yet. */
    readonly previousToken: N3Token | undefined;
    tokenize(input: unknown, callback: (error: N3ParseError | null, token: N3Token) => void): void;
  }
  type QuadCallback = (error: N3ParseError | null, quad: N3Quad | null, prefixes?: Record<string, unknown>) => void;
  type PrefixCallback = (prefix: string, iri: N3Term) => void;
  export class Parser {
    constructor(options?: ParserOptions);
    parse(input: string): N3Quad[];
    parse(input: string, quadCallback: null, prefixCallback: PrefixCallback): N3Quad[];
    /** What statements are open, the outermost first; not public, so it may be missing. */
    readonly _contextStack?: readonly { readonly graph: N3Term | "" | null }[];
    parse(input: unknown, quadCallback: QuadCallback, prefixCallback?: PrefixCallback): void;
  }
  export class Store {
    constructor(quads?: Iterable<unknown>);
    readonly size: number;
    add(quad: unknown): this;
    addQuad(quad: unknown): boolean;
    removeQuad(quad: unknown): boolean;
    has(quad: unknown): boolean;
    readQuads(subject?: unknown, predicate?: unknown, object?: unknown, graph?: unknown): IterableIterator<N3Quad>;
    countQuads(subject?: unknown, predicate?: unknown, object?: unknown, graph?: unknown): number;
    getPredicates(): N3Term[];
    getGraphs(subject?: unknown, predicate?: unknown, object?: unknown): N3Term[];
  }
}
