/** The list that a choice is made from: as lines that a person writes, and as the data suggests it. */
import { addressOf } from "../../../query/parameters.ts";
import type { PatternTriple } from "../../../query/pattern-reader.ts";
import { quoted, unquoted } from "../../../query/query-header.ts";
import { xsd } from "../../../rdf/namespaces.ts";
import { iri, type ObjectTerm } from "../../../rdf/term.ts";
import type { QuadSource } from "../../../store/quad-store.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { writtenName } from "../completion/offer.ts";
import { writtenIri } from "../completion/term-classes.ts";

/** A longer list is none that one chooses from. */
const MOST_CHOICES = 30;
/** Statements of a relation that are looked at. */
const MOST_READ = 20_000;

const isName = (line: string, prefixes: Prefixes): boolean =>
  /^(?:<[^<>"\s]+>|[^\s"=|<>]*:[^\s"=|<>]*)$/.test(line) && addressOf(line, prefixes) !== null;

/** The choices that lines stand for: names (`dos:certain`, `<…>`) as they are, all else as texts. Each once. */
export function readChoices(lines: string, prefixes: Prefixes): string[] {
  const choices = lines
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => (isName(line, prefixes) || /^"(?:[^"\\]|\\.)*"$/.test(line) ? line : quoted(line)));
  return [...new Set(choices)];
}

/** A choice as a line; a text without quotation marks, unless it would be taken for a name then. */
export function choiceLine(choice: string, prefixes: Prefixes): string {
  if (!choice.startsWith('"')) return choice;
  const bare = unquoted(choice);
  return readChoices(bare, prefixes)[0] === choice ? bare : choice;
}

/** What the data has where a variable stands, if it is a short list of names or plain texts; else none. */
export function choicesInData(
  variable: string,
  triples: readonly PatternTriple[],
  data: QuadSource,
  prefixes: Prefixes,
): string[] {
  for (const { predicate, last, object } of triples) {
    const relation = predicate === last && object === `?${variable}` ? writtenIri(predicate, prefixes) : null;
    if (relation === null) continue;
    const found = valuesOf(relation, data, prefixes);
    if (found.length > 0) return found;
  }
  return [];
}

function valuesOf(relation: string, data: QuadSource, prefixes: Prefixes): string[] {
  const found = new Set<string>();
  let read = 0;
  for (const { object } of data.match(null, iri(relation), null)) {
    const written = writtenChoice(object, prefixes);
    read += 1;
    if (written === null || read > MOST_READ || found.size > MOST_CHOICES) return [];
    found.add(written);
  }
  return found.size > MOST_CHOICES ? [] : [...found].sort((a, b) => a.localeCompare(b, "en"));
}

function writtenChoice(term: ObjectTerm, prefixes: Prefixes): string | null {
  if (term.termType === "NamedNode") return writtenName(term.value, prefixes);
  const isPlain = term.termType === "Literal" && term.language === "" && term.datatype.value === xsd("string").value;
  return isPlain && !term.value.includes("\n") ? quoted(term.value) : null;
}
