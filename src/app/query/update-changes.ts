/** What an update would change, put together by subject. */
import { type Quad, type Triple, tripleKey } from "../../rdf/term.ts";
import type { Delta } from "../../store/delta.ts";

export interface ChangeLine {
  readonly sign: "+" | "−";
  readonly triple: Triple;
}

/** The changes of one subject. */
export interface ChangeGroup {
  readonly subject: string;
  readonly lines: readonly ChangeLine[];
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
