/** What a printed card says of a thing: its names, its statements in sections, its rival accounts. */
import type { Attestation } from "../../claims/attestation.ts";
import { CERTAINTIES } from "../../claims/certainty.ts";
import { WHEN } from "../../claims/claim-terms.ts";
import type { Rivalry } from "../../claims/rivalry.ts";
import { sentenceText, termText } from "../../claims/sentence.ts";
import type { Standing, Statement } from "../../claims/statement.ts";
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { Union } from "../../model/union.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { iri, tripleKey } from "../../rdf/term.ts";
import type { DossierData } from "../dossier-data.ts";

export interface CardRow {
  /** The relation from this thing's end: "questioned by". */
  readonly relation: string;
  /** The other end. */
  readonly other: string;
  readonly standing: Standing;
  readonly certainty: Statement["certainty"];
  readonly rivals: number;
  /** In words; null = no date. */
  readonly date: string | null;
  /** The leading one first. */
  readonly attestations: readonly Attestation[];
  readonly order: number;
  readonly when: string | null;
}

export interface CardSection {
  readonly heading: string;
  /** Whether the heading is the relation itself, so that rows need not say it. */
  readonly single: boolean;
  readonly rows: readonly CardRow[];
}

export interface Card {
  readonly name: string;
  readonly classes: readonly string[];
  readonly when: string | null;
  readonly comment: string | null;
  readonly names: readonly CardRow[];
  readonly sections: readonly CardSection[];
  readonly rivalries: readonly Rivalry[];
}

const TYPE = rdf("type").value;

export function readCard(thing: string, { dossier, vocabulary, claims }: DossierData): Card {
  const { forward, backward } = claims.about(thing);
  const rows: (CardRow & { readonly group: string | undefined })[] = [];
  const names: CardRow[] = [];
  const seen = new Set<string>();
  const add = (statement: Statement, end: "forward" | "backward"): void => {
    const { triple, standing, certainty, rivals } = statement;
    const predicate = triple.predicate.value;
    const role = end === "forward" ? vocabulary.namingRole(predicate)?.role : undefined;
    if (predicate === TYPE && standing === "plain") return;
    if (role === "label" || role === "part" || role === "comment") return;
    const key = tripleKey(triple);
    if (seen.has(key)) return;
    seen.add(key);
    const relation = vocabulary.relation(predicate);
    const attestations = leadingFirst(statement.attestations);
    const when = attestations.find((a) => a.when !== null)?.when ?? null;
    const row: CardRow = {
      relation: end === "forward" || relation.inverseLabel === "" ? relation.label : relation.inverseLabel,
      other: termText(end === "forward" ? triple.object : triple.subject, vocabulary),
      standing,
      certainty,
      rivals,
      date: when === null ? null : dateWords(when),
      attestations,
      order: relation.order,
      when,
    };
    if (role === "name") names.push(row);
    else rows.push({ ...row, group: relation.group });
  };
  for (const statement of forward) add(statement, "forward");
  for (const statement of backward) add(statement, "backward");

  const sections = new Map<string, CardRow[]>();
  const single = new Set<string>();
  for (const { group, ...row } of rows) {
    const heading = group ?? row.relation;
    if (group === undefined) single.add(heading);
    sections.set(heading, [...(sections.get(heading) ?? []), row]);
  }
  const first = (own: readonly CardRow[]): number => Math.min(...own.map((r) => r.order));
  const [when] = new Union(dossier).objects(iri(thing), WHEN);
  return {
    name: vocabulary.label(thing),
    classes: classLabels(thing, vocabulary),
    when: when?.termType === "Literal" ? dateWords(when.value) : null,
    comment: vocabulary.comment(thing) ?? null,
    names: distinctNames(names),
    sections: [...sections]
      .sort(([a, x], [b, y]) => first(x) - first(y) || compare(a, b))
      .map(([heading, own]) => ({ heading, single: single.has(heading), rows: own.sort(inOrder) })),
    rivalries: claims.rivalriesOf(thing),
  };
}

function classLabels(thing: string, vocabulary: DossierData["vocabulary"]): string[] {
  const main = vocabulary.classOf(thing);
  const types = vocabulary.typesOf(thing).filter((t) => t === main.iri || !main.ancestors.includes(t));
  return types.length === 0 ? [main.label] : types.map((t) => vocabulary.classInfo(t).label);
}

/** A bare other name is left out where a claim gives the same name with its source. */
function distinctNames(names: readonly CardRow[]): CardRow[] {
  const claimed = names.filter((n) => n.attestations.length > 0);
  const texts = new Set(claimed.map((n) => n.other));
  return [...claimed.sort(inOrder), ...names.filter((n) => n.attestations.length === 0 && !texts.has(n.other))];
}

const RANK = (a: Attestation): number =>
  a.verdict === "accepted" ? 0 : a.verdict === "rejected" ? 3 : a.stance === "stated" ? 1 : 2;

const sureness = ({ certainty }: Attestation): number =>
  certainty === null ? CERTAINTIES.length : CERTAINTIES.indexOf(certainty);

const leadingFirst = (attestations: readonly Attestation[]): Attestation[] =>
  [...attestations].sort((a, b) => RANK(a) - RANK(b) || sureness(a) - sureness(b) || compare(a.iri, b.iri));

const STANDINGS: readonly Standing[] = ["accepted", "plain", "reported", "denied", "rejected"];

const inOrder = (a: CardRow, b: CardRow): number =>
  compareDates(a.when, b.when) ||
  a.order - b.order ||
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
  compare(a.other, b.other);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A date in words; what is no date stands as it was written. */
export function dateWords(text: string): string {
  const read = readEdtf(text);
  return read.ok ? read.words : text;
}

/** The statements of a position in one line. */
export const positionText = (statements: readonly Statement[], vocabulary: DossierData["vocabulary"]): string =>
  statements.map((s) => sentenceText(s.triple, vocabulary)).join("; ");
