/** `dossier claims`: every statement about one thing, with who says it, where and how surely. */
import type { Attestation } from "../../claims/attestation.ts";
import { cite } from "../../claims/citation.ts";
import { Claims } from "../../claims/claims.ts";
import type { Rivalry } from "../../claims/rivalry.ts";
import { sentenceText, termText } from "../../claims/sentence.ts";
import type { Statement } from "../../claims/statement.ts";
import { compareDates, readEdtf } from "../../model/edtf.ts";
import { readableName } from "../../model/local-name.ts";
import { Vocabulary } from "../../model/vocabulary.ts";
import { knownPrefixes } from "../../query/prefixes.ts";
import { prefixedName } from "../../query/results/term-words.ts";
import { tripleKey } from "../../rdf/term.ts";
import { type Command, READ_OPTIONS } from "../command.ts";
import { findEntity } from "../find-entity.ts";
import { write } from "../io.ts";
import { heading, wrap } from "../layout.ts";
import { openDossier } from "../open-dossier.ts";
import { usageError } from "../problem.ts";

const WIDTH = 100;

export const CLAIMS: Command = {
  name: "claims",
  summary: "Show every statement about a thing, who says it, where and how surely.",
  usage: "FILE… --about IRI-OR-LABEL",
  needsFiles: true,
  options: {
    about: {
      type: "string",
      short: "a",
      value: "IRI-OR-LABEL",
      help: "The thing: its IRI, its prefixed name, any of its names, or the ID of a claim.",
    },
    ...READ_OPTIONS,
  },
  details: `Accents and capitals do not matter in names. Statements stand in the ontology's order, then by date; rivals at the end.

  dossier claims data --about 'Jane Doe'
  dossier claims data --about ex:jane-doe
  dossier claims data --about C12`,

  async run(args, io) {
    const wanted = args.text("about");
    if (wanted === undefined || wanted.trim() === "") throw usageError("Say what about: --about IRI-OR-LABEL.");
    const workspace = await openDossier(args, io, { signal: io.interrupted() });
    const vocabulary = new Vocabulary(workspace.ontology, workspace.dossier);
    const claims = new Claims(workspace.dossier, vocabulary);
    const teller = new Teller(claims, vocabulary, Math.min(io.stdout.columns ?? WIDTH, 140));
    const attestations = claims.byIdentifier(wanted.trim());
    if (attestations.length > 0) {
      await write(io.stdout, teller.claim(wanted.trim(), attestations));
      return 0;
    }
    const entity = findEntity(wanted.trim(), workspace, vocabulary, claims);
    const attestation = claims.attestation(entity);
    const name = prefixedName(entity, knownPrefixes(workspace.documents)) ?? `<${entity}>`;
    await write(
      io.stdout,
      attestation === null
        ? teller.entity(entity, name)
        : teller.claim(attestation.identifier, claims.byIdentifier(attestation.identifier)),
    );
    return 0;
  },
};

/** Tells statements in plain text. */
class Teller {
  readonly #claims: Claims;
  readonly #vocabulary: Vocabulary;
  readonly #width: number;

  constructor(claims: Claims, vocabulary: Vocabulary, width: number) {
    this.#claims = claims;
    this.#vocabulary = vocabulary;
    this.#width = width;
  }

  /** All statements with a thing as subject or object. */
  entity(entity: string, name: string): string {
    const { forward, backward } = this.#claims.about(entity);
    const statements = this.#inOrder([...forward, ...backward]);
    const kind = this.#vocabulary.classOf(entity).label;
    const mentions = this.#claims.mentions(entity).map(({ attestation }) => attestation.identifier);
    return [
      heading(`${this.#vocabulary.label(entity)} (${kind}) ${name}`),
      ...statements.map((statement) => this.#statement(statement)),
      mentions.length === 0 ? "" : `\n${wrap(`Named in: ${[...new Set(mentions)].join(", ")}`, this.#width, "  ", "")}`,
      this.#rivalries(this.#claims.rivalriesOf(entity)),
    ].join("");
  }

  /** What one claim states, in all its attestations. */
  claim(identifier: string, attestations: readonly Attestation[]): string {
    const triples = new Map(attestations.flatMap((a) => a.triples.map((t) => [tripleKey(t), t] as const)));
    const statements = [...triples.values()].map((t) => this.#claims.statement(t));
    const rivalries = attestations.flatMap((a) => this.#claims.rivalries(a.iri));
    return [
      heading(`Claim ${identifier}`),
      ...statements.map((s) => this.#statement(s)),
      this.#rivalries(rivalries),
    ].join("");
  }

  #inOrder(statements: readonly Statement[]): Statement[] {
    const once = [...new Map(statements.map((s) => [tripleKey(s.triple), s])).values()];
    const order = (s: Statement) => this.#vocabulary.relation(s.triple.predicate.value).order;
    const when = (s: Statement) => s.attestations.map((a) => a.when).sort(compareDates)[0] ?? null;
    const key = (s: Statement) => sentenceText(s.triple, this.#vocabulary);
    return once.sort((a, b) => order(a) - order(b) || compareDates(when(a), when(b)) || (key(a) < key(b) ? -1 : 1));
  }

  #statement(statement: Statement): string {
    const { triple, standing, certainty, attestations, rivals } = statement;
    const words = wrap(sentenceText(triple, this.#vocabulary), this.#width, "  ", "");
    if (attestations.length === 0) return words;
    const witnesses = this.#claims.witnesses(attestations.filter((a) => a.stance === "stated"));
    const marks = [
      standing,
      ...(certainty === null ? [] : [certainty]),
      ...(witnesses > 1 ? [`${witnesses} independent witnesses`] : []),
      ...(rivals === 0 ? [] : [rivals === 1 ? "1 rival account" : `${rivals} rival accounts`]),
    ];
    return `\n${words}${wrap(`[${marks.join(", ")}]`, this.#width, "  ")}${attestations.map((a) => this.#attestation(a)).join("")}`;
  }

  #attestation(attestation: Attestation): string {
    const label = (iri: string) => this.#vocabulary.label(iri);
    const list = (iris: readonly string[]) => iris.map(label).join(", ");
    const { source, stance, locators, when, certainty, hedges, heldBy, expressedIn, verdict, verification } =
      attestation;
    const date = when === null ? null : readEdtf(when);
    const parts = [
      `${stance === "denied" ? "denied in" : "stated in"} ${
        source === null ? "no source" : cite(this.#claims.source(source).short, locators.join("; "))
      }`,
      ...(date === null ? [] : [date.ok ? date.words : (when ?? "")]),
      ...(certainty === null ? [] : [certainty]),
      ...(verdict === null ? [] : [verdict]),
      ...hedges.map((hedge) => `hedge: “${hedge}”`),
      ...(heldBy.length === 0 ? [] : [`held by ${list(heldBy)}`]),
      ...(expressedIn.length === 0 ? [] : [`expressed in ${list(expressedIn)}`]),
      ...attestation.qualifiers.map(
        ({ relation, value }) => `${this.#vocabulary.relation(relation).label}: ${termText(value, this.#vocabulary)}`,
      ),
      ...(attestation.derivedFrom.length === 0 ? [] : [`derived from ${list(attestation.derivedFrom)}`]),
      ...(verification === null ? [] : [readableName(verification).toLowerCase()]),
      ...attestation.notes,
    ];
    return wrap(parts.join(" · "), this.#width, " ".repeat(10), `  ${attestation.identifier.padEnd(7)} `);
  }

  #rivalries(rivalries: readonly Rivalry[]): string {
    const once = [...new Map(rivalries.map((r) => [`${r.iri}\n${r.question}`, r])).values()];
    if (once.length === 0) return "";
    const told = once.map((rivalry) => {
      const positions = rivalry.positions.map((position) => {
        const said = position.statements.map((s) => sentenceText(s.triple, this.#vocabulary)).join("; ");
        const ids = [...new Set(position.attestations.map((a) => a.identifier))].join(", ");
        const sources = [
          ...new Set(
            position.attestations.flatMap((a) => (a.source === null ? [] : [this.#claims.source(a.source).short])),
          ),
        ].join(", ");
        const marks = [position.standing, ...(position.certainty === null ? [] : [position.certainty])].join(", ");
        return wrap(
          `${position.denied ? "Not so: " : ""}${said} [${marks}] ${ids} · ${sources}`,
          this.#width,
          "    ",
          "  – ",
        );
      });
      return `${wrap(rivalry.question, this.#width, "  ", "")}${positions.join("")}`;
    });
    return `\n${heading("Rival accounts")}${told.join("\n")}`;
  }
}
