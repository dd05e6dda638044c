/** What the name under the cursor means: its label, what it is, and its definition. */
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { tokens } from "../../../query/tokens.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { writtenIri } from "./term-classes.ts";

export interface Definition {
  /** Where the name stands in the text. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** "relation: event → agent", "class", "person". */
  readonly what: string;
  readonly definition: string | null;
  readonly iri: string;
}

/** `null` where no name of the dossier stands. */
export function definitionAt(text: string, at: number, vocabulary: Vocabulary, prefixes: Prefixes): Definition | null {
  for (const token of tokens(text)) {
    const to = token.at + token.text.length;
    if (token.at > at) return null;
    if (to < at || !["iri", "prefixed", "word"].includes(token.kind)) continue;
    if (token.kind === "word" && token.text !== "a") continue;
    const iri = writtenIri(token.text, prefixes);
    const found = iri === null ? null : meaningOf(iri, vocabulary);
    if (found !== null) return { from: token.at, to, ...found };
    if (to > at) return null;
  }
  return null;
}

function meaningOf(iri: string, vocabulary: Vocabulary): Omit<Definition, "from" | "to"> | null {
  const relation = vocabulary.relations().find((r) => r.iri === iri);
  if (relation !== undefined) {
    const names = (classes: readonly string[]): string =>
      classes.map((c) => vocabulary.label(c).toLowerCase()).join(" or ") || "anything";
    const { domains, ranges, label, definition = null } = relation;
    const ends = domains.length + ranges.length === 0 ? "" : `: ${names(domains)} → ${names(ranges)}`;
    return { iri, label, what: `relation${ends}`, definition };
  }
  const cls = vocabulary.classes().find((c) => c.iri === iri);
  if (cls !== undefined) return { iri, label: cls.label, what: "class", definition: cls.definition ?? null };
  const label = vocabulary.declaredLabel(iri);
  if (label === undefined) return null;
  const types = vocabulary.typesOf(iri);
  const what = types.length === 0 ? "thing" : vocabulary.classOf(iri).label.toLowerCase();
  return { iri, label, what, definition: vocabulary.comment(iri) ?? null };
}
