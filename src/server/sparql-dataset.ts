/** Datasets of the protocol put into the text: they take the place of FROM, and say what an update matches (2.1.4, 2.2.3). */
import { type Token, tokens } from "../query/tokens.ts";

export interface Dataset {
  /** IRIs. */
  readonly default: readonly string[];
  readonly named: readonly string[];
}

const clauses = ({ default: own, named }: Dataset, word: "FROM" | "USING"): string =>
  [...own.map((iri) => `${word} <${iri}>`), ...named.map((iri) => `${word} NAMED <${iri}>`)].join(" ");

const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === "word" && pattern.test(token.text);

/** A query with the dataset of the protocol in place of its own. What is cut leaves spaces, so that lines stay as they are. */
export function withDataset(text: string, dataset: Dataset): string {
  if (dataset.default.length + dataset.named.length === 0) return text;
  const all = [...tokens(text)];
  let at = -1;
  let kind = "";
  let depth = 0;
  let template = false;
  let result = text;
  const blank = (from: number, to: number) => {
    result = result.slice(0, from) + result.slice(from, to).replace(/[^\r\n]/g, " ") + result.slice(to);
  };
  for (const [i, token] of all.entries()) {
    if (token.text === "{" || token.text === "(") {
      const isTemplate = kind === "construct" && token.text === "{" && isWord(all[i - 1], /^construct$/i);
      if (isTemplate) template = true;
      else if (depth === 0 && token.text === "{" && kind !== "" && at < 0) at = token.at;
      depth += 1;
    } else if (token.text === "}" || token.text === ")") {
      depth -= 1;
      if (depth === 0) template = false;
    } else if (depth === 0 && kind === "") {
      if (isWord(token, /^(select|ask|construct|describe)$/i)) kind = token.text.toLowerCase();
    } else if (depth === 0 && !template) {
      if (at < 0 && isWord(token, /^from$/i)) {
        const end = isWord(all[i + 1], /^named$/i) ? all[i + 2] : all[i + 1];
        if (end !== undefined) blank(token.at, end.at + end.text.length);
      } else if (at < 0 && isWord(token, /^(where|group|having|order|limit|offset|values)$/i)) at = token.at;
    }
  }
  const place = at < 0 ? text.length : at;
  return `${result.slice(0, place)} ${clauses(dataset, "FROM")} ${result.slice(place)}`;
}

/** Whether an update says itself what it matches: then the protocol may not say it too. */
export function namesDataset(text: string): boolean {
  for (const token of tokens(text)) if (isWord(token, /^(using|with)$/i)) return true;
  return false;
}

/** An update whose patterns are matched against a dataset of the protocol. `DELETE WHERE` is written out. */
export function withUsing(text: string, dataset: Dataset): string {
  if (dataset.default.length + dataset.named.length === 0) return text;
  const all = [...tokens(text)];
  const using = ` ${clauses(dataset, "USING")} `;
  let depth = 0;
  let result = "";
  let copied = 0;
  for (const [i, token] of all.entries()) {
    if (token.text === "{") depth += 1;
    if (token.text === "}") depth -= 1;
    if (depth > 0 || !isWord(token, /^where$/i)) continue;
    const isShort = isWord(all[i - 1], /^delete$/i);
    result += text.slice(copied, token.at) + (isShort ? blockAfter(text, all, i) : "") + using;
    copied = token.at;
  }
  return result + text.slice(copied);
}

function blockAfter(text: string, all: readonly Token[], from: number): string {
  let depth = 0;
  const start = all[from + 1]?.at ?? text.length;
  for (const token of all.slice(from + 1)) {
    if (token.text === "{") depth += 1;
    if (token.text === "}") depth -= 1;
    if (depth === 0) return text.slice(start, token.at + 1);
  }
  return text.slice(start);
}
