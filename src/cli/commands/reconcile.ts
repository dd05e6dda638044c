/** `dossier reconcile`: lists pairs of things that are likely one and the same, with the reasons; it changes nothing. */
import { Claims } from "../../claims/claims.ts";
import { profilesOf } from "../../claims/profiles.ts";
import { settledBetween } from "../../claims/sameness.ts";
import { likelihoodWords, readyProfile } from "../../model/likeness.ts";
import { type LikelyPair, likelyPairs } from "../../model/likeness-index.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { prefixedName } from "../../query/results/term-words.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { write } from "../io.ts";
import { openDossier } from "../open-dossier.ts";
import { drain } from "../table-import.ts";

export const RECONCILE: Command = {
  name: "reconcile",
  summary: "List things that are likely one and the same, with the reasons.",
  usage: "FILE… [--about IRI-OR-LABEL] [--format text|csv|json]",
  needsFiles: true,
  options: {
    about: { type: "string", short: "a", value: "IRI-OR-LABEL", help: "Only pairs with this thing." },
    least: { type: "string", value: "N", help: "The least likelihood, in per cent, from 70 (as without it) to 100." },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "csv", "json"],
      help: "text (as without it), csv or json.",
    },
    ...READ_OPTIONS,
  },
  details: `Compared are names (folded, turned round, with initials, in other spellings), further names, dates that a thing has
once, and classes. Pairs that the dossier joins already, or knows to be two, are left out. Nothing is changed.

  dossier reconcile data
  dossier reconcile data --format csv > pairs.csv`,

  async run(args, io) {
    const least = (args.number("least", 70, 100) ?? 0) / 100;
    const workspace = await openDossier(args, io, { signal: io.interrupted() });
    const { dossier, ontology, documents } = workspace;
    const vocabulary = new Vocabulary(ontology, dossier);
    const claims = new Claims(dossier, vocabulary);
    const about = args.text("about");
    const wanted = about === undefined ? null : findEntity(about.trim(), workspace, vocabulary, claims);
    const profiles = [...profilesOf(dossier, vocabulary, claims)].map(readyProfile);
    const pairs = drain(likelyPairs(profiles)).filter(
      ({ a, b, score }) =>
        score >= least &&
        (wanted === null || a === wanted || b === wanted) &&
        settledBetween(a, b, dossier, claims, vocabulary) === null,
    );
    const prefixes = knownPrefixes(documents);
    const nameOf = (thing: string): string => prefixedName(thing, prefixes) ?? `<${thing}>`;
    const label = (thing: string): string => vocabulary.label(thing);
    const format = args.text("format") ?? "text";
    await write(io.stdout, FORMATS[format]?.(pairs, label, nameOf) ?? "");
    return 0;
  },
};

type Teller = (pairs: readonly LikelyPair[], label: (of: string) => string, nameOf: (of: string) => string) => string;

const FORMATS: Readonly<Record<string, Teller>> = {
  text: (pairs, label, nameOf) =>
    pairs.length === 0
      ? "No two things here are likely one.\n"
      : pairs
          .map(
            ({ a, b, score, reasons }) =>
              `${Math.round(score * 100)} % ${likelihoodWords(score)}: ${label(a)} (${nameOf(a)}) and ${label(b)} (${nameOf(b)})\n     ${reasons.join("; ")}\n`,
          )
          .join(""),
  csv: (pairs, label) =>
    [
      ["likelihood", "a", "label of a", "b", "label of b", "reasons"],
      ...pairs.map(({ a, b, score, reasons }) => [String(score), a, label(a), b, label(b), reasons.join("; ")]),
    ]
      .map((cells) => `${cells.map(csvCell).join(",")}\r\n`)
      .join(""),
  json: (pairs, label) =>
    `${JSON.stringify(
      pairs.map(({ a, b, score, reasons }) => ({ a, b, labels: [label(a), label(b)], score, reasons })),
      null,
      2,
    )}\n`,
};

/** A cell that a spreadsheet takes as text: in quotation marks where needed, and no formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
