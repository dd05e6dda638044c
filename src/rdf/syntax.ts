/** The syntaxes Dossier reads and writes, with the file endings and media types people meet them by. */

export type Syntax = "turtle" | "trig" | "ntriples" | "nquads";

export interface SyntaxInfo {
  readonly id: Syntax;
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it can hold named graphs. */
  readonly graphs: boolean;
}

export const SYNTAXES: readonly SyntaxInfo[] = [
  { id: "turtle", label: "Turtle", extension: "ttl", mediaType: "text/turtle", graphs: false },
  { id: "trig", label: "TriG", extension: "trig", mediaType: "application/trig", graphs: true },
  { id: "ntriples", label: "N-Triples", extension: "nt", mediaType: "application/n-triples", graphs: false },
  { id: "nquads", label: "N-Quads", extension: "nq", mediaType: "application/n-quads", graphs: true },
];

/** The syntax of a file by its ending (`.ttl`, `.trig`, `.nt`, `.nq`), or `null` when the ending says nothing. */
export function syntaxOfPath(path: string): Syntax | null {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return SYNTAXES.find((s) => s.extension === ending)?.id ?? null;
}
