/** The words of a card on a board: who speaks, and with which limits. */
import type { BoardCard } from "../../claims/board.ts";
import type { Claims } from "../../claims/claims.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { capital, listed } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";

interface World {
  readonly claims: Pick<Claims, "source">;
  readonly vocabulary: Pick<Vocabulary, "label">;
}

/** Those who hold it; where nobody is named, the authors of its sources. */
export function whoOf({ holders, attestations }: BoardCard, { claims, vocabulary }: World): string {
  if (holders.length > 0) return listed(holders.map((h) => vocabulary.label(h)));
  const authors = attestations.flatMap((a) => {
    if (a.source === null) return [];
    const { creator, short } = claims.source(a.source);
    return [creator ?? short];
  });
  const all = [...new Set(authors)];
  return all.length === 0 ? "Nobody is named" : listed(all.slice(0, 3)) + (all.length > 3 ? " and others" : "");
}

/** Where they said it, the source's own limits in quotation marks, and when that was which is claimed. */
export function saysOf({ attestations }: BoardCard, nameOf: (id: string) => string): string {
  const unique = (texts: readonly string[]) => [...new Set(texts)];
  const said = unique(attestations.flatMap((a) => a.expressedIn)).map(nameOf);
  const hedges = unique(attestations.flatMap((a) => a.hedges)).map((h) => `“${h}”`);
  const dates = unique(attestations.flatMap((a) => (a.when === null ? [] : [dateWords(a.when)])));
  const parts = [
    ...(said.length > 0 ? [`in ${listed(said)}`] : []),
    ...(hedges.length > 0 ? [listed(hedges)] : []),
    ...(dates.length > 0 ? [listed(dates)] : []),
  ];
  return capital(parts.join("; "));
}

/** Since when it is on record, unless that is the date claimed. */
export function spokenOf({ said, attestations }: BoardCard): string | null {
  if (said === null || attestations.some((a) => a.when === said)) return null;
  return `First recorded ${dateWords(said)}`;
}
