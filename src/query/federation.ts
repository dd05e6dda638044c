/** Federation: a query's SERVICE clauses asked of the endpoints they name, and their answers put in as VALUES. */
import { skolemIri } from "../rdf/skolem.ts";
import { type ObjectTerm, type Subject, type Term, tripleTerm } from "../rdf/term.ts";
import type { RowsResult } from "./engine.ts";
import { QueryError } from "./query-error.ts";
import { termText } from "./term-text.ts";
import { type Token, tokens } from "./tokens.ts";

/** An endpoint that a query names and that nobody has allowed; nothing has been asked of it. */
export class ServiceNotAllowed extends QueryError {
  readonly endpoint: string;

  constructor(endpoint: string) {
    super(
      "service",
      `The query asks ${endpoint}. Nothing has been sent there: allow this endpoint first, for as long as the dossier is open.`,
    );
    this.endpoint = endpoint;
  }
}

/** One SERVICE clause and where it stands in the text. */
interface Clause {
  readonly from: number;
  readonly to: number;
  readonly endpoint: Token;
  readonly silent: boolean;
  /** The pattern with its braces. */
  readonly pattern: string;
}

export interface FederationOptions {
  /** IRIs of the endpoints that may be asked. */
  readonly allowed: ReadonlySet<string>;
  /** Asks an endpoint. */
  ask(endpoint: string, query: string): Promise<RowsResult>;
  /** How many rows of one clause are taken; as many or more is an error, because a cut answer would be a wrong one. */
  readonly mostRows: number;
  /** Whoever stopped the query gets its reason, also where the clause is SILENT. */
  readonly signal?: AbortSignal | undefined;
}

/** Whether a query has a SERVICE clause. */
export const asksServices = (text: string): boolean => clauses(text).length > 0;

/**
 * The query with each outermost SERVICE clause (SPARQL 1.1 Federated Query, 2) replaced by the solutions that its
 * endpoint gave. All prefixes are declared in `text`.
 * @throws ServiceNotAllowed; QueryError `service` for a variable endpoint, for one that fails and is not SILENT, and for
 * an answer that is too long.
 */
export async function withServices(text: string, options: FederationOptions): Promise<string> {
  const found = clauses(text);
  const prologue = prologueOf(text);
  const clausesNamed = found.map((clause) => ({ ...clause, iri: iriOf(clause.endpoint, prologue) }));
  for (const { iri } of clausesNamed) if (!options.allowed.has(iri)) throw new ServiceNotAllowed(iri);
  let out = text;
  for (const { from, to, iri, silent, pattern } of clausesNamed.toReversed()) {
    const query = `${prologue.text}SELECT * WHERE ${pattern} LIMIT ${options.mostRows}`;
    out = out.slice(0, from) + (await answerOf(iri, silent, query, options)) + out.slice(to);
  }
  return out;
}

async function answerOf(endpoint: string, silent: boolean, query: string, options: FederationOptions): Promise<string> {
  const answer = await asked(endpoint, silent, query, options);
  if (answer === null) return "{}";
  const { variables, rows } = answer;
  if (rows.length >= options.mostRows) throw tooMany(endpoint, options.mostRows);
  made += 1;
  const scope = `${endpoint} ${Date.now().toString(36)}-${made}`;
  const lines = rows.map((row) => `(${variables.map((_, i) => valueText(row[i], scope)).join(" ")})`);
  return `VALUES (${variables.map((v) => `?${v}`).join(" ")}) { ${lines.join(" ")} }`;
}

/** Answers so far: a blank node of one is none of another. */
let made = 0;

/** What an endpoint answered; `null` where it failed and nobody wants to know. */
async function asked(
  endpoint: string,
  silent: boolean,
  query: string,
  { ask, signal }: FederationOptions,
): Promise<RowsResult | null> {
  try {
    return await ask(endpoint, query);
  } catch (error) {
    signal?.throwIfAborted();
    if (silent) return null;
    if (error instanceof QueryError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new QueryError("service", `${endpoint} did not answer: ${why}`);
  }
}

/** Many endpoints give no more than so many rows and do not say so: then some may be missing. */
const tooMany = (endpoint: string, most: number): QueryError =>
  new QueryError(
    "service",
    `${endpoint} gave ${most.toLocaleString("en-GB")} rows, and there may be more: an answer with rows missing would be wrong. Narrow what is asked of it, inside the SERVICE clause.`,
  );

/** A value for VALUES. Blank nodes of an answer are its own: under Skolem names they equal nothing else. */
function valueText(term: Term | undefined, scope: string): string {
  return term === undefined || term.termType === "DefaultGraph" ? "UNDEF" : termText(named(term, scope));
}

function named(term: Term, scope: string): Term {
  if (term.termType === "BlankNode") return skolemIri(scope, term.value);
  if (term.termType !== "Quad") return term;
  return tripleTerm({
    subject: named(term.subject, scope) as Subject,
    predicate: term.predicate,
    object: named(term.object, scope) as ObjectTerm,
  });
}

function clauses(text: string): Clause[] {
  const all = [...tokens(text)];
  const found: Clause[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const start = all[i];
    if (start?.kind !== "word" || !/^service$/i.test(start.text)) continue;
    const silent = /^silent$/i.test(all[i + 1]?.text ?? "");
    const endpoint = all[i + (silent ? 2 : 1)];
    const open = i + (silent ? 3 : 2);
    const close = closing(all, open);
    const [first, last] = [all[open], all[close]];
    if (endpoint === undefined || first === undefined || last === undefined) continue;
    found.push({ from: start.at, to: last.at + 1, endpoint, silent, pattern: text.slice(first.at, last.at + 1) });
    i = close;
  }
  return found;
}

/** The index of the brace that closes the one at `open`; -1 where none does. */
function closing(all: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < all.length; i += 1) {
    if (all[i]?.text === "{") depth += 1;
    if (all[i]?.text === "}") depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

interface Prologue {
  readonly text: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

function prologueOf(text: string): Prologue {
  const all = [...tokens(text)];
  const prefixes = new Map<string, string>();
  let i = 0;
  for (;;) {
    const word = all[i]?.kind === "word" ? all[i]?.text.toLowerCase() : undefined;
    if (word === "prefix") {
      const [name, iri] = [all[i + 1]?.text ?? "", all[i + 2]?.text ?? ""];
      prefixes.set(name.slice(0, -1), iri.slice(1, -1));
      i += 3;
    } else if (word === "base" || word === "version") i += 2;
    else break;
  }
  return { text: text.slice(0, all[i]?.at ?? 0), prefixes };
}

function iriOf({ kind, text }: Token, { prefixes }: Prologue): string {
  if (kind === "iri") return text.slice(1, -1);
  const colon = text.indexOf(":");
  const base = kind === "prefixed" ? prefixes.get(text.slice(0, colon)) : undefined;
  if (base === undefined)
    throw new QueryError("service", `SERVICE ${text}: write the address of the endpoint, as SERVICE <https://…>.`);
  return base + text.slice(colon + 1);
}
