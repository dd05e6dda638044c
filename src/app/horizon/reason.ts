/** Why a claim had reached an actor, or may have, in words. */
import type { Doubt, Ground, HorizonRule } from "../../claims/horizon/ground.ts";
import type { HorizonClaim } from "../../claims/horizon/horizon.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { capital, listed } from "../words/counts.ts";
import { dateWords } from "../words/term-words.ts";

export const RULE_WORDS: Readonly<Record<HorizonRule, string>> = {
  told: "A claim says it reached them",
  present: "Their people took part",
  papers: "Papers they wrote or got",
  own: "Their own view or source",
  print: "In print by that day",
};

const HOW: Readonly<Record<HorizonRule, string>> = {
  told: "was told",
  present: "was a party to it",
  papers: "wrote it or got it",
  own: "held it",
  print: "It was in print",
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  date: "the day falls within its dates",
  undated: "no date is on file",
  reported: "the claim is only reported",
  unvouched: "that it came to them is only reported",
  matter: "they knew of the matter, whether of this nothing says",
  tie: "whether it was passed on is not on file",
  judgement: "it is what someone made of it",
  print: "whether they read it is not on file",
};

/** "Oswald Harker was told, September 1939 (UK04, PE23)". `own` is the ID of the claim itself, which is no ground of its own. */
export function groundWords(ground: Ground, actor: string, vocabulary: Pick<Vocabulary, "label">, own: string): string {
  const { rule, through, when, steps, doubts } = ground;
  const who = rule === "print" || through === null ? "" : `${through === actor ? "It" : vocabulary.label(through)} `;
  const date = when === null ? "" : `, ${dateWords(when, "short")}`;
  const ids = [...new Set(steps.flatMap((s) => s.claims))].filter((id) => id !== own);
  const on = ids.length === 0 ? "" : ` (${ids.join(", ")})`;
  const but = doubts.length === 0 ? "" : `; ${listed(doubts.map((d) => DOUBTS[d]))}`;
  return capital(`${who}${HOW[rule]}${date}${on}${but}`);
}

/** The strongest reason, or why there is none. */
export function reasonWords(
  { attestation, grounds, denials }: HorizonClaim,
  actor: string,
  vocabulary: Pick<Vocabulary, "label">,
): string {
  const [best] = grounds;
  if (best !== undefined) return groundWords(best, actor, vocabulary, attestation.identifier);
  const ids = [...new Set(denials.flatMap((d) => d.claims))];
  return ids.length > 0 ? `A source denies that it had reached them (${ids.join(", ")})` : "";
}

/** An ISO date or EDTF from what a reader types: "1 February 1940" and "Feb 1940" too; else the text as it is. */
export function typedDate(text: string): string {
  const found = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text.trim());
  if (found === null) return text.trim();
  const [, day, name = "", year] = found;
  const month = MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3).toLowerCase())) + 1;
  if (month === 0) return text.trim();
  const parts = [year, String(month).padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])];
  return parts.join("-");
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
