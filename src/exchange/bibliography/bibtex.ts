/** BibTeX: plain ASCII for Latin text, keys that stay, capitals kept as they are. */
import type { CslDate, CslItem, CslName, CslType, DateParts } from "./csl-item.ts";
import type { BibliographyFormat } from "./format.ts";
import { latex } from "./latex.ts";

const ENTRY: Readonly<Record<CslType, string>> = {
  article: "article",
  "article-journal": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  collection: "misc",
  document: "misc",
  "entry-encyclopedia": "incollection",
  manuscript: "unpublished",
  personal_communication: "misc",
  report: "techreport",
  review: "article",
  thesis: "phdthesis",
  webpage: "misc",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const BIBTEX: BibliographyFormat = {
  id: "bibtex",
  label: "BibTeX",
  extension: "bib",
  mediaType: "application/x-bibtex",
  write: (items) => items.map(entry).join("\n"),
};

type Field = readonly [name: string, value: string | undefined];

function entry(item: CslItem): string {
  const kind = item.type === "thesis" && !/ph\.?d|doctor/i.test(item.genre ?? "") ? "mastersthesis" : ENTRY[item.type];
  const contained = kind === "article" ? "journal" : kind === "incollection" ? "booktitle" : "howpublished";
  const published =
    kind === "phdthesis" || kind === "mastersthesis" ? "school" : kind === "techreport" ? "institution" : "publisher";
  const [year, month] = dated(item.issued);
  const archive = [item.archive, item.archive_location].filter((t) => t !== undefined).join(", ");
  const notes = [archive === "" ? undefined : archive, item.note].filter((n) => n !== undefined).join("; ");
  const fields: readonly Field[] = [
    ["author", names(item.author)],
    ["editor", names(item.editor)],
    // A second pair of braces keeps the capitals.
    ["title", `{${latex(item.title)}}`],
    [contained, text(item["container-title"])],
    ["chapter", text(item["chapter-number"])],
    ["volume", text(item.volume)],
    ["number", text(item.issue)],
    ["pages", text(item.page)],
    [published, text(item.publisher)],
    ["address", text(item["publisher-place"])],
    ["type", kind === "mastersthesis" || kind === "phdthesis" ? text(item.genre) : undefined],
    ["year", year],
    ["month", month],
    ["doi", text(item.DOI)],
    ["isbn", text(item.ISBN)],
    ["url", item.URL?.replace(/[{}\\%]/g, encodeURIComponent)],
    // @unpublished is not complete without a note.
    ["note", notes === "" ? (kind === "unpublished" ? "Unpublished" : undefined) : latex(notes)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [name === "month" ? `  month = ${value},` : `  ${name} = {${value}},`],
  );
  return `@${kind}{${item.id},\n${lines.join("\n")}\n}\n`;
}

const text = (value: string | undefined): string | undefined => (value === undefined ? undefined : latex(value));

const names = (list: readonly CslName[] | undefined): string | undefined => list?.map(name).join(" and ");

/** An institution in braces, so that it is not taken for a person. */
function name(of: CslName): string {
  if ("literal" in of) return `{${latex(of.literal)}}`;
  const family = [of["non-dropping-particle"], of.family].filter((p) => p !== undefined).join(" ");
  return [family, of.suffix, of.given]
    .filter((p) => p !== undefined)
    .map(latex)
    .join(", ");
}

/** Year and month: a month only for one date, written as the macro that styles translate. */
function dated(date: CslDate | undefined): [year: string | undefined, month: string | undefined] {
  if (date === undefined) return [undefined, undefined];
  const [from, to] = date["date-parts"] ?? [];
  if (date.literal !== undefined || from === undefined) return [text(date.literal), undefined];
  const years = to === undefined || to[0] === from[0] ? String(from[0]) : `${from[0]}--${to[0]}`;
  return [date.circa === true ? `c.~${years}` : years, to === undefined ? month(from) : undefined];
}

function month([, m, d]: DateParts): string | undefined {
  const macro = m === undefined ? undefined : MONTHS[m - 1];
  return macro === undefined || d === undefined ? macro : `${macro} # "~${d}"`;
}
