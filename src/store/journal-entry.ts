/** A journal entry: one commit as one line of text, so that nothing done is lost when the page is. */

import { writeLines } from "../rdf/line-writer.ts";
import { readText } from "../rdf/read.ts";
import { type Quad, type Term, termKey } from "../rdf/term.ts";
import type { Delta } from "./delta.ts";
import type { Commit, Origin } from "./workspace.ts";

/** Changes that are written down: all but the opening of documents. */
export type JournalOrigin = Exclude<Origin, "load">;

export interface JournalEntry {
  /** Its place in the journal, from 1; without gaps. */
  readonly revision: number;
  /** Names the change for later entries; no two entries share one. */
  readonly id: string;
  readonly label: string;
  readonly origin: JournalOrigin;
  /** When: `2026-11-24T14:07:00.123Z`. */
  readonly at: string;
  readonly editor: string | null;
  /** The change that an undo takes back or a redo brings back. */
  readonly of?: string;
  /** Changes taken back before that this one makes impossible to bring back. */
  readonly drops?: readonly string[];
  /** What was really added and removed, as N-Quads; Skolem names stay as they are. */
  readonly added: string;
  readonly removed: string;
}

const ORIGINS: readonly string[] = ["edit", "query", "undo", "redo", "sync"] satisfies readonly JournalOrigin[];

const deltas = new WeakMap<JournalEntry, Delta>();

/** What an entry says besides the commit itself. */
export type EntryFacts = Pick<JournalEntry, "revision" | "id" | "at" | "editor" | "of" | "drops">;

/** The entry of a commit. The revision is the journal's, not the workspace's. `text`: of the delta, where it is there. */
export function journalEntry(
  commit: Commit & { readonly origin: JournalOrigin },
  facts: EntryFacts,
  text: Pick<JournalEntry, "added" | "removed"> | null = null,
): JournalEntry {
  const { label, origin, delta } = commit;
  const { added, removed } = text ?? { added: quadsText(delta.added), removed: quadsText(delta.removed) };
  const entry = { ...facts, label, origin, added, removed };
  deltas.set(entry, delta);
  return entry;
}

/** The same entry at another place of the journal. */
export function atRevision(entry: JournalEntry, revision: number): JournalEntry {
  const moved = { ...entry, revision };
  const delta = deltas.get(entry);
  if (delta !== undefined) deltas.set(moved, delta);
  return moved;
}

/**
 * What an entry changed; read when first asked for.
 * @throws RdfSyntaxError when the quads of the entry cannot be read.
 */
export function deltaOf(entry: JournalEntry): Delta {
  let delta = deltas.get(entry);
  if (delta === undefined) {
    delta = { added: readQuads(entry.added), removed: readQuads(entry.removed) };
    deltas.set(entry, delta);
  }
  return delta;
}

/** One line, without its end. */
export const encodeEntry = (entry: JournalEntry): string => JSON.stringify(entry);

/** The entry of a line; `null` for a line that is torn or is none of ours. */
export function decodeEntry(line: string): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return isEntry(value) ? value : null;
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== "object" || value === null) return false;
  const { revision, id, label, origin, at, editor, of, drops, added, removed } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(revision) &&
    [id, label, at, added, removed].every((each) => typeof each === "string") &&
    typeof origin === "string" &&
    ORIGINS.includes(origin) &&
    (editor === null || typeof editor === "string") &&
    (of === undefined || typeof of === "string") &&
    (drops === undefined || (Array.isArray(drops) && drops.every((each) => typeof each === "string")))
  );
}

/** Quads as N-Quads lines with every name as it is: Skolem IRIs stay IRIs, graphs stay. */
export function quadsText(quads: readonly Quad[]): string {
  const blanks = new Map<string, string>();
  const see = (term: Term): void => {
    if (term.termType === "BlankNode") blanks.set(termKey(term), term.value);
    else if (term.termType === "Quad") for (const part of [term.subject, term.object]) see(part);
  };
  for (const { subject, object, graph } of quads) for (const term of [subject, object, graph]) see(term);
  return writeLines(quads, blanks);
}

/**
 * Reads what `quadsText` wrote.
 * @throws RdfSyntaxError at the first mistake.
 */
export const readQuads = (text: string): Quad[] =>
  text === "" ? [] : readText(text, { syntax: "nquads", path: "journal", skolemise: false }).quads;
