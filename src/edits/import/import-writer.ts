/** The import writer: gathers the quads of an import, each once and only where the dossier lacks it. */

import { SOURCE } from "../../claims/claim-terms.ts";
import type { RecordEvidence, RecordStatement, TableRecord } from "../../claims/record.ts";
import { LABEL_PREDICATES } from "../../model/labels.ts";
import { foldText } from "../../model/names.ts";
import { nameWords } from "../../model/spelling.ts";
import { dcterms, owl, rdf, rdfs, skos, xsd } from "../../rdf/namespaces.ts";
import {
  iri,
  literal,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  quadKey,
  type Triple,
} from "../../rdf/term.ts";
import { documentGraph } from "../../store/document.ts";
import type { EditContext } from "../edit.ts";
import { slugOf } from "../mint-iri.ts";
import { ImportClaims } from "./import-claims.ts";
import type { ImportCounts, ImportOptions, MisfitRow } from "./import-records.ts";
import type { RecordGroup } from "./match-records.ts";
import type { NameBook } from "./name-book.ts";

/** The most values left out that are told. */
const MOST_HELD = 200;

/** A thing that a cell names and nothing here is called. */
interface Mention {
  readonly iri: string;
  readonly name: string;
  readonly cls: string | null;
  isMade: boolean;
}

export class ImportWriter {
  readonly #context: EditContext;
  readonly #options: ImportOptions;
  readonly #book: NameBook;
  readonly #graph: NamedNode;
  readonly #quads = new Map<string, Quad>();
  readonly #claims: ImportClaims;
  readonly #labelled: NamedNode;
  readonly #taken = new Set<string>();
  readonly #mentions = new Map<string, Mention>();
  readonly #mentionAt = new Map<string, Mention>();
  readonly #slots = new Set<string>();
  readonly #sources = new Map<string, string>();
  readonly #held: string[] = [];
  #made = 0;
  #joined = 0;
  #mentioned = 0;
  #newSources = 0;
  #statements = 0;

  constructor(context: EditContext, options: ImportOptions, book: NameBook) {
    this.#context = context;
    this.#options = options;
    this.#book = book;
    this.#graph = documentGraph(options.document);
    this.#claims = new ImportClaims(context, options.namespace, (s, p, o) => this.#put(s, p, o));
    this.#labelled = commonLabel(context);
    for (const { iri: source, short, title, key } of context.claims.sources())
      for (const name of [source, key, short, title, context.vocabulary.label(source)])
        if (!this.#sources.has(foldSource(name))) this.#sources.set(foldSource(name), source);
  }

  quads(): Quad[] {
    return [...this.#quads.values()];
  }

  counts(): ImportCounts {
    return {
      made: this.#made,
      joined: this.#joined,
      mentioned: this.#mentioned,
      sources: this.#newSources,
      statements: this.#statements,
      claims: this.#claims.made,
      held: this.#held,
    };
  }

  /** The address of a thing that rows make: their own, unless something else has it. */
  addressFor({ own, records: [first] }: RecordGroup): string {
    let free = own;
    for (let n = 2; !this.#isFreeFor(free, first); n += 1) free = `${own}-${n}`;
    this.#taken.add(free);
    return free;
  }

  /** Free, or the work of the same rows in an earlier import. */
  #isFreeFor(address: string, { label, statements, evidence }: TableRecord): boolean {
    const { dossier, claims } = this.#context;
    if (this.#taken.has(address)) return false;
    const node = iri(address);
    if (dossier.count(node) === 0) return true;
    return (
      dossier.count(node, null, label, this.#graph) > 0 &&
      statements.every(({ predicate, value }) => {
        if (value.kind === "thing") return true;
        const object = value.kind === "literal" ? value.literal : iri(value.iri);
        const triple = { subject: node, predicate, object };
        return evidence === null ? claims.isAsserted(triple) : claims.onTriple(triple).length > 0;
      })
    );
  }

  /** What the values of a row are in the dossier; or why one of them cannot be told. */
  resolve(record: TableRecord): { readonly values: readonly ObjectTerm[] } | { readonly misfit: MisfitRow } {
    const values: ObjectTerm[] = [];
    for (const statement of record.statements) {
      const found = this.#valueOf(statement);
      if (typeof found === "string") return { misfit: { row: record.row, cell: statement.cell, sentence: found } };
      values.push(found);
    }
    return { values };
  }

  #valueOf({ predicate, value }: RecordStatement): ObjectTerm | string {
    if (value.kind === "literal") return value.literal;
    if (value.kind === "address") return iri(value.iri);
    const { name } = value;
    const { dossier, vocabulary } = this.#context;
    if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(name) && dossier.count(iri(name)) > 0) return iri(name);
    const cls =
      value.cls ?? vocabulary.relation(predicate.value).ranges.find((r) => !r.startsWith(xsd("").value)) ?? null;
    const wanted =
      cls === null ? { own: [], classes: [] } : { own: [cls], classes: vocabulary.classInfo(cls).ancestors };
    const found = this.#book.find(name, wanted);
    const [only] = found;
    if (only !== undefined && found.length === 1) return iri(only);
    if (found.length > 1)
      return `“${name}” may be ${found.length} things here. Write the address of the one that is meant: ${found.slice(0, 3).join(", ")}.`;
    return iri(this.#mention(name, cls));
  }

  /** A thing that is only named in a cell: made once for all rows. */
  #mention(name: string, cls: string | null): string {
    const key = `${cls ?? ""} ${foldText(name) || name}`;
    const before = this.#mentions.get(key);
    if (before !== undefined) return before.iri;
    const base = this.#options.namespace + slugOf(name);
    let free = base;
    for (let n = 2; this.#taken.has(free) || this.#context.dossier.count(iri(free)) > 0; n += 1) free = `${base}-${n}`;
    const mention = { iri: free, name, cls, isMade: false };
    this.#taken.add(free);
    this.#mentions.set(key, mention);
    this.#mentionAt.set(free, mention);
    return free;
  }

  /** Says what a thing is and what it is called. A name that the dossier lacks is added to those it has. */
  introduce({ records }: RecordGroup, thing: string, isKnown: boolean): void {
    const { vocabulary, dossier, claims } = this.#context;
    if (isKnown) this.#joined += 1;
    else if (dossier.count(iri(thing)) === 0) this.#made += 1;
    const called = [vocabulary.label(thing), ...vocabulary.names(thing).others.map(({ text }) => text)];
    const names = new Set(called.map(wordsOf));
    const known = dossier.count(iri(thing)) > 0;
    if (!known) this.#put(thing, rdf("type"), iri(this.#options.cls));
    for (const [i, { label }] of records.entries()) {
      if (known ? names.has(wordsOf(label.value)) : i > 0 && records[0].label.value === label.value) continue;
      const predicate = known || i > 0 ? skos("altLabel") : this.#labelled;
      // A name that is only reported stays only reported.
      if (claims.onTriple({ subject: iri(thing), predicate, object: label }).length === 0)
        this.#put(thing, predicate, label);
      names.add(wordsOf(label.value));
    }
  }

  /** Says something of a thing: plain, or as a claim of the row's source. */
  state(thing: string, predicate: NamedNode, object: ObjectTerm, evidence: RecordEvidence | null): void {
    const triple: Triple = { subject: iri(thing), predicate, object };
    this.#makeMentioned(object);
    if (evidence === null) {
      this.#plain(triple);
      return;
    }
    const source = evidence.source === null ? null : this.#sourceOf(evidence.source);
    if (this.#claims.isOnFile(triple, source, evidence)) return;
    const { claims } = this.#context;
    // What stands plain stays asserted: the claim that comes to it is accepted, as the law of claims wants it.
    const isPlain = claims.isAsserted(triple) && claims.onTriple(triple).length === 0;
    if (isPlain && source === null) return;
    this.#claims.write(triple, source, isPlain ? { ...evidence, accepted: true } : evidence);
    if (evidence.accepted && source !== null) this.#put(thing, predicate, object);
  }

  #plain(triple: Triple): void {
    const { claims, vocabulary, dossier } = this.#context;
    if (claims.isAsserted(triple)) return;
    const { label, functional } = vocabulary.relation(triple.predicate.value);
    const slot = `${triple.subject.value} ${triple.predicate.value}`;
    const words = () => `${vocabulary.label(triple.subject.value)}: ${label} ${object()}`;
    const object = () =>
      triple.object.termType === "Literal" ? triple.object.value : vocabulary.label(triple.object.value);
    if (claims.onTriple(triple).length > 0) this.#hold(`${words()} (reported, not accepted)`);
    else if (functional && (this.#slots.has(slot) || dossier.count(triple.subject, triple.predicate) > 0))
      this.#hold(`${words()} (the dossier says otherwise)`);
    else {
      this.#put(triple.subject.value, triple.predicate, triple.object);
      this.#slots.add(slot);
      this.#statements += 1;
    }
  }

  #hold(words: string): void {
    if (this.#held.length < MOST_HELD) this.#held.push(words);
  }

  /** Makes a thing that a cell only names, once a statement about it is really made. */
  #makeMentioned(object: ObjectTerm): void {
    const mention = this.#mentionAt.get(object.value);
    if (object.termType !== "NamedNode" || mention === undefined || mention.isMade) return;
    mention.isMade = true;
    this.#put(mention.iri, rdf("type"), mention.cls === null ? owl("Thing") : iri(mention.cls));
    this.#put(mention.iri, this.#labelled, literal(mention.name, ...this.#language()));
    this.#mentioned += 1;
  }

  #language(): [] | [string] {
    return this.#options.language === undefined ? [] : [this.#options.language];
  }

  #sourceOf(name: string): string {
    const known = this.#sources.get(foldSource(name));
    if (known !== undefined) return known;
    const made = this.#mention(name, SOURCE.value);
    this.#put(made, rdf("type"), SOURCE);
    this.#put(made, rdfs("label"), literal(name));
    this.#put(made, dcterms("title"), literal(name));
    this.#sources.set(foldSource(name), made);
    this.#newSources += 1;
    return made;
  }

  #put(subject: string, predicate: NamedNode, object: ObjectTerm): void {
    const node = iri(subject);
    if (this.#context.dossier.count(node, predicate, object) > 0) return;
    const q = quad(node, predicate, object, this.#graph);
    this.#quads.set(quadKey(q), q);
  }
}

/** A name apart from the order of its words: "Archer, Jane" is no further name of Jane Archer. */
const wordsOf = (name: string): string => nameWords(name).sort().join(" ") || name;

const foldSource = (name: string): string => (/^[a-z][a-z0-9+.-]*:\/\//i.test(name) ? name : foldText(name) || name);

/** The predicate by which most things here are called; `rdfs:label` where there is no telling. */
function commonLabel({ dossier }: EditContext): NamedNode {
  let best = rdfs("label");
  let most = dossier.count(null, best);
  for (const predicate of LABEL_PREDICATES.slice(0, 6)) {
    const count = dossier.count(null, iri(predicate));
    if (count <= most) continue;
    best = iri(predicate);
    most = count;
  }
  return best;
}
