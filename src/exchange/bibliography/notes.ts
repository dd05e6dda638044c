/** Plain text: a citation for each source as a historian's first note gives it (after Chicago, notes and bibliography). */
import { MONTHS } from "../../model/calendar.ts";
import type { CslItem, CslName, DateParts } from "./csl-item.ts";
import type { BibliographyFormat } from "./format.ts";
import { nameText } from "./names.ts";

const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];

export const NOTES: BibliographyFormat = {
  id: "text",
  label: "Plain text",
  extension: "txt",
  mediaType: "text/plain",
  write: (items) => items.map((item) => `${citation(item)}\n`).join(""),
};

/** Types whose date is a year in brackets after the title. */
const BOOKS = new Set<CslItem["type"]>(["book", "chapter", "collection", "entry-encyclopedia", "thesis"]);
const ARTICLES = new Set<CslItem["type"]>(["article", "article-journal", "article-newspaper", "review"]);

/** One citation, with a full stop at its end. */
export function citation(item: CslItem): string {
  const place = item["container-title"] ?? "";
  const inBook = place !== "" && (item.type === "chapter" || item.type === "entry-encyclopedia");
  const chapter = item["chapter-number"] === undefined ? "" : `ch. ${item["chapter-number"]}`;
  const book = inBook ? `${chapter === "" ? "in" : `${chapter} of`} ${place}` : "";
  const date = dateOf(item);
  const house = [item["publisher-place"], item.publisher].filter((p) => p !== undefined).join(": ");
  const imprint = [house, date].filter((p) => p !== "").join(", ");
  const bracketed = (BOOKS.has(item.type) || item.type === "document" || item.type === "report") && date !== "n.d.";
  const body = joined([
    makersOf(item),
    isQuoted(item) ? `“${item.title}”` : item.title,
    book,
    inBook ? "" : periodicalOf(item),
    inBook ? "" : chapter,
    item.author !== undefined && item.editor !== undefined ? `ed. ${nameList(item.editor)}` : "",
    item.genre ?? "",
    item.archive ?? "",
    item.archive_location ?? "",
  ]);
  const text = joined([
    bracketed && imprint !== "" ? `${body} (${imprint})` : body,
    bracketed ? "" : imprint,
    item.page ?? "",
    item.note ?? "",
    item.DOI === undefined ? "" : `https://doi.org/${item.DOI}`,
    item.URL ?? "",
  ]);
  return /[.?!][”’)]?$/.test(text) ? text : `${text}.`;
}

/** Who made it; left out where the title begins with the name. */
function makersOf({ author = [], editor = [], title }: CslItem): string {
  const makers = author.length > 0 ? author : editor;
  const list = nameList(makers);
  if (list !== "" && title.toLowerCase().startsWith(list.toLowerCase())) return "";
  return author.length === 0 && editor.length > 0 ? `${list}, ed${editor.length > 1 ? "s" : ""}.` : list;
}

/** A title of its own within something larger. A description of a text is not set in quotation marks. */
const isQuoted = ({ type, title, author, "container-title": container }: CslItem): boolean =>
  container !== undefined ||
  type === "thesis" ||
  (ARTICLES.has(type) && author !== undefined && !/[,;]|\d/.test(title));

/** "Weekly Standard 8, no. 35"; a volume of a book stands for itself. */
function periodicalOf({ "container-title": container = "", volume, issue }: CslItem): string {
  if (container === "") return volume === undefined ? "" : `vol. ${volume}`;
  const number = [volume, issue === undefined ? undefined : `no. ${issue}`].filter((p) => p !== undefined).join(", ");
  return number === "" ? container : `${container} ${number}`;
}

/** Parts with commas between. A comma goes inside closing quotation marks; brackets need none. */
const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .reduce((text, part) => {
      if (text === "") return part;
      if (part.startsWith("(") || /[?!.]”$/.test(text)) return `${text} ${part}`;
      return text.endsWith("”") ? `${text.slice(0, -1)},” ${part}` : `${text}, ${part}`;
    }, "");

function nameList(names: readonly CslName[]): string {
  const all = names.map(nameText);
  if (all.length > 3) return `${all[0]} et al.`;
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** The date in words; the year alone for a book; nothing where the title says it already. */
function dateOf({ type, title, issued }: CslItem): string {
  if (issued === undefined) return "n.d.";
  if (issued.literal !== undefined) return issued.literal;
  const [from, to] = issued["date-parts"] ?? [];
  if (from === undefined) return "n.d.";
  const cut = ([year, month, day]: DateParts): DateParts => (BOOKS.has(type) ? [year] : [year, month, day]);
  const season = issued.season === undefined ? "" : `${SEASONS[issued.season - 1]} `;
  const text = to === undefined ? season + partsText(cut(from)) : `${partsText(cut(from))}–${partsText(cut(to))}`;
  if (to === undefined && !BOOKS.has(type) && datesIn(title).includes(partsText(from))) return "";
  return issued.circa === true ? `c. ${text}` : text;
}

/** The dates that a title names, as `partsText` writes them. */
const datesIn = (title: string): string[] =>
  [...title.matchAll(/(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.? (\d{4})/g)].flatMap(([, day, month = "", year = ""]) => {
    const m = MONTHS.findIndex((name) => name.startsWith(month));
    return m < 0 ? [] : [partsText([Number(year), m + 1, day === undefined ? undefined : Number(day)])];
  });

const partsText = ([year, month, day]: DateParts): string =>
  [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((p) => p !== undefined).join(" ");
