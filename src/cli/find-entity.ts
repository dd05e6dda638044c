/** Finds the thing that a person means: by its IRI, prefixed name, claim ID or any of its names. */
import { FIRST_FOCUS } from "../claims/claim-terms.ts";
import type { Claims } from "../claims/claims.ts";
import { foldText } from "../model/names.ts";
import { type Hit, SearchIndex } from "../model/search.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { knownPrefixes } from "../query/prefixes.ts";
import { prefixedName } from "../query/results/term-words.ts";
import { iri } from "../rdf/term.ts";
import type { Workspace } from "../store/workspace.ts";
import { InputError } from "./problem.ts";

const MOST_CANDIDATES = 12;

export interface FindOptions {
  /** Tells where to name one of several. */
  readonly how?: string;
  /** What is meant rather, when a name fits several; anything but the dossier as such when absent. */
  readonly prefer?: (iri: string) => boolean;
}

/**
 * The IRI that `wanted` means.
 * @throws InputError with the candidates when several are meant, with the closest spelling when none is.
 */
export function findEntity(
  wanted: string,
  workspace: Workspace,
  vocabulary: Vocabulary,
  claims: Claims,
  options: FindOptions = {},
): string {
  const {
    how = "Name one of them with --about",
    prefer = (of) => workspace.dossier.count(iri(of), FIRST_FOCUS) === 0,
  } = options;
  const prefixes = knownPrefixes(workspace.documents);
  const address = asIri(wanted, prefixes);
  if (address !== null && occurs(address, workspace, claims)) return address;
  const index = new SearchIndex(workspace.dossier, vocabulary);
  const hits = index.search(wanted, { limit: 50 });
  const folded = foldText(wanted);
  const exact = hits.filter((hit) => foldText(hit.matched) === folded || foldText(hit.label) === folded);
  const byLabel = exact.filter((hit) => foldText(hit.label) === folded);
  for (const fitting of [byLabel, exact, hits]) {
    const preferred = fitting.filter((hit) => prefer(hit.iri));
    const found = preferred.length > 0 ? preferred : fitting;
    const [only, second] = found;
    if (only !== undefined && second === undefined) return only.iri;
    if (only !== undefined) throw several(wanted, found, prefixes, how);
  }
  const closest = index.closest(wanted);
  throw new InputError({
    code: "usage",
    sentence: `Nothing here is called “${wanted}”.${closest === null ? "" : ` Did you mean “${closest}”?`}`,
  });
}

/** The absolute IRI of `<…>`, an address or a prefixed name; `null` for anything else. */
function asIri(text: string, prefixes: Readonly<Record<string, string>>): string | null {
  const bracketed = /^<(.+)>$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const colon = text.indexOf(":");
  if (colon === -1 || /\s/.test(text)) return null;
  const prefix = text.slice(0, colon);
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  return namespace === undefined ? text : namespace + text.slice(colon + 1);
}

const occurs = (address: string, workspace: Workspace, claims: Claims): boolean => {
  const node = iri(address);
  if (workspace.dossier.count(node) > 0 || workspace.dossier.count(null, null, node) > 0) return true;
  const { forward, backward } = claims.about(address);
  return forward.length + backward.length > 0;
};

function several(
  wanted: string,
  hits: readonly Hit[],
  prefixes: Readonly<Record<string, string>>,
  how: string,
): InputError {
  const lines = hits
    .slice(0, MOST_CANDIDATES)
    .map((hit) => `  ${prefixedName(hit.iri, prefixes) ?? `<${hit.iri}>`}  ${hit.label} (${hit.kind.singular})`);
  const rest = hits.length > MOST_CANDIDATES ? `\n  and ${hits.length - MOST_CANDIDATES} more` : "";
  return new InputError({
    code: "usage",
    sentence: `“${wanted}” can be several things. ${how}:\n${lines.join("\n")}${rest}`,
  });
}
