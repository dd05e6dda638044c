/** An import in words: the first rows, what each column means, what would be made, and what must be decided. */
import type { Import } from "../edits/import/import-records.ts";
import type { RecordGroup } from "../edits/import/match-records.ts";
import { shortened } from "../exchange/csv/cell-value.ts";
import type { ColumnMapping, TableMapping } from "../exchange/csv/mapping.ts";
import { delimiterName } from "../exchange/csv/read-table.ts";
import type { Table } from "../exchange/csv/table.ts";
import { likelihoodWords } from "../model/likeness.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

const ROWS = 5;
const LISTED = 50;

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The table's first rows and the meaning of its columns. */
export function previewText(table: Table, mapping: TableMapping, vocabulary: Vocabulary, guessed: boolean): string {
  const rows = table.rows.slice(0, ROWS).map(({ line, cells }) => `  ${line}: ${cells.map(shortened).join(" | ")}\n`);
  const columns = mapping.columns.map((column) => `  ${column.column}: ${columnWords(column, vocabulary)}\n`);
  const claims = mapping.claims;
  const says =
    claims === undefined
      ? "Statements are plain: no source vouches for them."
      : `Each statement is a claim, ${claims.certainty}, ${claims.accepted ? "accepted" : "not accepted yet"}.`;
  return [
    `${plural(table.rows.length, "row")}, ${plural(table.columns.length, "column")}; ${table.encoding}, parted by ${delimiterName(table.delimiter)}.\n`,
    ...rows,
    `\nEach row is a thing of the class ${vocabulary.classInfo(mapping.class).label}${guessed ? " (guessed, as are the columns)" : ""}.\n`,
    ...columns,
    `${says}\n`,
  ].join("");
}

/** "died on, a date" */
export function columnWords(column: ColumnMapping, vocabulary: Vocabulary): string {
  if (column.is === "nothing") return "left out";
  if (column.is !== "value") return column.is === "when" ? "date of the statements" : column.is;
  const { relation = "", type = "text", separator } = column;
  const of = type === "thing" && column.class !== undefined ? ` (${vocabulary.classInfo(column.class).label})` : "";
  const parts = separator === undefined ? "" : `, several parted by ${delimiterName(separator)}`;
  return `${vocabulary.relation(relation).label}, ${type}${of}${parts}`;
}

/** What was made, or would be. */
export function resultText({ counts, edit }: Import, dry: boolean): string {
  if (edit.delta.added.length === 0) return "Nothing new: the dossier has all of this already.\n";
  const { made, joined, mentioned, sources, statements, claims, held } = counts;
  const parts = [
    plural(made, "new thing"),
    `${joined} that the dossier has`,
    ...(mentioned === 0 ? [] : [`${plural(mentioned, "thing")} that cells only name`]),
    ...(sources === 0 ? [] : [plural(sources, "new source")]),
    ...(claims === 0 ? [] : [plural(claims, "claim")]),
    ...(statements === 0 ? [] : [plural(statements, "plain statement")]),
  ];
  const out = held.map((words) => `  ${words}\n`);
  return [
    `${dry ? "Would be imported" : "Imported"}: ${parts.join(", ")}.\n`,
    ...(held.length === 0 ? [] : ["Left out:\n", ...out]),
  ].join("");
}

/** Rows that look like things of the dossier, and what to do about them. */
export function undecidedText(groups: readonly RecordGroup[], vocabulary: Vocabulary): string {
  const listed = groups
    .slice(0, LISTED)
    .flatMap(({ key, records, candidates }) => [
      `  line ${records[0].line}, “${key}”:\n`,
      ...candidates.map(
        ({ thing, score, reasons }) =>
          `    ${likelihoodWords(score)} ${vocabulary.label(thing)} <${thing}>: ${reasons.join("; ")}\n`,
      ),
    ]);
  const more = groups.length > LISTED ? `  and ${groups.length - LISTED} more\n` : "";
  return `${plural(groups.length, "row looks", "rows look")} like what the dossier has:\n${listed.join("")}${more}`;
}
