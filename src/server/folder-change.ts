/** One file of a save: what it is to say, worked out from what it says now and what is wanted. */

import { renameQuad } from "../rdf/patch-names.ts";
import { isCanonicalText, patchText } from "../rdf/patch-text.ts";
import { readText } from "../rdf/read.ts";
import { SYNTAXES, type Syntax, syntaxOfPath } from "../rdf/syntax.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import type { Quad } from "../rdf/term.ts";
import { defaultGraph, quad } from "../rdf/term.ts";
import type { WriteOrder } from "../rdf/write.ts";
import type { Delta } from "../store/delta.ts";
import { documentGraph } from "../store/document.ts";
import { type BaseMark, decodeMark, encodeMark, followNames, invertNames } from "./base-mark.ts";
import { contentHash } from "./content-hash.ts";
import type { KeptTexts } from "./kept-texts.ts";
import { type Conflict, conflictsBlind, type MergeOptions, merge } from "./merge.ts";

/** What someone wants changed in one file. Blank nodes are Skolem IRIs, as they were read. */
export interface FileChange {
  readonly path: string;
  /** The state that the change was made to; `null` for a file that is new. */
  readonly base: string | null;
  readonly added: readonly Quad[];
  readonly removed: readonly Quad[];
  /** Prefixes for a new file. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** A file as it is on the disk; `null` = there is none. */
export interface FileState {
  readonly file: string;
  readonly text: string | null;
}

/** What comes of it. */
export interface FilePlan {
  readonly change: FileChange;
  readonly file: string;
  /** The hash of what the file is now, and the text it is to have. */
  readonly was: string | null;
  readonly text: string;
  /** The state that the reader has when this has been saved. */
  readonly mark: string;
  /** What others have changed since the reader's state, under the reader's names; `null` = it is not known. */
  readonly meanwhile: Delta | null;
  readonly conflicts: readonly Conflict[];
  /** Why nothing can be said of the file at all. */
  readonly refusal?: string;
}

export interface PlanOptions {
  readonly kept: KeptTexts;
  readonly order?: WriteOrder;
  readonly isFunctional?: MergeOptions["isFunctional"];
  /** Told the change under the file's names just before it is written, so that the order can follow it. */
  readonly follow?: (delta: Delta) => Promise<void>;
}

const NOTHING: Delta = { added: [], removed: [] };

/** Works out what a file is to say. Nothing is written. @throws UnwritableError. */
export async function planFile(change: FileChange, { file, text }: FileState, options: PlanOptions): Promise<FilePlan> {
  const { path } = change;
  const now = text ?? "";
  const was = text === null ? null : contentHash(text);
  const base: BaseMark | null =
    change.base === null ? { hash: contentHash(""), names: new Map() } : decodeMark(change.base, path);
  const plan = { change, file, was, text: now, mark: change.base ?? "", meanwhile: NOTHING, conflicts: [] };
  const refuse = (refusal: string): FilePlan => ({ ...plan, refusal });
  if (base === null) return refuse(`${path}: the page does not say which state of the file it has. Load it again.`);
  if (text === null && change.base !== null)
    return refuse(`${path} has been deleted or moved on the disk. Nothing was written.`);
  const syntax = syntaxOfPath(path) ?? "turtle";
  const graph = documentGraph(path);
  const wanted: Delta = {
    added: change.added.map((q) => renameQuad(home(q, graph), base.names)),
    removed: change.removed.map((q) => renameQuad(home(q, graph), base.names)),
  };
  const patching = {
    syntax,
    path,
    graph,
    prefixes: change.prefixes ?? {},
    ...(options.order && { order: options.order }),
  };
  try {
    const isSame = base.hash === contentHash(now);
    const merged = isSame ? null : mergeInto(now, wanted, base.hash, { syntax, path, graph }, options);
    if (merged !== null && merged.conflicts.length > 0)
      return { ...plan, conflicts: merged.conflicts, meanwhile: merged.meanwhile && viewed(merged.meanwhile, base) };
    const delta = merged?.change ?? wanted;
    const isCanonical = isCanonicalText(now, patching);
    await options.follow?.(delta);
    const patched = patchText(now, delta, { ...patching, isCanonical });
    const there = merged === null ? base.names : followNames(base.names, merged.names);
    const names = followNames(there, patched.names);
    const meanwhile = merged === null ? NOTHING : merged.meanwhile && viewed(merged.meanwhile, base);
    return {
      ...plan,
      text: patched.text,
      mark: encodeMark({ hash: contentHash(patched.text), names }, path),
      meanwhile,
    };
  } catch (error) {
    if (!(error instanceof RdfSyntaxError)) throw error;
    return refuse(
      `${path} cannot be read as it is on the disk: line ${error.line}, column ${error.column}: ${error.sentence}`,
    );
  }
}

function mergeInto(
  text: string,
  wanted: Delta,
  hash: string,
  reading: { syntax: Syntax; path: string; graph: ReturnType<typeof documentGraph> },
  { kept, isFunctional }: PlanOptions,
) {
  const now = readText(text, reading).quads;
  const before = hash === contentHash("") ? "" : kept.get(hash);
  if (before === undefined)
    return { change: wanted, names: new Map(), conflicts: conflictsBlind(now, wanted), meanwhile: null };
  const stamp = contentHash(text).slice(0, 8);
  return merge(readText(before, reading).quads, now, wanted, { stamp, ...(isFunctional && { isFunctional }) });
}

/** A delta under the names that the reader has. */
function viewed({ added, removed }: Delta, { names }: BaseMark): Delta {
  const back = invertNames(names);
  return { added: added.map((q) => renameQuad(q, back)), removed: removed.map((q) => renameQuad(q, back)) };
}

/** A quad of the default graph belongs to the document. */
const home = (q: Quad, graph: ReturnType<typeof documentGraph>): Quad =>
  q.graph.equals(defaultGraph) ? quad(q.subject, q.predicate, q.object, graph) : q;

/** Whether a file can hold a quad: those without named graphs hold their own graph only. */
export const canHold = (path: string, q: Quad): boolean =>
  SYNTAXES.find((s) => s.id === syntaxOfPath(path))?.graphs === true ||
  q.graph.termType === "DefaultGraph" ||
  q.graph.equals(documentGraph(path));
