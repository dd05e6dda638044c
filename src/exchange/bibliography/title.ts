/** The titles of sources as compilers write them, taken apart: author, work, container, imprint, and the passage read. */
import type { CslItem, CslType } from "./csl-item.ts";

export interface TitleParts
  extends Pick<
    CslItem,
    | "container-title"
    | "volume"
    | "issue"
    | "page"
    | "chapter-number"
    | "publisher"
    | "publisher-place"
    | "archive"
    | "archive_location"
    | "genre"
    | "note"
  > {
  readonly title: string;
}

const QUOTED = /(?:^|(?<=[\s,(]))['‘“"](?<title>.+?)['’”"](?=$|[,;.:)]|\s*\()/u;
const IMPRINT = /^(?<work>.+?) \((?:(?<house>[^()]*?)[,]? )?(?<year>\d{4})\)(?<rest>.*)$/u;
const DATE = String.raw`(?:\d{1,2} )?(?:Jan|Feb|March|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{4}|\d{4}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const trimmed = (text: string): string => text.replace(/^[\s,;:]+|[\s,;:]+$/g, "");
const optional = <K extends string>(name: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined || trimmed(value) === "" ? {} : ({ [name]: trimmed(value) } as { [P in K]?: string });

/**
 * Takes a title apart as far as it follows the usual forms; what no form covers stays in the title or the note, so
 * that nothing is lost. `families` are the names of its makers, which many titles repeat.
 */
export function readTitle(text: string, type: CslType, families: readonly string[]): TitleParts {
  const title = withoutMaker(text.replace(/\s+/g, " ").trim(), families);
  if (type === "manuscript") return archival(title) ?? { title: capital(title) };
  const quoted = QUOTED.exec(title);
  const imprint = IMPRINT.exec(title);
  const workFirst = imprint !== null && (quoted === null || (imprint.groups?.work?.length ?? 0) <= quoted.index);
  if (workFirst) return ofWork(imprint, type, quoted, families);
  if (quoted !== null) return ofPart(title, quoted, type);
  return { title: capital(title) };
}

const maker = (family: string): string =>
  `^(?:(?:\\p{Lu}[\\p{L}]*\\.?[ -]?)*)${family.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;

/** "C. Andrew, The Defence …" → "The Defence …"; also "Quinlan 2014, …" and an institution's full name. */
function withoutMaker(title: string, families: readonly string[]): string {
  for (const family of families) {
    const head = new RegExp(`${maker(family)}(?: \\d{4})?, `, "u").exec(title);
    if (head !== null && head[0].length < title.length) return title.slice(head[0].length);
  }
  return title;
}

/** The passage of a title that only refers to a work: "C. Andrew 2009, endnotes" → "endnotes"; else `null`. */
export function passageOf(title: string, families: readonly string[]): string | null {
  const heads = families.map((family) => new RegExp(`${maker(family)} \\d{4}, (?<passage>.+)$`, "u").exec(title));
  return heads.find((head) => head !== null)?.groups?.passage ?? null;
}

/** "The National Archives (Kew), KV 2/802-805, personal file" */
function archival(title: string): TitleParts | null {
  const [archive, location, ...rest] = title.split(", ");
  if (archive === undefined || location === undefined || rest.length === 0 || !/\d/.test(location)) return null;
  return { title: capital(rest.join(", ")), archive, archive_location: location };
}

/** "Enemies Within (2018), ch. 5 'The Cipher Spies', sections on …": a book, or a chapter named after it. */
function ofWork(found: RegExpExecArray, type: CslType, quoted: RegExpExecArray | null, families: readonly string[]) {
  const { work = "", house, rest = "" } = found.groups ?? {};
  const { title, volume } = withoutEditor(work, families);
  const imprint = imprintOf(house);
  const chapter = /^, ch(?:ap)?\. (?<number>[\dIVXLC]+)\b(?<after>.*)$/u.exec(rest)?.groups;
  if (type === "chapter" && quoted?.groups?.title !== undefined && chapter !== undefined) {
    const after = (chapter.after ?? "").replace(quoted[0], "");
    return {
      title: quoted.groups.title,
      "container-title": title,
      ...optional("chapter-number", chapter.number),
      ...optional("volume", volume),
      ...imprint,
      ...optional("note", after),
    };
  }
  return { title: capital(title), ...optional("volume", volume), ...imprint, ...optional("note", rest) };
}

/** "The Diaries, vol. I, ed. N. West": the editor stands in the makers, the volume in a field of its own. */
function withoutEditor(work: string, families: readonly string[]): { title: string; volume: string | undefined } {
  const edited = /^(?<before>.+), eds?\. (?<who>.+)$/u.exec(work)?.groups;
  const known = edited !== undefined && families.some((f) => edited.who?.endsWith(f) === true);
  const bare = known ? (edited.before ?? work) : work;
  const volume = /^(?<before>.+), vol\. (?<volume>[\dIVXLC]+)$/u.exec(bare)?.groups;
  return { title: volume?.before ?? bare, volume: volume?.volume };
}

/** "London, Right Book Club edition", "Harper & Brothers" */
function imprintOf(house: string | undefined): Pick<CslItem, "publisher" | "publisher-place"> {
  if (house === undefined || house.trim() === "") return {};
  const [place, ...publisher] = house.replace(/ edition$/, "").split(", ");
  return publisher.length === 0
    ? optional("publisher", place)
    : { ...optional("publisher-place", place), ...optional("publisher", publisher.join(", ")) };
}

/** A part of something larger, its own title in quotation marks. */
function ofPart(whole: string, quoted: RegExpExecArray, type: CslType): TitleParts {
  const title = quoted.groups?.title ?? whole;
  const before = trimmed(whole.slice(0, quoted.index)).replace(/ (?:entry|text)$/, "");
  const after = trimmed(whole.slice(quoted.index + quoted[0].length));
  // The thing comes first, then its title: 'Time, 22 May 1939, “…”'. The date is the source's own.
  if (before !== "") {
    const undated = trimmed(before.replace(new RegExp(`,? (?:${DATE})$`, "u"), ""));
    const reviewing = /^(?<name>.+?) (?<what>review of .+)$/u.exec(undated)?.groups;
    return {
      title,
      "container-title": reviewing?.name ?? undated,
      ...optional("note", [reviewing?.what, after].filter((p) => p !== undefined && p !== "").join("; ")),
    };
  }
  const chapter =
    /^ch(?:ap)?\. (?<number>[\dIVXLC]+) of (?<book>.+?) \((?<house>[^()]*?),? ?(?<year>\d{4})\)(?:, pp?\. (?<pages>[\d–-]+))?(?<rest>.*)$/u.exec(
      after,
    )?.groups;
  if (chapter !== undefined) {
    return {
      title,
      ...optional("container-title", chapter.book),
      ...optional("chapter-number", chapter.number),
      ...imprintOf(chapter.house),
      ...optional("page", chapter.pages?.replace("-", "–")),
      ...optional("note", chapter.rest),
    };
  }
  return { title, ...(type === "thesis" ? university(after) : periodical(after)) };
}

/** "MA thesis, Nipissing University, Nov. 2012" */
function university(text: string): Omit<TitleParts, "title"> {
  const found = new RegExp(`^(?<genre>[^,]+), (?<school>.+?)(?:,? (?:${DATE}))?$`, "u").exec(text)?.groups;
  return found === undefined
    ? optional("note", text)
    : { ...optional("genre", found.genre), ...optional("publisher", found.school) };
}

/** "review of Kern, Weekly Standard 8/35, 19 May 2003"; anything else is a note. */
function periodical(text: string): Omit<TitleParts, "title"> {
  const found = new RegExp(
    `^(?:(?<what>(?:review|notice)\\b[^,]*), )?(?<name>\\p{Lu}[^,(]*?)(?: (?<volume>\\d+)/(?<issue>\\d+))?(?:,? (?:${DATE}|\\((?:${DATE})\\)))?$`,
    "u",
  ).exec(text)?.groups;
  if (found?.name === undefined) return optional("note", text);
  return {
    ...optional("container-title", found.name),
    ...optional("volume", found.volume),
    ...optional("issue", found.issue),
    ...optional("note", found.what),
  };
}
