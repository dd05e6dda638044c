/** Sources as citations: reads what the dossier says of each into CSL items, under keys that stay. */
import { KIND_OF_SOURCE } from "../../claims/claim-terms.ts";
import type { Claims } from "../../claims/claims.ts";
import type { SourceInfo } from "../../claims/source-info.ts";
import { localName } from "../../model/local-name.ts";
import { Union } from "../../model/union.ts";
import { dcterms, foaf, rdfs, schema, schemaHttps } from "../../rdf/namespaces.ts";
import { iri, type NamedNode } from "../../rdf/term.ts";
import type { DossierData } from "../dossier-data.ts";
import type { CslItem, CslName } from "./csl-item.ts";
import { cslDate, yearOf } from "./dates.ts";
import { familyName, type Makers, readMakers } from "./names.ts";
import { passageOf, readTitle } from "./title.ts";
import { cslType } from "./types.ts";

const BIBO = "http://purl.org/ontology/bibo/";
const bibo = (name: string): NamedNode => iri(BIBO + name);
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const LINKS = [foaf("page"), schema("url"), schemaHttps("url"), rdfs("seeAlso"), bibo("uri")];

/**
 * The sources as items, by author, year and title. The same source has the same key in every bibliography of a
 * dossier: its local name, which two sources of different namespaces may share and are then told apart by a number.
 */
export function bibliographyItems(sources: Iterable<string>, data: DossierData): CslItem[] {
  const keys = sourceKeys(data.claims.sources().map((s) => s.iri));
  const wanted = [...new Set(sources)];
  return wanted.map((source) => readItem(source, keys.get(source) ?? keyOf(source), data)).sort(byAuthor);
}

/** Keys for all sources; the lesser IRI keeps the bare name. */
function sourceKeys(sources: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const source of [...sources].sort()) {
    const key = keyOf(source);
    let free = key;
    for (let n = 2; taken.has(free); n++) free = `${key}-${n}`;
    taken.add(free);
    keys.set(source, free);
  }
  return keys;
}

/** Letters and digits that BibTeX takes. */
const keyOf = (source: string): string =>
  localName(source)
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9._:-]+/g, "-")
    .replace(/^-+|-+$/g, "") || "source";

function readItem(source: string, id: string, { dossier, vocabulary, claims }: DossierData): CslItem {
  const union = new Union(dossier);
  const node = iri(source);
  const info = claims.source(source);
  const texts = (predicate: NamedNode): string[] =>
    union
      .objects(node, predicate)
      .map((o) => (o.termType === "NamedNode" ? vocabulary.label(o.value) : o.value))
      .sort();
  const text = (...predicates: readonly NamedNode[]): string | undefined => predicates.flatMap(texts)[0];
  const type = cslType([...union.iris(node, KIND_OF_SOURCE), ...vocabulary.typesOf(source)].map(localName));
  const makers = union.objects(node, dcterms("creator")).map((creator): Makers => {
    const named = creator.termType === "NamedNode" ? vocabulary.label(creator.value) : creator.value;
    const institution = creator.termType === "NamedNode" && vocabulary.kindOf(creator.value).id === "org";
    return institution ? { authors: [{ literal: named }], editors: [] } : readMakers(named);
  });
  // Several creators have no order in RDF; names within one text have.
  makers.sort((a, b) => collator.compare(firstName(a), firstName(b)));
  const authors = makers.flatMap((m): readonly CslName[] => m.authors);
  const editors = [
    ...makers.flatMap((m): readonly CslName[] => m.editors),
    ...texts(bibo("editor")).flatMap((t) => readMakers(t).authors),
  ];
  const families = [...authors, ...editors].map(familyName);
  const passage = passageOf(info.title, families);
  const work = passage === null ? undefined : workBehind(info, claims);
  const { title, note, ...parts } = readTitle(work ?? info.title, type, families);
  const date = info.date ?? text(dcterms("issued"), dcterms("created"), schema("datePublished"));
  const container = text(dcterms("isPartOf"));
  const publisher = text(dcterms("publisher"));
  const notes = [
    note,
    work === undefined ? undefined : passage,
    info.verification === "toBeVerified" ? "not yet read" : undefined,
  ].filter((n) => n !== undefined);
  return {
    id,
    type,
    title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(editors.length === 0 ? {} : { editor: editors }),
    ...(date === undefined || date === null ? {} : { issued: cslDate(date) }),
    ...parts,
    ...(container === undefined ? {} : { "container-title": container }),
    ...(publisher === undefined ? {} : { publisher }),
    ...given("DOI", text(bibo("doi"))),
    ...given("ISBN", text(bibo("isbn"), bibo("isbn13"), bibo("isbn10"))),
    ...given(
      "URL",
      LINKS.flatMap((p) => union.objects(node, p))
        .map((o) => o.value)
        .filter(isWebAddress)
        .sort()[0],
    ),
    ...given("note", notes.length === 0 ? undefined : notes.join("; ")),
  };
}

const firstName = ({ authors, editors }: Makers): string => [...authors, ...editors].map(familyName)[0] ?? "";

/** The title of the work that a passage is from: a source it is derived from, by the same hand and of the same date. */
const workBehind = ({ derivedFrom, creator, date }: SourceInfo, claims: Claims): string | undefined =>
  derivedFrom.map((s) => claims.source(s)).find((s) => creator !== null && s.creator === creator && s.date === date)
    ?.title;

const given = <K extends string>(name: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { [P in K]?: string });

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** By author, or by title without an article where there is none; then by year, title and key. */
function byAuthor(a: CslItem, b: CslItem): number {
  const head = (item: CslItem): string => {
    const [first] = item.author ?? item.editor ?? [];
    return first === undefined ? item.title.replace(/^(?:The|An?) /, "") : familyName(first);
  };
  return (
    collator.compare(head(a), head(b)) ||
    compareYears(yearOf(a.issued), yearOf(b.issued)) ||
    collator.compare(a.title, b.title) ||
    (a.id < b.id ? -1 : 1)
  );
}

const compareYears = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
