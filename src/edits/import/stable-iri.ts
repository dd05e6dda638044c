/** Stable addresses: the same words in the same dossier always give the same address. */
import { foldText } from "../../model/names.ts";
import { inLatin } from "../../model/spelling.ts";
import { DOCUMENT_NS, DOS_NS, rdf, SKOLEM_NS } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { EditContext } from "../edit.ts";

const LOCAL = "https://w3id.org/dossier/local/";
const URI_SPACE = iri("http://rdfs.org/ns/void#uriSpace");
const LONGEST = 60;

/** "Doe, Jane" → "doe-jane"; words without a Latin letter or digit become a number drawn from them. */
export function slugOf(text: string): string {
  const words = inLatin(foldText(text))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words === "") return `thing-${fingerprint(text)}`;
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 9).replace(/-+$/, "")}-${fingerprint(text)}`;
}

/** FNV-1a, 32 bits, in base 36: no secret, only short and always the same. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Where the dossier names its own things: as it says itself, else as most of its things are named. */
export function ownNamespace({ dossier }: Pick<EditContext, "dossier">): string {
  for (const q of dossier.match(null, URI_SPACE))
    if (/^[a-z][a-z0-9+.-]*:/i.test(q.object.value)) return q.object.value;
  const counts = new Map<string, number>();
  for (const q of dossier.match(null, rdf("type"))) {
    const of = q.subject.value;
    if (q.subject.termType !== "NamedNode" || [SKOLEM_NS, DOS_NS, DOCUMENT_NS].some((space) => of.startsWith(space)))
      continue;
    const space = of.slice(0, Math.max(of.lastIndexOf("/"), of.lastIndexOf("#")) + 1);
    if (space.length > 8) counts.set(space, (counts.get(space) ?? 0) + 1);
  }
  let best = LOCAL;
  let most = 0;
  for (const [space, count] of counts)
    if (count > most || (count === most && space < best)) {
      best = space;
      most = count;
    }
  return best;
}
