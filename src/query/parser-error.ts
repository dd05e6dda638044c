/** Reads the SPARQL parser's error messages: where it stands, and what it means in a sentence. */
import { closestKeyword } from "./closest-keyword.ts";
import { commonMistake } from "./common-mistakes.ts";
import { lineAndColumn, offsetOf, type Token, tokens } from "./tokens.ts";

export interface ParserProblem {
  /** `prefix`: a prefix is not declared (the parser does not say where). */
  readonly code: "syntax" | "prefix";
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** `message` is the parser's, `text` what it was given. */
export function readParserError(message: string, text: string): ParserProblem {
  const prefix = /^Unknown prefix: (\S*)/.exec(message);
  if (prefix !== null) {
    return { code: "prefix", line: 1, column: 1, sentence: `The prefix ${prefix[1]}: is not declared.` };
  }
  const offset = /at offset: (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return commonly(text, Number(offset), "") ?? strangeCharacter(text, Number(offset));
  if (message.startsWith("Parse error")) return unexpectedToken(message, text);
  return wrongMeaning(message, text);
}

function commonly(text: string, offset: number, wanted: string): ParserProblem | null {
  const mistake = commonMistake(text, offset, wanted);
  return mistake === null ? null : at(text, mistake.at, mistake.sentence);
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
  if (char === "<") return at(text, offset, "An address opens here with < and is not closed by >, or holds a space.");
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
  const mistake = commonly(text, offsetOf(text, Number(line), column), soleToken(message) ?? "");
  if (mistake !== null) return mistake;
  const sentence = /Redundant input/.test(message)
    ? `The query was complete before “${found}”: take it away, or look for a bracket too many.`
    : `“${found}” cannot stand here: ${wanted} is missing before it.`;
  return { code: "syntax", line: Number(line), column, sentence };
}

/** The only token that could have stood there: a keyword, or a mark without the parser's name for it. */
const soleToken = (message: string): string | undefined =>
  /Expecting(?: token of type)? --> (.+?) <--/.exec(message)?.[1]?.replace(/^[A-Z][\w ]* (?=\W+$)/, "");

function whatWasWanted(message: string): string {
  const single = soleToken(message);
  if (single !== undefined)
    return single === "Integer" ? "a whole number" : /^\w+$/.test(single) ? single : `“${single}”`;
  const choices = [...message.matchAll(/(?:\d+\. |<|,)\[([^\],]+)\]?/g)].map((match) => match[1] ?? "");
  if (choices.includes("STRLEN")) return "an expression";
  if (choices.includes("StringLiteral1"))
    return choices.includes("Var1") ? "a variable, a name or a value" : "a name or a value";
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
  const bound = /already bound \(\?(\S+)\)/.exec(message)?.[1];
  const binding = all.find((t, i) => t.text.slice(1) === bound && /^as$/i.test(all[i - 1]?.text ?? ""));
  if (binding !== undefined)
    return at(text, binding.at, `?${bound} has a value already where BIND would give it one: choose another name.`);
  const alone = /Variable not allowed in projection/.test(message) ? notGrouped(all) : undefined;
  if (alone !== undefined)
    return at(text, alone.at, `${alone.text} is neither in GROUP BY nor inside an aggregate such as COUNT or SAMPLE.`);
  const twice = /Variable (\S+) used more than once/.exec(message)?.[1];
  const named = twice === undefined ? undefined : all.filter((each) => each.text === `?${twice}`)[1];
  const clause = /VALUES/.test(known ?? "") ? "values" : "select";
  const token: Token | undefined = named ?? all.find((each) => each.text.toLowerCase() === clause) ?? all[0];
  return at(text, token?.at ?? 0, known ?? `${message.split("\n")[0]?.replace(/\.$/, "")}.`);
}

/** The first variable of SELECT, outside brackets, that GROUP BY does not name. */
function notGrouped(all: readonly Token[]): Token | undefined {
  const by = all.findLastIndex((t, i) => /^by$/i.test(t.text) && /^group$/i.test(all[i - 1]?.text ?? ""));
  const grouped = new Set(by < 0 ? [] : all.slice(by).map((t) => t.text));
  let depth = 0;
  for (const token of all) {
    if (token.text === "{") return undefined;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (token.kind === "variable" && depth === 0 && !grouped.has(token.text)) return token;
  }
  return undefined;
}
