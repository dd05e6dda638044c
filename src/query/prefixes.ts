/** Prefixes for queries: which ones a dossier knows, and supplying those that a query uses without declaring. */
import { WELL_KNOWN_PREFIXES } from "../rdf/namespaces.ts";
import type { DossierDocument } from "../store/document.ts";
import { type Token, tokens } from "./tokens.ts";

/** The prefixes of a dossier: as its documents declare them (the first document wins), then the well-known ones. */
export function knownPrefixes(documents: readonly Pick<DossierDocument, "prefixes">[]): Record<string, string> {
  const known: Record<string, string> = { ...WELL_KNOWN_PREFIXES };
  for (const document of documents.toReversed()) Object.assign(known, document.prefixes);
  return known;
}

/** The prefixed names of a query whose prefix it does not declare, in order. */
export function undeclared(text: string): { prefix: string; token: Token }[] {
  const declared = new Set<string>();
  const used: { prefix: string; token: Token }[] = [];
  let declaring = false;
  for (const token of tokens(text)) {
    if (token.kind === "prefixed") {
      const prefix = token.text.slice(0, token.text.indexOf(":"));
      if (declaring) declared.add(prefix);
      else if (!declared.has(prefix)) used.push({ prefix, token });
    }
    declaring = token.kind === "word" && /^prefix$/i.test(token.text);
  }
  return used;
}

export interface WithPrefixes {
  readonly text: string;
  /** How many lines stand before what the user typed: take them off the line of an error. */
  readonly addedLines: number;
}

/** Puts the known prefixes that a query uses without declaring on one line before it. */
export function withPrefixes(text: string, prefixes: Readonly<Record<string, string>>): WithPrefixes {
  const missing = new Set(undeclared(text).map((use) => use.prefix));
  const lines = [...missing].flatMap((prefix) => {
    const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
    return namespace === undefined ? [] : [`PREFIX ${prefix}: <${namespace}>`];
  });
  return lines.length === 0 ? { text, addedLines: 0 } : { text: `${lines.join(" ")}\n${text}`, addedLines: 1 };
}
