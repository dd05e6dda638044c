/** An index card's statements in groups: by the ontology's sections where it has them, else by relation. */
import type { Attestation } from "../../claims/attestation.ts";
import type { Claims } from "../../claims/claims.ts";
import type { Statement } from "../../claims/statement.ts";
import { compareDates } from "../../model/edtf.ts";
import type { RelationInfo } from "../../model/relation-info.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { type ObjectTerm, type Subject, termKey, tripleKey } from "../../rdf/term.ts";
import { leadingClaim } from "../desk/leading-claim.ts";

/** One statement as a line of a card: what joins, to what, on whose word. */
export interface CardRow {
  readonly key: string;
  readonly statement: Statement;
  readonly relation: RelationInfo;
  /** The relation read from this card's end: "questioned by". */
  readonly words: string;
  /** The other end. */
  readonly other: Subject | ObjectTerm;
  readonly lead: Attestation | null;
  /** EDTF text. */
  readonly date: string | null;
}

export interface CardGroup {
  readonly heading: string;
  /** Whether the rows say their relation themselves; else it is the heading. */
  readonly mixed: boolean;
  readonly rows: readonly CardRow[];
  /** Distinct claims. */
  readonly claims: number;
  /** Independent witnesses behind them. */
  readonly witnesses: number;
}

export interface CardContent {
  readonly names: readonly CardRow[];
  readonly groups: readonly CardGroup[];
  /** Distinct claims in all. */
  readonly claims: number;
  readonly statements: number;
}

type Data = { readonly claims: Claims; readonly vocabulary: Vocabulary };

const TYPE = rdf("type").value;

/** Everything that is said of a thing, from both ends. Types, labels and comments stand in the card's head instead. */
export function cardContent(thing: string, { claims, vocabulary }: Data): CardContent {
  const { forward, backward } = claims.about(thing);
  const rows: CardRow[] = [];
  const names: CardRow[] = [];
  for (const statement of forward) {
    const predicate = statement.triple.predicate.value;
    const role = vocabulary.namingRole(predicate)?.role;
    if (predicate === TYPE && statement.standing === "plain") continue;
    if (role === "label" || role === "part" || role === "comment") continue;
    const row = rowOf(statement, "forward", vocabulary);
    (role === "name" ? names : rows).push(row);
  }
  const seen = new Set(rows.map((r) => r.key));
  for (const statement of backward) {
    const row = rowOf(statement, "backward", vocabulary);
    // A symmetric relation to itself, or a loop, is said once.
    if (!seen.has(row.key)) rows.push(row);
  }
  return {
    names: claimedNamesFirst(names),
    groups: grouped(rows, claims),
    claims: countClaims([...rows, ...names]),
    statements: rows.length + names.length,
  };
}

export function rowOf(statement: Statement, end: "forward" | "backward", vocabulary: Vocabulary): CardRow {
  const { triple, attestations } = statement;
  const relation = vocabulary.relation(triple.predicate.value);
  const lead = leadingClaim(attestations);
  return {
    key: tripleKey(triple),
    statement,
    relation,
    words: end === "forward" || relation.inverseLabel === "" ? relation.label : relation.inverseLabel,
    other: end === "forward" ? triple.object : triple.subject,
    lead,
    date: lead?.when ?? attestations.find((a) => a.when !== null)?.when ?? null,
  };
}

/** A bare alternative label is left out where a claim gives the same name with its setting. */
function claimedNamesFirst(names: readonly CardRow[]): CardRow[] {
  const claimed = names.filter((n) => n.lead !== null);
  const texts = new Set(claimed.map((n) => n.other.value));
  return [...claimed.sort(byDate), ...names.filter((n) => n.lead === null && !texts.has(n.other.value))];
}

function grouped(rows: readonly CardRow[], claims: Claims): CardGroup[] {
  const groups = new Map<string, { mixed: boolean; order: number; rows: CardRow[] }>();
  for (const row of rows) {
    const heading = row.relation.group ?? row.words;
    const group = groups.get(heading) ?? {
      mixed: row.relation.group !== undefined,
      order: row.relation.order,
      rows: [],
    };
    group.order = Math.min(group.order, row.relation.order);
    group.rows.push(row);
    groups.set(heading, group);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => x.order - y.order || a.localeCompare(b, "en"))
    .map(([heading, { mixed, rows: own }]) => ({
      heading,
      mixed,
      rows: own.sort(byDate),
      claims: countClaims(own),
      witnesses: claims.witnesses(own.flatMap((r) => r.statement.attestations)),
    }));
}

const countClaims = (rows: readonly CardRow[]): number =>
  new Set(rows.flatMap((r) => r.statement.attestations.map((a) => a.identifier))).size;

const STANDINGS = ["accepted", "plain", "reported", "denied", "rejected"];

function byDate(a: CardRow, b: CardRow): number {
  return (
    compareDates(a.date, b.date) ||
    a.relation.order - b.relation.order ||
    STANDINGS.indexOf(a.statement.standing) - STANDINGS.indexOf(b.statement.standing) ||
    (termKey(a.other) < termKey(b.other) ? -1 : 1)
  );
}
