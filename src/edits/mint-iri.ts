/** Mint an IRI: a readable name for a new thing, in the dossier's own namespace, that nothing else has. */
import { CLAIM, DISAGREEMENT, EDITOR, SOURCE } from "../claims/claim-terms.ts";
import { foldText } from "../model/names.ts";
import { owl, rdf, rdfs, SKOLEM_NS, VOID_NS } from "../rdf/namespaces.ts";
import { iri, type Term } from "../rdf/term.ts";
import type { EditContext } from "./edit.ts";
import { EditError } from "./edit-error.ts";

const LOCAL_NS = "https://w3id.org/dossier/local/";
const URI_SPACE = iri(`${VOID_NS}uriSpace`);
const DATASET = `${VOID_NS}Dataset`;
const NOT_THINGS = new Set([CLAIM.value, SOURCE.value, DISAGREEMENT.value, EDITOR.value, DATASET]);
/** How many things are asked for their namespace. */
const ASKED = 300;
const LONGEST = 60;

/** Characters that may not stand in an IRI (RFC 3987, 2.2). */
const IRI_FORM = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]*$/iu;

/** An IRI that the dossier does not use: its namespace and the label as a slug, with a number where that is taken. */
export function mintIri(context: EditContext, label: string): string {
  const slug = slugOf(label);
  const base = namespaceOf(context);
  for (let n = 1; ; n += 1) {
    const minted = n === 1 ? base + slug : `${base}${slug}-${n}`;
    if (!isTaken(context, minted)) return minted;
  }
}

/** "Jane Archer" → "jane-archer"; never empty. */
export function slugOf(label: string): string {
  const slug = foldText(label).replace(/ /g, "-");
  if (slug.length <= LONGEST) return slug === "" ? "thing" : slug;
  const cut = slug.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 20)).replace(/[\uD800-\uDBFF]$/, "");
}

/** The namespace of new things: what the dossier says is its own, else the commonest among its things. */
export function namespaceOf({ dossier }: Pick<EditContext, "dossier">): string {
  for (const { object } of dossier.match(null, URI_SPACE)) if (IRI_FORM.test(object.value)) return object.value;
  const counts = new Map<string, number>();
  let asked = 0;
  for (const { subject, object } of dossier.match(null, rdf("type"))) {
    if (asked >= ASKED) break;
    asked += 1;
    if (NOT_THINGS.has(object.value) || subject.termType !== "NamedNode" || subject.value.startsWith(SKOLEM_NS))
      continue;
    if (object.value.startsWith(owl("").value) || object.value.startsWith(rdfs("").value)) continue;
    const space = /^(.*[/#:])[^/#:]+$/.exec(subject.value)?.[1];
    if (space !== undefined) counts.set(space, (counts.get(space) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return commonest?.[0] ?? LOCAL_NS;
}

/** Whether anything is said with an IRI: of it, about it, as a relation, or in a claim that is not asserted. */
export function isTaken({ dossier, claims, vocabulary }: EditContext, value: string): boolean {
  const node = iri(value);
  return (
    dossier.count(node) > 0 ||
    dossier.count(null, null, node) > 0 ||
    dossier.count(null, node) > 0 ||
    claims.claimedAround(value).length > 0 ||
    vocabulary.declaredLabel(value) !== undefined
  );
}

/**
 * The same IRI, if it is one.
 * @throws EditError `invalid`
 */
export function checkedIri(value: string): string {
  if (IRI_FORM.test(value)) return value;
  throw new EditError("invalid", `“${value}” is not an IRI. Write one such as https://example.org/jane-archer.`);
}

/** @throws EditError `invalid` when one of these terms, or of the triples in them, is a name that is no IRI. */
export function checkTerms(...terms: readonly Term[]): void {
  for (const term of terms)
    if (term.termType === "NamedNode") checkedIri(term.value);
    else if (term.termType === "Quad") checkTerms(term.subject, term.predicate, term.object);
}
