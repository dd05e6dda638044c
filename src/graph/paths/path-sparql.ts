/** The SPARQL that a view of paths stands for: the chains of so many steps between two things, with their evidence. */
import { CERTAINTY, DENIED_IN, IDENTIFIER, REIFIES, STATED_IN, VERDICT } from "../../claims/claim-terms.ts";
import { escapeIri } from "../../rdf/escape.ts";
import { dos, rdfs, style } from "../../rdf/namespaces.ts";
import { literal } from "../../rdf/term.ts";
import { TermWriter } from "../../rdf/turtle-term.ts";
import type { SetAside } from "../evidence.ts";
import { LAYER_CLASSES, NO_LINES } from "../sparql-terms.ts";
import { SHARED_KINDS } from "./ways.ts";

export interface PathQueryOptions {
  /** Only lines that are asserted; those reported too when absent. */
  readonly asserted?: boolean;
  readonly avoid?: SetAside & { readonly things?: Iterable<string> };
  /** Classes to one of which every thing between the ends belongs. When absent, all but those of the kinds `without`. */
  readonly through?: readonly string[];
  /** Ids of kinds that no thing between the ends is of; the ones that `telling` leaves out when absent. */
  readonly without?: Iterable<string>;
  /** Relations whose values are drawn as things of their own; a name at an end is the value of one of them. */
  readonly naming?: Iterable<string>;
  /** Prefix → namespace, for short names. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/**
 * A SPARQL 1.2 query for all chains of exactly `steps` steps, one row for each way to read one on one claim a step.
 * `from` and `to` are IRIs, or `name:` and the text for names that are drawn as things.
 */
export function pathSparql(from: string, to: string, steps: number, options: PathQueryOptions = {}): string {
  const writer = new TermWriter(options.prefixes ?? {});
  const query = new Writing(writer, endOf(from, "from", writer), endOf(to, "to", writer), steps, options);
  const body = query.body();
  const prefixes = [...writer.used].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${prefixes.map(([name, iri]) => `PREFIX ${name}: <${escapeIri(iri)}>\n`).join("")}\n${body}`;
}

/** An end of the chain: a term, or a variable and the text it is to have. */
interface ChainEnd {
  readonly term: string;
  readonly text: string | null;
}

function endOf(key: string, variable: string, writer: TermWriter): ChainEnd {
  if (!key.startsWith(NAME)) return { term: writer.iri(key), text: null };
  return { term: `?${variable}`, text: writer.literal(literal(key.slice(NAME.length))) };
}

const NAME = "name:";

class Writing {
  readonly #writer: TermWriter;
  readonly #ends: readonly [from: ChainEnd, to: ChainEnd];
  readonly #steps: number;
  readonly #options: PathQueryOptions;

  constructor(writer: TermWriter, from: ChainEnd, to: ChainEnd, steps: number, options: PathQueryOptions) {
    this.#writer = writer;
    this.#ends = [from, to];
    this.#steps = steps;
    this.#options = options;
  }

  body(): string {
    const [from, to] = this.#ends.map(({ term, text }) => text ?? term);
    const numbers = Array.from({ length: this.#steps }, (_, i) => i + 1);
    const between = numbers.slice(0, -1);
    const columns = numbers.map((n) => {
      const thing = n < this.#steps ? ` ?thing${n}` : "";
      return `?relation${n} ?inverse${n} ?id${n} ?certainty${n}${thing}`;
    });
    return `# Chains of ${this.#steps} ${this.#steps === 1 ? "step" : "steps"} from ${from} to ${to}${this.#options.asserted ? ", on what is asserted" : ", on what is asserted or reported"}.
# A step goes along a relation (?relation1) or against it (?inverse1); ?id1 is a claim on it, if there is one.
SELECT DISTINCT ${columns.join("\n  ")}
WHERE {
${numbers.map((n) => this.#step(n)).join("")}${between.length === 0 ? "" : "\n  # Between the ends\n"}${between.map((n) => this.#between(n)).join("")}}
`;
  }

  #end(n: number): string {
    return n === 0 ? this.#ends[0].term : n === this.#steps ? this.#ends[1].term : `?thing${n}`;
  }

  /** Each step is a query of its own, so that an engine makes its table once instead of once for every row before it. */
  #step(n: number): string {
    const [a, b] = [this.#end(n - 1), this.#end(n)];
    const along = `${a} ?relation${n} ${b}`;
    const against = `${b} ?inverse${n} ${a}`;
    const iri = (name: { readonly value: string }) => this.#writer.iri(name.value);
    const reifies = (triple: string) => `${iri(REIFIES)} <<( ${triple} )>>`;
    const claimed = (triple: string) =>
      `{ ?claim${n} ${reifies(triple)}${this.#options.asserted ? ` . ${triple}` : ""} }`;
    const plain = (triple: string, relation: string) => `UNION { ${triple}
      FILTER(${relation}${n} NOT IN (${this.#list(NO_LINES)}))
      MINUS { ?any${n} ${reifies(triple)} } }`;
    const minus = [`${iri(VERDICT)} ${iri(dos("rejected"))}`, `${iri(DENIED_IN)} ?denier${n}`, ...this.#aside(n)].map(
      (unwanted) => `      MINUS { ?claim${n} ${unwanted} }\n`,
    );
    return `
  # Step ${n}
  { SELECT * WHERE {
    { ${claimed(along)}
      UNION ${claimed(against)}
${minus.join("")}      OPTIONAL { ?claim${n} ${iri(IDENTIFIER)} ?id${n} }
      OPTIONAL { ?claim${n} ${iri(CERTAINTY)} ?certainty${n} } }
    ${plain(along, "?relation")}
    ${plain(against, "?inverse")}
${this.#named(n)} } }
`;
  }

  /** A name at the near or far end of a step: its text, as the value of a relation whose values are drawn. */
  #named(n: number): string {
    const relations = `(${this.#list(this.#options.naming ?? [])})`;
    const at = (end: ChainEnd, relation: string) =>
      end.text === null
        ? ""
        : `    FILTER(isLiteral(${end.term}) && STR(${end.term}) = ${end.text} && ${relation}${n} IN ${relations})\n`;
    const [from, to] = this.#ends;
    return `${n === 1 ? at(from, "?inverse") : ""}${n === this.#steps ? at(to, "?relation") : ""}`.trimEnd();
  }

  #aside(n: number): string[] {
    const { claims = [], sources = [] } = this.#options.avoid ?? {};
    const unwanted = (values: readonly string[], relation: { readonly value: string }) =>
      values.length === 0
        ? []
        : [`${this.#writer.iri(relation.value)} ?avoided${n} VALUES ?avoided${n} { ${values.join(" ")} }`];
    const ids = [...claims].map((id) => this.#writer.literal(literal(id)));
    const iris = [...sources].map((source) => this.#writer.iri(source));
    return [...unwanted(ids, IDENTIFIER), ...unwanted(iris, STATED_IN)];
  }

  #between(n: number): string {
    const { through, without = SHARED_KINDS, avoid = {} } = this.#options;
    const thing = `?thing${n}`;
    const others = [
      ...this.#ends.flatMap(({ term, text }) => (text === null ? [term] : [])),
      ...[...(avoid.things ?? [])].map((t) => this.#writer.iri(t)),
    ];
    for (let i = 1; i < n; i++) others.push(`?thing${i}`);
    const isA = `a/${this.#writer.iri(rdfs("subClassOf").value)}*`;
    const apart = `  FILTER(isIRI(${thing}) && ${thing} NOT IN (${others.join(", ")}))\n`;
    if (through !== undefined)
      return `${apart}  { SELECT DISTINCT ${thing} { ${thing} ${isA} ?class${n} VALUES ?class${n} { ${this.#list(through, " ")} } } }\n`;
    const kinds = [...without].map((kind) => style(kind).value);
    const drawnAs = this.#writer.iri(style("drawnAs").value);
    return `${apart}  MINUS { ${thing} ${isA} ?class${n} VALUES ?class${n} { ${this.#list(LAYER_CLASSES, " ")} } }
${kinds.length === 0 ? "" : `  MINUS { ${thing} ${isA}/${drawnAs} ?kind${n} VALUES ?kind${n} { ${this.#list(kinds, " ")} } }\n`}`;
  }

  #list(iris: Iterable<string>, separator = ", "): string {
    return [...iris].map((each) => this.#writer.iri(each)).join(separator);
  }
}
