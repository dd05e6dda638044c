/** Reads the SPARQL parser's error messages: where it stands, and what it means in a sentence. */
import { lineAndColumn, type Token, tokens } from "./tokens.ts";

export interface ParserProblem {
  /** `prefix`: a prefix is not declared (the parser does not say where). */
  readonly code: "syntax" | "prefix";
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

const KEYWORDS =
  "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE VERSION DISTINCT REDUCED FILTER OPTIONAL UNION GRAPH MINUS BIND VALUES SERVICE ORDER GROUP HAVING LIMIT OFFSET EXISTS NOT COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND CONCAT STRLEN UCASE LCASE CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY COALESCE REGEX REPLACE SUBSTR ASC DESC UNDEF INSERT DELETE DATA".split(
    " ",
  );

/** `message` is the parser's, `text` what it was given. */
export function readParserError(message: string, text: string): ParserProblem {
  const prefix = /^Unknown prefix: (\S*)/.exec(message);
  if (prefix !== null) {
    return { code: "prefix", line: 1, column: 1, sentence: `The prefix ${prefix[1]}: is not declared.` };
  }
  const offset = /at offset: (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return strangeCharacter(text, Number(offset));
  if (message.startsWith("Parse error")) return unexpectedToken(message, text);
  return wrongMeaning(message, text);
}

const at = (text: string, offset: number, sentence: string): ParserProblem => ({
  code: "syntax",
  ...lineAndColumn(text, offset),
  sentence,
});

function strangeCharacter(text: string, offset: number): ParserProblem {
  const token = [...tokens(text)].find((each) => each.at <= offset && offset < each.at + each.text.length);
  const char = text[offset] ?? "";
  if (char === '"' || char === "'") return at(text, offset, `A text opens here with ${char} and is never closed.`);
  if (char === "<") return at(text, offset, "An IRI opens here with < and is not closed, or holds a space.");
  if (token?.kind !== "word") return at(text, offset, `The character ${char} has no place here.`);
  const meant = closestKeyword(token.text);
  const help =
    meant === undefined
      ? `Write a variable as ?${token.text}, a name with its prefix (ex:${token.text}), a text in quotation marks.`
      : `Did you mean ${meant}?`;
  return at(text, token.at, `“${token.text}” is not a word of SPARQL. ${help}`);
}

function unexpectedToken(message: string, text: string): ParserProblem {
  const found =
    /but found(?::| -->) '([\s\S]*?)'(?: <--)?\s*$/.exec(message)?.[1] ?? /but found: (.+)$/.exec(message)?.[1];
  const wanted = whatWasWanted(message);
  const line = /^Parse error on line (\d+)/.exec(message)?.[1];
  if (line === undefined || found === undefined || found === "") {
    return at(text, text.trimEnd().length, `The query ends too early: ${wanted} is missing.`);
  }
  const column = (/\n(-*)\^\n/.exec(message)?.[1]?.length ?? 0) + 1;
  const sentence = /Redundant input/.test(message)
    ? `The query was complete before “${found}”: take it away, or look for a bracket too many.`
    : `“${found}” cannot stand here: ${wanted} is missing before it.`;
  return { code: "syntax", line: Number(line), column, sentence };
}

function whatWasWanted(message: string): string {
  const single = /Expecting(?: token of type)? --> (.+?) <--/.exec(message)?.[1];
  if (single !== undefined)
    return single === "Integer" ? "a whole number" : /^\w+$/.test(single) ? single : `“${single}”`;
  const choices = [...message.matchAll(/(?:\d+\. |<|,)\[([^\],]+)\]?/g)].map((match) => match[1] ?? "");
  if (choices.includes("STRLEN")) return "an expression";
  if (choices.includes("StringLiteral1")) return "a variable, a name or a value";
  if (choices.includes("Var1") && choices.includes("IriRef")) return "a variable or a name";
  if (choices.includes("Var1")) return "a variable";
  const names = choices.filter((each) => each !== "");
  return names.length > 0 && names.length <= 8 ? names.join(" or ") : "something else";
}

const MEANINGS: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [
    /Variable not allowed in projection/,
    "SELECT names a variable that is neither in GROUP BY nor inside an aggregate such as COUNT or SAMPLE.",
  ],
  [/GROUP BY not allowed with wildcard/, "SELECT * and GROUP BY do not go together: name the variables."],
  [/Too few values/, "A row of VALUES has fewer values than there are variables: fill it up with UNDEF."],
  [/Too many values/, "A row of VALUES has more values than there are variables."],
];

function wrongMeaning(message: string, text: string): ParserProblem {
  const known = MEANINGS.find(([pattern]) => pattern.test(message))?.[1];
  const all = [...tokens(text)];
  const twice = /Variable (\S+) used more than once/.exec(message)?.[1];
  const named = twice === undefined ? undefined : all.filter((each) => each.text === `?${twice}`)[1];
  const clause = /VALUES/.test(known ?? "") ? "values" : "select";
  const token: Token | undefined = named ?? all.find((each) => each.text.toLowerCase() === clause) ?? all[0];
  return at(text, token?.at ?? 0, known ?? `${message.split("\n")[0]?.replace(/\.$/, "")}.`);
}

function closestKeyword(word: string): string | undefined {
  const upper = word.toUpperCase();
  if (upper.length < 3) return undefined;
  let best: string | undefined;
  let least = upper.length > 5 ? 3 : 2;
  for (const keyword of KEYWORDS) {
    const far = distance(upper, keyword);
    if (far < least) {
      least = far;
      best = keyword;
    }
  }
  return best;
}

/** Edit distance with neighbouring letters swapped counted once. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
