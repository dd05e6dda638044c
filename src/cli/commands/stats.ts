/** `dossier stats`: counts what the files hold. */
import { Claims } from "../../claims/claims.ts";
import type { Standing } from "../../claims/statement.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { rdf } from "../../rdf/namespaces.ts";
import { type Triple, tripleKey } from "../../rdf/term.ts";
import type { Workspace } from "../../store/workspace.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { write } from "../io.ts";
import { heading, tally } from "../layout.ts";
import { openDossier } from "../open-dossier.ts";

/** Counts by label, most first. */
type Counts = readonly (readonly [label: string, count: number])[];

export interface Stats {
  readonly quads: number;
  readonly triples: number;
  readonly documents: Counts;
  readonly classes: Counts;
  readonly relations: Counts;
  readonly claims: { readonly count: number; readonly attestations: number; readonly certainty: Counts };
  readonly standings: Counts;
  readonly sources: { readonly count: number; readonly cited: Counts };
  readonly disagreements: number;
}

export const STATS: Command = {
  name: "stats",
  summary: "Count what the files hold.",
  usage: "FILE… [--format FORMAT]",
  needsFiles: true,
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json"],
      help: "How the counts are written. Default: text.",
    },
    ...READ_OPTIONS,
  },
  details: `Documents, classes, relations, claims by certainty and standing, sources and disagreements. A triple that two files
hold is one triple and two quads. Dossier's own ontology is not counted.`,

  async run(args, io) {
    const workspace = await openDossier(args, io, { signal: io.interrupted() });
    const stats = readStats(workspace);
    await write(io.stdout, args.text("format") === "json" ? `${JSON.stringify(stats, null, 2)}\n` : statsText(stats));
    return 0;
  },
};

/** Counts everything once; time in proportion to the dossier. */
export function readStats(workspace: Workspace): Stats {
  const { dossier } = workspace;
  const vocabulary = new Vocabulary(workspace.ontology, dossier);
  const claims = new Claims(dossier, vocabulary);
  const triples = new Map<string, Triple>();
  for (const q of dossier.match()) triples.set(tripleKey(q), q);
  const classes = new Map<string, number>();
  const relations = new Map<string, number>();
  const stated = new Map<string, Triple>();
  let attestations = 0;
  for (const [key, triple] of triples) {
    const predicate = triple.predicate.value;
    if (predicate === rdf("type").value) add(classes, triple.object.value);
    else add(relations, predicate);
    if (predicate === rdf("reifies").value && triple.object.termType === "Quad") {
      stated.set(tripleKey(triple.object), triple.object);
    }
    if (!claims.isBookkeeping(triple)) stated.set(key, triple);
  }
  const standings = new Map<Standing, number>();
  for (const triple of stated.values()) add(standings, claims.standing(triple));
  for (const q of new Map(
    [...dossier.match(null, rdf("reifies"))].map((each) => [each.subject.value, each]),
  ).values()) {
    if (claims.isClaim(q.subject.value)) attestations += 1;
  }
  const sources = claims.sources();
  return {
    quads: dossier.size,
    triples: triples.size,
    documents: workspace.documents.map(({ path, graph }) => [path, dossier.count(null, null, null, graph)]),
    classes: ranked(classes, (iri) => vocabulary.classInfo(iri).label),
    relations: ranked(relations, (iri) => vocabulary.relation(iri).label),
    claims: { count: claims.count(), attestations, certainty: Object.entries(claims.certaintyCounts()) },
    standings: ranked(standings, (standing) => standing),
    sources: {
      count: sources.length,
      cited: sources.map(({ short, claims: cited }) => [short, cited] as const).sort((a, b) => b[1] - a[1]),
    },
    disagreements: claims.disagreements().length,
  };
}

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const ranked = <K extends string>(counts: ReadonlyMap<K, number>, label: (key: K) => string): Counts =>
  [...counts].map(([key, count]) => [label(key), count] as const).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function statsText(stats: Stats): string {
  const sections: readonly (readonly [title: string, counts: Counts])[] = [
    [
      [
        counted(stats.documents.length, "document"),
        counted(stats.triples, "triple"),
        counted(stats.quads, "quad"),
      ].join(", "),
      stats.documents,
    ],
    [counted(stats.classes.length, "class", "classes"), stats.classes],
    [counted(stats.relations.length, "relation"), stats.relations],
    [
      `${counted(stats.claims.count, "claim")} in ${counted(stats.claims.attestations, "attestation")}`,
      stats.claims.certainty,
    ],
    ["Statements by standing", stats.standings],
    [counted(stats.sources.count, "source"), stats.sources.cited],
  ];
  const text = sections
    .filter(([, counts]) => counts.length > 0)
    .map(([title, counts]) => `${heading(title)}${tally(counts)}`)
    .join("\n");
  return `${text}\n${counted(stats.disagreements, "disagreement")}\n`;
}
