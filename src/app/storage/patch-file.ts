/** A file's text with the changes in it, where that says exactly what the dossier has; comments and layout stay. */
import { renameQuad } from "../../rdf/patch-names.ts";
import { patchText, UnwritableError } from "../../rdf/patch-text.ts";
import { readText } from "../../rdf/read.ts";
import type { Syntax } from "../../rdf/syntax.ts";
import { RdfSyntaxError } from "../../rdf/syntax-error.ts";
import { type NamedNode, type Quad, quadKey } from "../../rdf/term.ts";
import type { WriteOrder } from "../../rdf/write.ts";
import type { Delta } from "../../store/delta.ts";

export interface FilePatch {
  /** The file as it is. */
  readonly text: string;
  readonly delta: Delta;
  /** All that the file is to hold. */
  readonly quads: readonly Quad[];
  readonly syntax: Syntax;
  readonly path: string;
  readonly graph: NamedNode;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly order?: WriteOrder;
}

/** `null` where the file must be written anew: it cannot be read, or names its blank nodes otherwise than the dossier. */
export function patchFile({ text, delta, quads, syntax, path, graph, prefixes, order }: FilePatch): string | null {
  try {
    const patched = patchText(text, delta, {
      syntax,
      path,
      graph,
      prefixes,
      ...(order === undefined ? {} : { order }),
    });
    const wanted = new Set(quads.map((q) => quadKey(renameQuad(q, patched.names))));
    const there = new Set(readText(patched.text, { syntax, path, graph }).quads.map(quadKey));
    return there.size === wanted.size && [...there].every((key) => wanted.has(key)) ? patched.text : null;
  } catch (error) {
    if (error instanceof RdfSyntaxError || error instanceof UnwritableError) return null;
    throw error;
  }
}
