/** What people write that SPARQL does not know, and what to write instead. */
import { closestKeyword } from "./closest-keyword.ts";
import { type Token, tokens } from "./tokens.ts";

export interface Mistake {
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly sentence: string;
}

/** Where the parser stopped. */
interface Stop {
  readonly text: string;
  readonly at: number;
  readonly all: readonly Token[];
  /** The token there; -1 where the text ends. */
  readonly index: number;
  /** The only thing that could have stood there, as the parser writes it; empty = several. */
  readonly wanted: string;
}

const FORM = /^(?:select|ask|construct|describe|insert|delete|load|clear|drop|create|add|move|copy|with)$/i;
const WORKED_OUT = /^(?:count|sum|min|max|avg|sample|group_concat|str|year|concat|coalesce|if)$/i;

const word = (token: Token | undefined, pattern: RegExp): boolean => token?.kind === "word" && pattern.test(token.text);

/** In the order in which they are looked for. */
const MISTAKES: readonly ((stop: Stop) => Mistake | null)[] = [
  function openAddress({ text, at }) {
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
    const open = /<[A-Za-z][A-Za-z0-9+.-]*:\/\/[^<>"]*$/.exec(line);
    if (open === null) return null;
    const from = at - line.length + open.index;
    return { at: from, sentence: "An address opens here with < and is not closed by >, or holds a space." };
  },

  function bareAddress({ text, at, all }) {
    const found = all.find(
      ({ text: t, at: from }) => from <= at && /^https?:$/.test(t) && text.startsWith("//", from + t.length),
    );
    if (found === undefined) return null;
    const address = /^\S*/.exec(text.slice(found.at))?.[0] ?? "";
    return { at: found.at, sentence: `An address stands between < and >: <${address}>.` };
  },

  function prefixWithoutColon({ all, index }) {
    const name = all[index];
    if (name?.kind !== "word" || !word(all[index - 1], /^prefix$/i)) return null;
    return { at: name.at, sentence: `A prefix is declared with a colon: PREFIX ${name.text}: <…>` };
  },

  function noQuestion({ all, index }) {
    const first = all[index];
    const begun = all.slice(0, index < 0 ? all.length : index);
    if (first === undefined || begun.some((t) => word(t, FORM)) || word(first, FORM)) return null;
    const isPrologue = begun.every(
      (t) => word(t, /^(?:prefix|base|version)$/i) || ["prefixed", "iri", "string"].includes(t.kind),
    );
    if (!isPrologue || (first.kind === "word" && closestKeyword(first.text) !== undefined)) return null;
    const sentence = "A question begins with SELECT, ASK, CONSTRUCT or DESCRIBE: SELECT * WHERE { … }";
    return { at: first.at, sentence };
  },

  function commaInSelect({ all, index }) {
    return all[index]?.text === "," && inSelect(all, index)
      ? at(all[index], "Variables stand side by side, without commas: SELECT ?a ?b")
      : null;
  },

  function workedOutBare({ all, index }) {
    const token = all[index];
    if (token === undefined || !word(token, WORKED_OUT) || !inSelect(all, index)) return null;
    return at(token, `What is worked out stands in brackets, with a name: (${token.text}(?x) AS ?name)`);
  },

  function unnamed({ all, index, wanted }) {
    const isIn = wanted === "AS" && inSelect(all, index);
    return isIn ? at(all[index], "What is worked out needs a name: (… AS ?name)") : null;
  },

  function nameBehindAs({ all, index }) {
    const token = all[index];
    if (token?.kind !== "word" || !word(all[index - 1], /^as$/i)) return null;
    return at(token, `After AS comes a variable: ?${token.text}`);
  },

  function filterWithoutBrackets({ all, index }) {
    const [before, token] = [all[index - 1], all[index]];
    if (token === undefined || token.text === "(" || before === undefined || !word(before, /^(?:filter|having)$/i))
      return null;
    if (token.text === "}" || token.kind === "word") return null;
    const name = before.text.toUpperCase();
    return at(token, `What ${name} tests stands in brackets: ${name}(…)`);
  },

  function unionOfNoGroup({ all, index, wanted }) {
    if (wanted !== "}" || !word(all[index], /^union$/i)) return null;
    return at(all[index], "UNION joins two groups, each in braces: { … } UNION { … }");
  },

  function secondStop({ all, index }) {
    const twice = all[index]?.text === "." && all[index - 1]?.text === ".";
    return twice ? at(all[index], "One full stop ends a pattern: take the second away.") : null;
  },

  function bareDate({ text, at: from }) {
    const isDate = /(?:^|\s)\d{4}$/.test(text.slice(0, from)) && /^-\d\d/.test(text.slice(from));
    const sentence = 'A date stands in quotation marks, with its kind: "1940-01-19"^^xsd:date or "1940-01"^^edtf:EDTF';
    return isDate ? { at: from - 4, sentence } : null;
  },

  function curlyQuotes({ text, at: from }) {
    return /^[“”„‘’«»]/.test(text.slice(from))
      ? { at: from, sentence: 'A text stands in straight quotation marks: "…"' }
      : null;
  },

  function noLanguage({ text, at: from }) {
    if (text[from] !== "@") return null;
    return { at: from, sentence: 'After @ comes a language, with nothing between: "…"@en' };
  },

  function variableInData({ all, index }) {
    const form = all.findIndex((t) => word(t, FORM));
    if (all[index]?.kind !== "variable" || !word(all[form + 1], /^data$/i)) return null;
    const name = `${all[form]?.text.toUpperCase()} DATA`;
    return at(all[index], `${name} takes no variables. To change what a pattern finds: INSERT { … } WHERE { … }`);
  },

  function patternsRunTogether({ all, index, wanted }) {
    const token = all[index];
    if (wanted !== "}" || token === undefined || !["variable", "iri", "prefixed", "string"].includes(token.kind))
      return null;
    return at(token, `“${token.text}” cannot stand here: “.”, “;” or “}” is missing before it.`);
  },
];

const at = (token: Token | undefined, sentence: string): Mistake => ({ at: token?.at ?? 0, sentence });

/** Whether a token stands between SELECT and the first brace, outside brackets or in them. */
function inSelect(all: readonly Token[], index: number): boolean {
  const before = all.slice(0, Math.max(0, index));
  return before.some((t) => word(t, /^select$/i)) && !before.some((t) => t.text === "{");
}

/** The mistake at the place where the parser stopped; `null` where it is none of these. */
export function commonMistake(text: string, at: number, wanted: string): Mistake | null {
  const all = [...tokens(text)];
  const index = all.findIndex((t) => t.at <= at && at < t.at + t.text.length);
  for (const look of MISTAKES) {
    const found = look({ text, at, all, index, wanted });
    if (found !== null) return found;
  }
  return null;
}
