/** What a reader must know of a text. In a file of its own, because the library's types show it and know no parser. */
import type { Syntax } from "./syntax.ts";
import type { NamedNode } from "./term.ts";

export interface ReadOptions {
  readonly syntax: Syntax;
  /** The document's path within the dossier: it scopes blank nodes, and errors name it. */
  readonly path: string;
  /** What relative addresses are relative to. Default: the document's own IRI, `DOCUMENT_NS + path`. */
  readonly base?: string;
  /** The graph that triples outside any named graph go to; `null` or absent = the default graph. */
  readonly graph?: NamedNode | null;
  /** Whether blank nodes become Skolem IRIs (the default) or stay blank nodes. */
  readonly skolemise?: boolean;
}
