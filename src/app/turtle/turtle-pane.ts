/** The Turtle pane of one thing: its text as the dossier has it, and what a typed text would change. */
import { descriptionOf } from "../../edits/description.ts";
import type { EditContext } from "../../edits/edit.ts";
import { EditError } from "../../edits/edit-error.ts";
import { type Rewriting, rewriteDescription } from "../../edits/rewrite-description.ts";
import { compareNatural } from "../../rdf/compare.ts";
import { RdfSyntaxError } from "../../rdf/syntax-error.ts";
import { type Triple, tripleKey } from "../../rdf/term.ts";
import { writeRdf } from "../../rdf/write.ts";
import type { CodeTrouble } from "../controls/code-editor.tsx";
import type { Session } from "../session/session.ts";
import { withoutPrefixes } from "../words/turtle-text.ts";
import type { TurtleDraft } from "./turtle-drafts.ts";

/** A thing's description as text. Prefixes are left out: those of the dossier hold in the pane. */
export function asDraft(session: Session, thing: string): TurtleDraft {
  const base = descriptionOf({ dossier: session.workspace.dossier, claims: session.claims }, thing);
  const order = session.vocabulary.writeOrder();
  return { base, text: withoutPrefixes(writeRdf(base, { syntax: "turtle", prefixes: session.prefixes, order })) };
}

export type Reading =
  | { readonly kind: "change"; readonly rewriting: Rewriting }
  | { readonly kind: "trouble"; readonly trouble: CodeTrouble };

/** What a draft amounts to now, or why it cannot be read. */
export function readDraft(
  context: EditContext,
  session: Session,
  thing: string,
  draft: TurtleDraft,
  stamp: string,
): Reading {
  try {
    const { base, text } = draft;
    const options = { base, prefixes: session.prefixes, stamp };
    return { kind: "change", rewriting: rewriteDescription(context, thing, text, options) };
  } catch (error) {
    if (error instanceof RdfSyntaxError)
      return { kind: "trouble", trouble: { sentence: error.sentence, line: error.line, column: error.column } };
    if (error instanceof EditError) return { kind: "trouble", trouble: { sentence: error.sentence } };
    throw error;
  }
}

export interface DiffLine {
  readonly sign: "+" | "−";
  readonly triple: Triple;
}

/** What goes and what comes, what follows from a verdict included, subject by subject. */
export function diffOf({ added, removed, follows, edit }: Rewriting): DiffLine[] {
  const asserted = new Set(edit.delta.added.map(tripleKey));
  const line =
    (sign: DiffLine["sign"]) =>
    (triple: Triple): DiffLine => ({ sign, triple });
  const lines = [
    ...removed.map(line("−")),
    ...added.map(line("+")),
    ...follows.map((t) => line(asserted.has(tripleKey(t)) ? "+" : "−")(t)),
  ];
  return lines.sort((a, b) => compareNatural(headOf(a), headOf(b)));
}

const headOf = ({ triple }: DiffLine): string => `${triple.subject.value} ${triple.predicate.value}`;
