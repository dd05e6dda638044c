/** A source: a text as evidence, its short title, its reliability and what it rests on. */
import { localName, readableName } from "../model/local-name.ts";
import type { Union } from "../model/union.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { dcterms } from "../rdf/namespaces.ts";
import { iri, type NamedNode } from "../rdf/term.ts";
import { DERIVED_FROM, KIND_OF_SOURCE, RELIABILITY, VERIFICATION } from "./claim-terms.ts";

export interface SourceInfo {
  readonly iri: string;
  /** Local name: "DH". */
  readonly key: string;
  readonly title: string;
  /** For a line of evidence: "Davenport-Hines 2018". */
  readonly short: string;
  readonly creator: string | null;
  /** When it was written: EDTF text. */
  readonly date: string | null;
  /** Label of what sort of text it is: "Book". */
  readonly kind: string | null;
  /** Admiralty letter, A to F. */
  readonly reliability: string | null;
  /** Sources it is directly derived from. */
  readonly derivedFrom: readonly string[];
  /** Where its derivation begins; itself when it rests on nothing. */
  readonly root: readonly string[];
  readonly verification: string | null;
}

const SHORT_LENGTH = 40;

export function readSource(source: string, union: Union, vocabulary: Vocabulary, root: readonly string[]): SourceInfo {
  const node = iri(source);
  const text = (predicate: NamedNode): string | null => {
    const values = union
      .objects(node, predicate)
      .map((o) => (o.termType === "Literal" ? o.value : vocabulary.label(o.value)));
    return values.length === 0 ? null : values.sort().join("; ");
  };
  const concept = (predicate: NamedNode): string | undefined => union.iris(node, predicate)[0];
  const kind = concept(KIND_OF_SOURCE);
  const reliability = concept(RELIABILITY);
  const verification = concept(VERIFICATION);
  const label = vocabulary.declaredLabel(source);
  const title = text(dcterms("title")) ?? label ?? readableName(source);
  const creator = text(dcterms("creator"));
  const date = text(dcterms("date"));
  // A label beside a title is meant to be the short form; one in its place may be.
  const isShort = label !== title || (creator === null && title.length <= SHORT_LENGTH);
  return {
    iri: source,
    key: localName(source),
    title,
    short: label !== undefined && isShort ? label : shortTitle(title, creator, date),
    creator,
    date,
    kind: kind === undefined ? null : vocabulary.label(kind),
    reliability:
      reliability === undefined
        ? text(RELIABILITY)
        : (/[A-F]$/.exec(localName(reliability))?.[0] ?? vocabulary.label(reliability)),
    derivedFrom: union.iris(node, DERIVED_FROM),
    root,
    verification: verification === undefined ? null : localName(verification),
  };
}

/** "Davenport-Hines 2018" from author and year; without an author, the beginning of the title. */
export function shortTitle(title: string, creator: string | null, date: string | null): string {
  const year = /-?\d{4}/.exec(date ?? "")?.[0];
  const authors = (creator ?? "").split(/\s*(?:;|&|\band\b)\s*/).filter((a) => a !== "");
  const name =
    authors.length === 0
      ? beginning(title)
      : authors.length > 2
        ? `${surname(authors[0] ?? "")} and others`
        : authors.map(surname).join(" and ");
  return year === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/** "Quinlan" of "Kevin Quinlan" or "Quinlan, Kevin"; the whole of what does not look like a person's name. */
function surname(name: string): string {
  const comma = name.indexOf(",");
  if (comma > 0) return name.slice(0, comma);
  const words = name.split(" ");
  const personal = words.length <= 4 && words.every((w) => /^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|du|la|le)$/u.test(w));
  const institutional = words.some((w) =>
    /^(?:\p{Lu}{2,}|\p{Lu}{2,}\d|.*(?:Office|Service|Press|Times|Archives?|Committee|Bureau|Library|University|News|Post))$/u.test(
      w,
    ),
  );
  return personal && !institutional ? (words.at(-1) ?? name) : name;
}

function beginning(title: string): string {
  const head = title.split(/[:(]|\.\s/)[0]?.trim() || title;
  if (head.length <= SHORT_LENGTH) return head;
  const cut = head.lastIndexOf(" ", SHORT_LENGTH);
  return `${head.slice(0, cut > 0 ? cut : SHORT_LENGTH)}…`;
}
