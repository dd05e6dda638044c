/** Guesses a mapping from headers and values; it is a proposal, and every part of it can be changed. */
import { CERTAINTIES } from "../../claims/certainty.ts";
import type { Claims } from "../../claims/claims.ts";
import { LABEL_PREDICATES, NAMING_PREDICATES } from "../../model/labels.ts";
import { foldText } from "../../model/names.ts";
import type { RelationInfo } from "../../model/relation-info.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { rdfs, skos } from "../../rdf/namespaces.ts";
import { iri } from "../../rdf/term.ts";
import type { QuadSource } from "../../store/quad-store.ts";
import { isWebAddress } from "./address.ts";
import type { ColumnMapping, ColumnRole, TableMapping, ValueType } from "./mapping.ts";
import type { Table } from "./table.ts";
import { looksLikeDate, readTableDate } from "./table-date.ts";

/** What a guess may look at. `namesOf` tells the things that a text names, by their IRIs. */
export interface GuessContext {
  readonly dossier: QuadSource;
  readonly vocabulary: Vocabulary;
  readonly claims: Claims;
  readonly namesOf: (text: string) => readonly string[];
}

/** Rows that are looked at. */
const SAMPLE = 200;
/** This share of the values must be of a type. */
const MOST = 0.8;

const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["key", /^(?:id|key|no|nr|number|identifier|reference number|ref no)$/],
  ["name", /^(?:name|names|full name|label|title|person|thing|event|place|organisation|organization)$/],
  ["source", /^(?:source|sources|quelle|reference|ref|archive|file|document)$/],
  ["locator", /^(?:locator|page|pages|p|folio|fol|serial|minute|paragraph|where)$/],
  ["when", /^(?:when|date|datum)$/],
  ["certainty", /^(?:certainty|sure|sureness|how sure|confidence)$/],
];

/** Words by which tables call what vocabularies call otherwise. */
const ALIASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:born|birth|date of birth|birth date|dob|birthday|geboren)$/, ["born on", "birth date", "birthDate"]],
  [/^(?:died|death|date of death|death date|dod|gestorben)$/, ["died on", "death date", "deathDate"]],
  [/^(?:birthplace|place of birth|born at)$/, ["born in", "birth place"]],
  [/^(?:comment|remark|remarks|description|about|bemerkung)$/, ["comment", "description"]],
];
const ALSO_CALLED =
  /^(?:alias|aliases|aka|also known as|also called|other names?|alternative names?|variants?|nicknames?)$/;

/** Proposes a mapping for a table. */
export function guessMapping(table: Table, context: GuessContext, fileName = ""): TableMapping {
  const { vocabulary } = context;
  const relations = vocabulary.relations();
  const samples = table.columns.map((_, i) =>
    table.rows
      .slice(0, SAMPLE)
      .flatMap(({ cells }) => ((cells[i] ?? "").trim() === "" ? [] : [(cells[i] ?? "").trim()])),
  );
  const taken = new Set<ColumnRole>();
  const columns: ColumnMapping[] = table.columns.map((column, i) => {
    const words = foldText(column);
    const role = ROLE_WORDS.find(([each, pattern]) => !taken.has(each) && pattern.test(words))?.[0];
    if (role !== undefined && roleFits(role, samples[i] ?? [])) {
      taken.add(role);
      return { column, is: role };
    }
    return valueColumn(column, samples[i] ?? [], relations, context);
  });
  const named = columns.some(({ is }) => is === "name") ? columns : withName(columns, samples, context);
  const language = commonLanguage(context.dossier);
  const hasSource = named.some(({ is }) => is === "source");
  return {
    delimiter: table.delimiter,
    class: guessClass(named, samples, fileName, context),
    ...(language === undefined ? {} : { language }),
    columns: named,
    ...(hasSource ? { claims: { certainty: "probable" as const, accepted: false } } : {}),
    duplicates: "ask",
    decisions: [],
  };
}

function roleFits(role: ColumnRole, values: readonly string[]): boolean {
  if (role === "key") return new Set(values).size === values.length && values.length > 0;
  if (role === "when") return share(values, looksLikeDate) >= MOST;
  if (role === "certainty") return share(values, (v) => CERTAINTIES.some((c) => c === v.toLowerCase())) >= MOST;
  return true;
}

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

function valueColumn(
  column: string,
  values: readonly string[],
  relations: readonly RelationInfo[],
  { namesOf, vocabulary }: GuessContext,
): ColumnMapping {
  const words = foldText(column);
  const separator = [";", "|"].find((each) => values.some((value) => value.includes(each)));
  const several = separator === undefined ? {} : { separator };
  if (ALSO_CALLED.test(words))
    return { column, is: "value", relation: skos("altLabel").value, type: "text", ...several };
  const isComment = aliasOf(words)[0] === "comment";
  if (isComment) return { column, is: "value", relation: rdfs("comment").value, type: "text" };
  const relation = relationFor(words, relations);
  const parts = separator === undefined ? values : values.flatMap((v) => v.split(separator).map((p) => p.trim()));
  if (relation === undefined) return { column, is: "nothing" };
  const type = typeOf(parts, relation, namesOf, vocabulary);
  const range = relation.ranges.find((each) => vocabulary.classInfo(each).known);
  return {
    column,
    is: "value",
    relation: relation.iri,
    type,
    ...(type === "thing" && range !== undefined ? { class: range } : {}),
    ...(type === "date" && isMonthFirst(parts) ? { dates: "month-first" as const } : {}),
    ...(type === "date" ? {} : several),
  };
}

const aliasOf = (words: string): readonly string[] => ALIASES.find(([pattern]) => pattern.test(words))?.[1] ?? [words];

/** The relation that a header names: by its label, or by the whole words of one. */
function relationFor(words: string, relations: readonly RelationInfo[]): RelationInfo | undefined {
  const known = relations.filter(
    ({ iri: each }) => !LABEL_PREDICATES.includes(each) && !NAMING_PREDICATES.includes(each),
  );
  const called = (info: RelationInfo) => [foldText(info.label), foldText(info.iri.replace(/^.*[/#]/, ""))];
  for (const wanted of aliasOf(words).map(foldText)) {
    const exact = known.find((info) => called(info).includes(wanted));
    if (exact !== undefined) return exact;
  }
  if (words.length < 4) return undefined;
  return known.find((info) =>
    called(info).some((label) => label.startsWith(`${words} `) || words.startsWith(`${label} `)),
  );
}

function typeOf(
  values: readonly string[],
  { ranges }: RelationInfo,
  namesOf: GuessContext["namesOf"],
  vocabulary: Vocabulary,
): ValueType {
  if (share(values, isWebAddress) >= MOST) return "address";
  if (ranges.some((range) => /EDTF$|#(?:date|gYear|gYearMonth|dateTime)$/.test(range))) return "date";
  if (ranges.some((range) => /#(?:integer|decimal|int|double|nonNegativeInteger)$/.test(range))) return "number";
  if (ranges.some((range) => vocabulary.classInfo(range).known && !/XMLSchema#|#langString$/.test(range)))
    return "thing";
  if (ranges.length === 0) {
    if (share(values, looksLikeDate) >= MOST) return "date";
    if (share(values, (value) => namesOf(value).length > 0) >= 0.3) return "thing";
  }
  return "text";
}

/** Whether dates such as 12/31/1937 are there, and none that only fits the other way. */
const isMonthFirst = (values: readonly string[]): boolean => {
  const numeric = values.filter((value) => /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(value));
  return (
    numeric.length > 0 &&
    numeric.every((value) => readTableDate(value, "month-first").ok) &&
    numeric.some((value) => !readTableDate(value, "day-first").ok)
  );
};

/** Without a header that says so, the first column of text is the name. */
function withName(
  columns: readonly ColumnMapping[],
  samples: readonly (readonly string[])[],
  { namesOf }: GuessContext,
): ColumnMapping[] {
  const known = samples.findIndex((values) => share(values, (value) => namesOf(value).length > 0) >= 0.5);
  const text = samples.findIndex(
    (values, i) => columns[i]?.is === "nothing" && share(values, (v) => /\p{L}/u.test(v)) >= MOST,
  );
  const at = Math.max(0, known >= 0 ? known : text);
  return columns.map((column, i) => (i === at ? { column: column.column, is: "name" } : column));
}

/** The class that the file is named after, else that of the things it names, else the domain of most relations. */
function guessClass(
  columns: readonly ColumnMapping[],
  samples: readonly (readonly string[])[],
  fileName: string,
  { vocabulary, namesOf }: GuessContext,
): string {
  const classes = vocabulary.classes();
  const name = columns.findIndex(({ is }) => is === "name");
  const words = foldText(`${fileName.replace(/\.[^.]*$/, "")} ${columns[name]?.column ?? ""}`).split(" ");
  const singular = words.flatMap((word) => [
    word,
    word.replace(/ies$/, "y"),
    word.replace(/s$/, ""),
    ...(word === "people" ? ["person"] : []),
  ]);
  const byName = classes.find(({ label }) => singular.includes(foldText(label)));
  if (byName !== undefined) return byName.iri;
  const votes = new Map<string, number>();
  const vote = (cls: string, weight: number) => votes.set(cls, (votes.get(cls) ?? 0) + weight);
  for (const value of samples[name] ?? [])
    for (const thing of namesOf(value).slice(0, 1)) vote(vocabulary.classOf(thing).iri, 2);
  for (const { relation } of columns)
    if (relation !== undefined) for (const domain of vocabulary.relation(relation).domains) vote(domain, 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? classes[0]?.iri ?? rdfs("Resource").value;
}

/** The language that most names of the dossier are in. */
function commonLanguage(dossier: QuadSource): string | undefined {
  const counts = new Map<string, number>();
  let read = 0;
  for (const predicate of LABEL_PREDICATES.slice(0, 6))
    for (const q of dossier.match(null, iri(predicate))) {
      if (q.object.termType === "Literal") counts.set(q.object.language, (counts.get(q.object.language) ?? 0) + 1);
      read += 1;
      if (read >= SAMPLE * 10) break;
    }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[0] === "" ? undefined : best[0];
}
