/** Puts a pattern into a query where the cursor stands, on a line of its own, with variables that suit what is there. */
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { cursorPlace } from "../../../query/cursor.ts";
import { variableName } from "../../../query/pattern.ts";
import { tokens } from "../../../query/tokens.ts";
import type { Prefixes } from "../../view/short-iri.ts";
import { writtenName } from "../completion/offer.ts";
import { classesOfTerm, fitOfClasses } from "../completion/term-classes.ts";

/** A class, or a relation with the class that it was chosen under. */
export type Chosen =
  | { readonly kind: "class"; readonly iri: string }
  | { readonly kind: "relation"; readonly iri: string; readonly of: string | null; readonly isReported?: boolean };

export interface Drop {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Words {
  readonly vocabulary: Vocabulary;
  readonly prefixes: Prefixes;
}

/** The change to a query; an empty one becomes a whole query. */
export function dropOf(text: string, at: number, chosen: Chosen, words: Words): Drop {
  const { triples, variables } = cursorPlace(text, at);
  const taken = new Set(variables);
  const variableFor = (classes: readonly string[], role: string, isNew: boolean): string => {
    const known = (v: string) => classesOfTerm(v, triples, words.vocabulary, words.prefixes);
    const fits = isNew ? undefined : [...taken].find((v) => fitOfClasses(classes, known(v), words.vocabulary) === 2);
    if (fits !== undefined) return fits;
    const name = `?${variableName(classes[0] === undefined ? role : words.vocabulary.label(classes[0]))}`;
    let free = name;
    for (let n = 2; taken.has(free); n += 1) free = `${name}${n}`;
    taken.add(free);
    return free;
  };
  const pattern = patternOf(chosen, words, variableFor);
  const group = groupAt(text, at);
  if (group === null) {
    const isEmpty = [...tokens(text)].length === 0;
    if (!isEmpty) return { from: text.length, to: text.length, text: `${text.endsWith("\n") ? "" : "\n"}${pattern}\n` };
    const before = text.trim() === "" ? "" : `${text.trimEnd()}\n\n`;
    return { from: 0, to: text.length, text: `${before}SELECT * WHERE {\n  ${pattern}\n}\n` };
  }
  const indent = "  ".repeat(group.depth);
  const isHere = at >= group.from && at <= group.to && cursorPlace(text, at).position === "subject";
  const from = isHere ? at : group.to;
  const before = text.slice(group.from, from).trimEnd();
  const start = group.from + before.length;
  const isClosed = before === "" || /[.{]$|(?<!\|)\}$/.test(before);
  const after = text.slice(from).trimStart();
  const isEnd = after.startsWith("}") || after === "";
  const tail = isEnd ? `\n${"  ".repeat(group.depth - 1)}` : `\n${indent}`;
  return {
    from: start,
    to: text.length - after.length,
    text: `${isClosed ? "" : " ."}\n${indent}${pattern}${tail}`,
  };
}

function patternOf(
  chosen: Chosen,
  { vocabulary, prefixes }: Words,
  variableFor: (classes: readonly string[], role: string, isNew: boolean) => string,
): string {
  const name = writtenName(chosen.iri, prefixes);
  if (chosen.kind === "class") return `${variableFor([chosen.iri], "thing", true)} a ${name} .`;
  const { domains, ranges } = vocabulary.relation(chosen.iri);
  const subject = variableFor(chosen.of === null ? domains : [chosen.of], "thing", false);
  const triple = `${subject} ${name} ${variableFor(ranges.slice(0, 1), vocabulary.label(chosen.iri), true)}`;
  return chosen.isReported === true ? `?claim rdf:reifies <<( ${triple} )>> .` : `${triple} .`;
}

/** A group of a query: the places behind its opening brace and before its closing one, and how deep it lies. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The braces of groups; those of annotations (`{| … |}`) are none. One that is not closed reaches to the end. */
function groupsOf(text: string): Group[] {
  const open: number[] = [];
  const found: Group[] = [];
  const all = [...tokens(text)];
  for (const [i, { text: mark, at }] of all.entries()) {
    if (mark === "{" && all[i + 1]?.text !== "|") open.push(at + 1);
    else if (mark === "}" && all[i - 1]?.text !== "|") {
      const from = open.pop();
      if (from !== undefined) found.push({ from, to: at, depth: open.length + 1 });
    }
  }
  for (const [i, from] of open.entries()) found.push({ from, to: text.length, depth: i + 1 });
  return found;
}

/** The innermost group around the cursor; from outside, the last of the outermost. */
function groupAt(text: string, at: number): Group | null {
  const groups = groupsOf(text);
  const around = groups.filter(({ from, to }) => from <= at && at <= to).sort((a, b) => b.depth - a.depth)[0];
  return around ?? groups.filter(({ depth }) => depth === 1).sort((a, b) => b.from - a.from)[0] ?? null;
}
