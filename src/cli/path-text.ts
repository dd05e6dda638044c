/** Paths in plain text: a chain a paragraph, and under each step who says so. */
import type { Attestation } from "../claims/attestation.ts";
import { cite } from "../claims/citation.ts";
import { sentenceText } from "../claims/sentence.ts";
import { Evidence, type SetAside, tripleOfEdge } from "../graph/evidence.ts";
import type { Path, PathAnswer, PathLine, PathStep } from "../graph/paths/paths.ts";
import { readEdtf } from "../model/edtf.ts";
import { heading, wrap } from "./layout.ts";
import type { OpenGraph } from "./open-graph.ts";

export interface PathTold {
  readonly from: string;
  readonly to: string;
  readonly by: "shortest" | "best";
  readonly accepted: boolean;
  readonly longest: number;
  readonly avoid: SetAside;
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The paths, best first, each step with the claims on it. `hint` is told when there are none. */
export function pathText(open: OpenGraph, answer: PathAnswer, told: PathTold, width: number, hint: string): string {
  const teller = new Teller(open, told.avoid, width);
  const title = heading(`${teller.name(told.from)} → ${teller.name(told.to)}`);
  const ground = told.accepted ? "what is accepted" : "what is accepted or reported";
  const [first] = answer.paths;
  if (first === undefined) {
    return title + wrap(`No path of up to ${counted(told.longest, "step")} over ${ground}.${hint}`, width);
  }
  const n = answer.paths.length;
  const steps = counted(first.steps.length, "step");
  const which =
    told.by === "best"
      ? `${n === 1 ? "The best attested path" : `The ${n} best attested paths`} of up to ${counted(told.longest, "step")}`
      : n === 1
        ? `${answer.more ? "One of the shortest paths" : "The shortest path"}: ${steps}`
        : `${answer.more ? `${n} of the shortest paths` : `The ${n} shortest paths`}: ${steps} each, the best attested first`;
  const more = answer.more ? " There are more: see --max." : "";
  return [
    title,
    wrap(`${which}, over ${ground}.${more}`, width),
    ...answer.paths.map((path, i) => `\n${teller.path(path, i + 1)}`),
  ].join("");
}

class Teller {
  readonly #open: OpenGraph;
  readonly #width: number;
  readonly #evidence: Evidence;

  constructor(open: OpenGraph, aside: SetAside, width: number) {
    this.#open = open;
    this.#width = width;
    this.#evidence = new Evidence(open.graph, open.claims).without(aside);
  }

  name(node: string): string {
    return this.#open.graph.hasNode(node)
      ? this.#open.graph.getNodeAttribute(node, "label")
      : this.#open.vocabulary.label(node);
  }

  path({ nodes, steps }: Path, number: number): string {
    const chain = nodes.map((node) => this.name(node)).join(" – ");
    return wrap(chain, this.#width, "    ", `${number}.  `) + steps.map((step) => this.#step(step)).join("");
  }

  #step(step: PathStep): string {
    const { graph, vocabulary } = this.#open;
    const triple = tripleOfEdge(graph, step.edge);
    const words = sentenceText(triple, vocabulary, step.forward ? "subject" : "object");
    const attestations = this.#evidence.attestations(step.edge);
    const others = step.others.map((line) => `${line.words} (${marks(line, true)})`);
    return [
      wrap(`${words} [${marks(step)}]`, this.#width, "      ", "    "),
      ...attestations.map((a) => this.#attestation(a)),
      others.length === 0 ? "" : wrap(`also: ${others.join(", ")}`, this.#width, "        ", "      "),
    ].join("");
  }

  #attestation({ identifier, source, stance, locators, when, certainty, hedges }: Attestation): string {
    const { claims } = this.#open;
    const date = when === null ? null : readEdtf(when);
    const parts = [
      `${stance === "denied" ? "denied in " : ""}${source === null ? "no source" : cite(claims.source(source).short, locators.join("; "))}`,
      ...(date === null ? [] : [date.ok ? date.words : (when ?? "")]),
      ...(certainty === null ? [] : [certainty]),
      ...hedges.map((hedge) => `hedge: “${hedge}”`),
    ];
    return wrap(parts.join(" · "), this.#width, " ".repeat(14), `      ${identifier.padEnd(7)} `);
  }
}

/** "accepted, probable, 2 independent witnesses"; in short with the claims instead of the witnesses. */
function marks({ standing, certainty, witnesses, claims }: PathLine, short = false): string {
  if (claims.length === 0) return "no claim on it";
  const said = short ? [...claims] : witnesses > 1 ? [`${witnesses} independent witnesses`] : [];
  return [...(short ? said : []), standing, ...(certainty === null ? [] : [certainty]), ...(short ? [] : said)].join(
    ", ",
  );
}
