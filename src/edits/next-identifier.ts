/** The next identifier: the next free number of the series that a subject's claims are numbered in. */
import { IDENTIFIER } from "../claims/claim-terms.ts";
import { iri, literal } from "../rdf/term.ts";
import type { EditContext } from "./edit.ts";
import { namespaceOf } from "./mint-iri.ts";

/** Letters before the number, and how many digits it is padded to. */
const SERIES = /^(.*?\D|)(\d+)$/;
/** How many claims of the subject are looked at. */
const ASKED = 500;

/** "UK32" when most claims on the subject are of the series UK and UK31 is its last; "C1" where there is no series. */
export function nextIdentifier(context: EditContext, subject: string): string {
  const series = new Map<string, { n: number; last: number; digits: number }>();
  const seen = new Set<string>();
  for (const t of context.claims.claimedOf(subject)) {
    for (const { identifier } of context.claims.onTriple(t)) {
      if (seen.has(identifier)) continue;
      seen.add(identifier);
      const [, prefix, number] = SERIES.exec(identifier) ?? [];
      if (prefix === undefined || number === undefined || number.length > 9) continue;
      const known = series.get(prefix) ?? { n: 0, last: 0, digits: number.length };
      const digits = Math.min(known.digits, number.length);
      series.set(prefix, { n: known.n + 1, last: Math.max(known.last, Number(number)), digits });
    }
    if (seen.size >= ASKED) break;
  }
  const [best] = [...series].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1));
  const [prefix, { last, digits }] = best ?? ["C", { last: 0, digits: 1 }];
  const named = (n: number): string => prefix + String(n).padStart(digits, "0");
  const namespace = namespaceOf(context);
  return named(firstFree(last, (n) => isIdentifierTaken(context, named(n), namespace)));
}

/** Whether a claim has that identifier, or something its IRI. */
export const isIdentifierTaken = (
  { dossier }: Pick<EditContext, "dossier">,
  identifier: string,
  namespace: string = namespaceOf({ dossier }),
): boolean =>
  dossier.count(null, IDENTIFIER, literal(identifier)) > 0 || dossier.count(iri(claimIriOf(namespace, identifier))) > 0;

/** The IRI that a claim with an identifier is given in a namespace. */
export const claimIriOf = (namespace: string, identifier: string): string =>
  namespace + identifier.replace(/[^\p{L}\p{N}._~-]+/gu, "-");

/** A free number after `last`, found in few steps: ever longer strides, then halves of the last one. */
function firstFree(last: number, taken: (n: number) => boolean): number {
  let stride = 1;
  let low = last;
  while (taken(low + stride)) {
    low += stride;
    stride *= 2;
  }
  let high = low + stride;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (taken(middle)) low = middle;
    else high = middle;
  }
  return high;
}
