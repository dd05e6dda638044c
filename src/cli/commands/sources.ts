/** `dossier sources`: what rests on each source, and what falls when some are set aside. */
import { Claims } from "../../claims/claims.ts";
import { sentenceText } from "../../claims/sentence.ts";
import { type Remainder, SourceCriticism } from "../../claims/source-criticism.ts";
import { sourcesSparql } from "../../claims/sources-sparql.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { write } from "../io.ts";
import { columns, heading, wrap } from "../layout.ts";
import { openDossier } from "../open-dossier.ts";
import { usageError } from "../problem.ts";

const WIDTH = 100;

export const SOURCES: Command = {
  name: "sources",
  summary: "Show what rests on each source, and what falls without some of them.",
  usage: "FILE… [--without SOURCE]… [--family]",
  needsFiles: true,
  options: {
    without: {
      type: "string",
      short: "w",
      multiple: true,
      value: "SOURCE",
      help: "Set a source aside: its key, IRI or title; may be given several times.",
    },
    family: { type: "boolean", help: "Set aside the whole family of each: all that derive from the same root." },
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json"],
      help: "How it is written. Default: text.",
    },
    sparql: { type: "boolean", help: "Write the SPARQL query that this stands for instead." },
    ...READ_OPTIONS,
  },
  details: `A claim rests on a source alone when no other source supports it; on a family alone when all its sources derive from
one root, and so are one witness. A source's rival value supports nothing. Nothing is deleted.

  dossier sources data
  dossier sources data --without PER
  dossier sources data --without KLE --family --format json`,

  async run(args, io) {
    const workspace = await openDossier(args, io, { signal: io.interrupted() });
    const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
    const claims = new Claims(workspace.dossier, vocabulary);
    const criticism = new SourceCriticism(claims);
    const keys = new Map(criticism.sources().map((s) => [s.source.key, s.source.iri]));
    const named = args.texts("without").map((wanted) => {
      const known = keys.get(wanted.trim());
      if (known !== undefined) return known;
      const how = "Name one of them with --without";
      const found = findEntity(wanted.trim(), workspace, vocabulary, claims, {
        how,
        prefer: (of) => claims.isSource(of),
      });
      if (!claims.isSource(found)) throw usageError(`“${wanted}” is no source.`);
      return found;
    });
    if (args.flag("family") && named.length === 0) throw usageError("--family needs --without SOURCE.");
    const aside = args.flag("family") ? [...new Set(named.flatMap((s) => criticism.familyOf(s)))] : named;
    const json = args.text("format") === "json";
    const width = Math.min(io.stdout.columns ?? WIDTH, 140);
    if (args.flag("sparql")) await write(io.stdout, sourcesSparql(aside));
    else if (aside.length === 0)
      await write(io.stdout, json ? jsonText(overview(criticism)) : overviewText(criticism, claims, width));
    else {
      const left = criticism.without(aside);
      await write(io.stdout, json ? jsonText(remainder(left)) : remainderText(left, claims, vocabulary, width));
    }
    return 0;
  },
};

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const overview = (criticism: SourceCriticism) => ({
  basis: criticism.basis(),
  sources: criticism.sources().map(({ source, ...claims }) => ({
    iri: source.iri,
    key: source.key,
    title: source.title,
    date: source.date,
    reliability: source.reliability,
    families: source.root,
    ...claims,
  })),
  families: criticism.families().map(({ root, ...family }) => ({ root: root.iri, ...family })),
});

const remainder = ({ setAside, cited, fallen, weakened, statements, basis }: Remainder) => ({
  setAside,
  basis,
  cited,
  fallen,
  weakened,
  statements: statements.map(({ triple, before, after, witnesses }) => ({
    subject: triple.subject.value,
    relation: triple.predicate.value,
    object: triple.object.termType === "Quad" ? null : triple.object.value,
    before,
    after,
    witnesses,
  })),
});

const plural = (n: number, one: string): string => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;

function overviewText(criticism: SourceCriticism, claims: Claims, width: number): string {
  const { claims: count, oneSource, oneFamily } = criticism.basis();
  const sources = criticism.sources();
  if (sources.length === 0) return "No claim cites a source.\n";
  const row = (...cells: readonly string[]): string =>
    `${columns(...cells.slice(0, 4).map((c, i) => [i < 4 ? c.padStart(7) : c, 9] as const))}  ${cells.slice(4).join("  ")}`;
  const lines = sources.map(({ source, cited, supported, alone, aloneInFamily }) =>
    row(
      `${cited.length}`,
      `${supported.length}`,
      `${alone.length}`,
      `${aloneInFamily.length}`,
      source.key.padEnd(8),
      source.short,
    ),
  );
  const families = criticism.families().map(({ root, sources: members, cited, alone }) => {
    const names = members.map((m) => claims.source(m).short).join("; ");
    return wrap(
      `${root.short}: ${plural(cited.length, "claim")}, ${alone.length} on it alone. ${names}`,
      width,
      "    ",
      "  – ",
    );
  });
  return [
    heading(`${plural(sources.length, "source")}, ${plural(count, "claim")}`),
    `${oneSource.toLocaleString("en")} rest on one source, ${oneFamily.toLocaleString("en")} on one family of sources.\n\n`,
    `${row("cite it", "support", "alone", "family", "key".padEnd(8), "source")}\n`,
    ...lines.map((line) => `${line}\n`),
    families.length === 0 ? "" : `\n${heading("Families: one witness each")}`,
    ...families,
  ].join("");
}

function remainderText(left: Remainder, claims: Claims, vocabulary: Vocabulary, width: number): string {
  const names = left.setAside.map((s) => claims.source(s).short);
  const said = (id: string): string =>
    [
      ...new Set(
        claims
          .byIdentifier(id)
          .flatMap((a) =>
            a.triples.map((t) => `${a.stance === "denied" ? "not so: " : ""}${sentenceText(t, vocabulary)}`),
          ),
      ),
    ].join("; ");
  const list = (title: string, ids: readonly string[]): string =>
    ids.length === 0
      ? ""
      : `\n${heading(title)}${ids.map((id) => wrap(said(id), width, " ".repeat(8), `${id.padEnd(7)} `)).join("")}`;
  const unaccepted = left.statements
    .filter((s) => left.unaccepted.has(s.key))
    .map((s) => wrap(`${sentenceText(s.triple, vocabulary)} [now ${s.after}]`, width, "    ", "  – "));
  return [
    wrap(`Without ${names.join("; ")}`, width, "", ""),
    `${plural(left.cited.length, "claim")} cite ${names.length === 1 ? "it" : "them"}; ${left.fallen.length} ${left.fallen.length === 1 ? "falls" : "fall"}. Nothing is deleted.\n`,
    `Of the ${left.basis.claims.toLocaleString("en")} that are left ${left.basis.oneSource.toLocaleString("en")} rest on one source, ${left.basis.oneFamily.toLocaleString("en")} on one family.\n`,
    list("Claims that fall", left.fallen),
    unaccepted.length === 0 ? "" : `\n${heading("No longer accepted by anyone who is left")}${unaccepted.join("")}`,
    list("Claims left with a single independent witness", left.weakened),
  ].join("");
}
