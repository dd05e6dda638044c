/** What an update would change, put together by claim and by thing, and where it would leave a verdict behind. */
import { isLawful, legalState, touchedTriples } from "../../edits/law.ts";
import { type Quad, type Triple, tripleKey } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";
import { OverlaySource } from "../../store/overlay-source.ts";
import type { QuadSource } from "../../store/quad-store.ts";

export interface ChangeLine {
  readonly sign: "+" | "−";
  readonly triple: Triple;
}

/** The changes of one subject. */
export interface ChangeGroup {
  readonly subject: string;
  readonly lines: readonly ChangeLine[];
}

/** A statement that would be asserted though no claim on it is accepted, or the reverse. */
export interface Breach {
  readonly triple: Triple;
  readonly asserted: boolean;
}

/** By subject, in the order of the delta; each statement once, though it may stand in several documents. */
export function changeGroups({ added, removed }: Delta): ChangeGroup[] {
  const groups = new Map<string, Map<string, ChangeLine>>();
  const add = (sign: ChangeLine["sign"], q: Quad): void => {
    const lines = groups.get(q.subject.value) ?? new Map<string, ChangeLine>();
    groups.set(q.subject.value, lines);
    lines.set(`${sign}${tripleKey(q)}`, { sign, triple: q });
  };
  for (const q of removed) add("−", q);
  for (const q of added) add("+", q);
  return [...groups].map(([subject, lines]) => ({ subject, lines: [...lines.values()] }));
}

/** Where the law would be broken by the change, and was not before. */
export function breachesOf(dossier: QuadSource, delta: Delta): Breach[] {
  const after = new OverlaySource(dossier, delta);
  return touchedTriples(delta, dossier, after).flatMap((triple) => {
    const state = legalState(after, triple);
    if (isLawful(state) || !isLawful(legalState(dossier, triple))) return [];
    return [{ triple, asserted: state.asserted }];
  });
}

/** The graphs that a change touches. */
export const graphsOf = ({ added, removed }: Delta): string[] => [
  ...new Set([...added, ...removed].map((q) => q.graph.value)),
];

/** The first words of an update, for its name in the history. */
export function firstWords(text: string, most = 48): string {
  const words = text
    .replace(/^(?:\s*(?:#[^\n]*|(?:PREFIX|BASE)\b[^\n>]*>)\s*)+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, "")} …`;
}
