/** The worker that puts changes into the text of a large file. */
import type { Syntax } from "../../rdf/syntax.ts";
import { iri } from "../../rdf/term.ts";
import { readQuads } from "../../store/journal-entry.ts";
import { patchFile } from "./patch-file.ts";

/** Quads travel as N-Quads. */
export interface PatchRequest {
  readonly text: string;
  readonly added: string;
  readonly removed: string;
  readonly quads: readonly string[];
  readonly syntax: Syntax;
  readonly path: string;
  readonly graph: string;
  readonly prefixes: Readonly<Record<string, string>>;
}

self.addEventListener("message", ({ data }: MessageEvent<PatchRequest>) => {
  const { added, removed, quads, graph, ...file } = data;
  self.postMessage(
    patchFile({
      ...file,
      graph: iri(graph),
      delta: { added: readQuads(added), removed: readQuads(removed) },
      quads: quads.flatMap(readQuads),
    }),
  );
});
