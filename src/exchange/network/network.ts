/** A network: a dossier's graph, or a view of it, as other programs take it, with who vouches for each line and when. */
import type { MultiDirectedGraph } from "graphology";
import type { Attestation } from "../../claims/attestation.ts";
import type { Certainty } from "../../claims/certainty.ts";
import { WHEN } from "../../claims/claim-terms.ts";
import type { Standing } from "../../claims/statement.ts";
import type { EdgeAttributes, NodeAttributes } from "../../graph/dossier-graph.ts";
import type { ViewEdge } from "../../graph/view-graph.ts";
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { type Kind, OTHER_KIND } from "../../model/kind.ts";
import { Union } from "../../model/union.ts";
import { rdfs } from "../../rdf/namespaces.ts";
import { iri, tripleKey } from "../../rdf/term.ts";
import type { DossierData } from "../dossier-data.ts";

/** The time that a date allows; an open end is absent. Both as `xsd:date`. */
export interface Spell {
  readonly start?: string;
  readonly end?: string;
}

/** Everything that is known of when something was: dates as written, and their bounds. */
export interface When {
  /** EDTF texts, the earliest first. */
  readonly dates: readonly string[];
  readonly spells: readonly Spell[];
}

export interface NetworkNode extends When {
  /** IRI, or `name:` and the text. */
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  /** "Person", "Interrogation" */
  readonly className: string;
  readonly claims: number;
  readonly accepted: boolean;
  readonly position?: { readonly x: number; readonly y: number };
}

export interface NetworkEdge extends When {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** IRIs of the relations behind it. */
  readonly relations: readonly string[];
  readonly standing: Standing;
  /** `null` = no claim says. */
  readonly certainty: Certainty | null;
  readonly rivals: number;
  /** Claim IDs. */
  readonly claims: readonly string[];
  /** Short titles of the sources that state or deny it. */
  readonly sources: readonly string[];
  /** The event that is drawn as this line. */
  readonly event: string | null;
}

export interface Network {
  readonly title: string;
  /** Sorted by id. */
  readonly nodes: readonly NetworkNode[];
  /** Sorted by key. */
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkOptions {
  readonly title?: string;
  /** y up, as the layout gives them. */
  readonly positions?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

const UNTYPED = rdfs("Resource").value;

type AnyEdge = EdgeAttributes | ViewEdge;

/** Reads the network of `projection.graph` or of a view. */
export function drawnNetwork(
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes> | MultiDirectedGraph<NodeAttributes, ViewEdge>,
  data: DossierData,
  { title = "", positions = {} }: NetworkOptions = {},
): Network {
  const any = graph as MultiDirectedGraph<NodeAttributes, AnyEdge>;
  const kinds = new Map(data.vocabulary.kinds().map((k) => [k.id, k]));
  const union = new Union(data.dossier);
  const dated = (id: string): string[] =>
    union.objects(iri(id), WHEN).flatMap((o) => (o.termType === "Literal" ? [o.value] : []));
  const nodes = any
    .nodes()
    .sort()
    .map((id): NetworkNode => {
      const { label, kind, cls, claims, accepted, literal } = any.getNodeAttributes(id);
      const known = kinds.get(kind) ?? OTHER_KIND;
      const position = Object.hasOwn(positions, id) ? positions[id] : undefined;
      return {
        id,
        label,
        kind: known,
        className: cls === "" || cls === UNTYPED ? known.singular : data.vocabulary.classInfo(cls).label,
        claims,
        accepted,
        ...whenOf(literal ? [] : dated(id)),
        ...(position === undefined ? {} : { position }),
      };
    });
  const edges = any
    .edges()
    .sort()
    .map((key): NetworkEdge => {
      const edge = any.getEdgeAttributes(key);
      const triples = "triples" in edge ? edge.triples : [edge.triple];
      const event = "folded" in edge ? edge.folded : null;
      const behind = attestationsBehind(edge.claims, new Set(triples), data);
      const dates = behind.flatMap((a) => (a.when === null ? [] : [a.when]));
      return {
        source: any.source(key),
        target: any.target(key),
        label: edge.label,
        relations: [...new Set(triples.map((t) => t.split("\n")[1] ?? ""))].sort(),
        standing: edge.standing,
        certainty: edge.certainty,
        rivals: edge.rivals,
        claims: edge.claims,
        sources: [
          ...new Set(behind.flatMap((a) => (a.source === null ? [] : [data.claims.source(a.source).short]))),
        ].sort(),
        event,
        ...whenOf(dates.length > 0 || event === null ? dates : dated(event)),
      };
    });
  return { title, nodes, edges };
}

/** The attestations of these claims that are about these triples. */
const attestationsBehind = (
  identifiers: readonly string[],
  triples: ReadonlySet<string>,
  { claims }: DossierData,
): Attestation[] =>
  identifiers.flatMap((id) => claims.byIdentifier(id)).filter((a) => a.triples.some((t) => triples.has(tripleKey(t))));

function whenOf(dates: readonly string[]): When {
  const distinct = [...new Set(dates)].sort(compareDates);
  const spells = distinct.flatMap((date): Spell[] => {
    const read = readEdtf(date);
    if (!read.ok) return [];
    const start = plainDate(read.notBefore);
    const end = plainDate(read.notAfter);
    if (start === undefined && end === undefined) return [];
    return [{ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }];
  });
  return { dates: distinct, spells: apart(spells) };
}

/** Spells in order, those that overlap made one: two accounts of one time are not two times. */
function apart(spells: readonly Spell[]): Spell[] {
  const merged: Spell[] = [];
  for (const spell of [...spells].sort((a, b) => compare(a.start ?? "", b.start ?? ""))) {
    const last = merged.at(-1);
    if (last === undefined || (last.end !== undefined && last.end < (spell.start ?? ""))) {
      merged.push(spell);
      continue;
    }
    const { end: _, ...from } = last;
    const open = last.end === undefined || spell.end === undefined;
    const end = open ? undefined : [last.end, spell.end].sort().at(-1);
    merged[merged.length - 1] = { ...from, ...(end === undefined ? {} : { end }) };
  }
  return merged;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Years before Christ or after 9999 are no dates to other programs. */
const plainDate = (date: string | undefined): string | undefined =>
  date !== undefined && /^(?!0000)\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
