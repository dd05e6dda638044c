/** Finds the thing that a person means: by its IRI, prefixed name, claim ID or any of its names. */
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

/**
 * The IRI that `wanted` means. `how` tells where to name one of several.
 * @throws InputError with the candidates when several are meant, with the closest spelling when none is.
 */
export function findEntity(
  wanted: string,
  workspace: Workspace,
  vocabulary: Vocabulary,
  claims: Claims,
  how = "Name one of them with --about",
): string {
  const prefixes = knownPrefixes(workspace.documents);
  const address = asIri(wanted, prefixes);
  if (address !== null && occurs(address, workspace, claims)) return address;
  const index = new SearchIndex(workspace.dossier, vocabulary);
  const hits = index.search(wanted, { limit: 50 });
  const folded = foldText(wanted);
  const exact = hits.filter((hit) => foldText(hit.matched) === folded || foldText(hit.label) === folded);
  const byLabel = exact.filter((hit) => foldText(hit.label) === folded);
  for (const found of [byLabel, exact, hits]) {
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
