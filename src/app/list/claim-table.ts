/** The table of claims: each statement that lines stand for, with its date, its standing and its sources. */
import type { Attestation } from "../../claims/attestation.ts";
import { CERTAINTIES, type Certainty } from "../../claims/certainty.ts";
import type { Standing } from "../../claims/statement.ts";
import type { DossierGraph } from "../../graph/dossier-graph.ts";
import type { ViewGraph } from "../../graph/view-graph.ts";
import { standingWord } from "../glyphs/standing-mark.tsx";
import type { Column, Row } from "./table.ts";
import { datesWords, firstDay } from "./thing-table.ts";

/** What is looked up when it is first asked for: reading thousands of claims for a screenful would be slow. */
export interface ClaimRow extends Row {
  /** Key of the triple. */
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly ends: readonly [string, string];
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly rivals: number;
  readonly claims: readonly string[];
  details(): { readonly when: string | null; readonly sources: string };
}

export interface ClaimData {
  readonly graph: DossierGraph;
  /** Who states or denies a triple, by its key. */
  onKey(key: string): readonly Attestation[];
  sourceName(iri: string): string;
}

/** One row for each triple behind the lines of a view. */
export function drawnClaims(view: ViewGraph, data: ClaimData): ClaimRow[] {
  const keys = new Set<string>();
  view.forEachEdge((_, { triples }) => {
    for (const key of triples) keys.add(key);
  });
  return [...keys].filter((key) => data.graph.hasEdge(key)).map((key) => claimRow(key, data));
}

/** One row for each line of the dossier. */
export const allClaims = (data: ClaimData): ClaimRow[] => data.graph.edges().map((key) => claimRow(key, data));

function claimRow(key: string, data: ClaimData): ClaimRow {
  const { graph } = data;
  const { label, standing, certainty, rivals, claims } = graph.getEdgeAttributes(key);
  const ends = graph.extremities(key);
  let found: ReturnType<ClaimRow["details"]> | null = null;
  return {
    id: key,
    subject: graph.getNodeAttribute(ends[0], "label"),
    relation: label,
    object: graph.getNodeAttribute(ends[1], "label"),
    ends,
    standing,
    certainty,
    rivals,
    claims,
    details() {
      found ??= detailsOf(key, claims, data);
      return found;
    },
  };
}

function detailsOf(key: string, claims: readonly string[], data: ClaimData): ReturnType<ClaimRow["details"]> {
  const attestations = claims.length === 0 ? [] : data.onKey(key);
  const when = attestations.find((a) => a.when !== null)?.when ?? null;
  const sources = new Set(attestations.flatMap((a) => (a.source === null ? [] : [data.sourceName(a.source)])));
  return { when, sources: [...sources].join("; ") };
}

const rankOf = (certainty: Certainty | null): number | null =>
  certainty === null ? null : CERTAINTIES.indexOf(certainty);

const dates = (row: ClaimRow): readonly string[] => {
  const { when } = row.details();
  return when === null ? [] : [when];
};

export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  { id: "subject", words: "Subject", width: [120, 2], text: (r) => r.subject },
  { id: "relation", words: "Says", width: [100, 1.4], text: (r) => r.relation },
  { id: "object", words: "Object", width: [120, 2], text: (r) => r.object },
  {
    id: "standing",
    words: "Standing",
    width: [160, 0],
    wideOnly: true,
    text: (r) => standingWord(r.standing),
  },
  {
    id: "certainty",
    words: "Certainty",
    width: [104, 0],
    wideOnly: true,
    text: (r) => r.certainty ?? "",
    order: (r) => rankOf(r.certainty),
  },
  {
    id: "when",
    words: "When",
    width: [90, 1],
    wideOnly: true,
    text: (r) => datesWords(dates(r)),
    order: (r) => firstDay(dates(r)),
  },
  { id: "sources", words: "Sources", width: [120, 1.6], wideOnly: true, text: (r) => r.details().sources },
  {
    id: "rivals",
    words: "Rivals",
    width: [64, 0],
    numeric: true,
    wideOnly: true,
    text: (r) => (r.rivals === 0 ? "" : String(r.rivals)),
    order: (r) => r.rivals,
  },
  { id: "claims", words: "Claim", width: [84, 0], wideOnly: true, text: (r) => r.claims.join(", ") },
  { id: "edtf", words: "EDTF", width: [0, 0], written: true, text: (r) => r.details().when ?? "" },
  { id: "from", words: "Address of subject", width: [0, 0], written: true, text: (r) => r.ends[0] },
  { id: "to", words: "Address of object", width: [0, 0], written: true, text: (r) => r.ends[1] },
];
