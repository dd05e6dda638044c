/** Parses SPARQL Update into steps: templates from the grammar's algebra, and the text of each WHERE as a query. */
import { blank, iri, literal, type ObjectTerm, type Subject, tripleTerm } from "../../rdf/term.ts";
import { loadGrammar } from "../grammar.ts";
import { QueryError } from "../query-error.ts";
import { type Token, tokens } from "../tokens.ts";
import type { GraphRef, QuadTemplate, TemplateTerm, UpdateStep } from "./update-step.ts";
import { NO_ORIGINS, valueOrigins } from "./value-origins.ts";

/** The parts of the algebra's operations that are read. */
interface Node {
  readonly type: string;
  readonly updates?: readonly Node[];
  readonly delete?: readonly Required<AlgebraTerm>[];
  readonly insert?: readonly Required<AlgebraTerm>[];
  readonly where?: unknown;
  readonly source?: string | AlgebraTerm;
  readonly destination?: string | AlgebraTerm;
}
interface AlgebraTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly direction?: string;
  readonly datatype?: AlgebraTerm;
  readonly subject?: AlgebraTerm;
  readonly predicate?: AlgebraTerm;
  readonly object?: AlgebraTerm;
  readonly graph?: AlgebraTerm;
}

/**
 * The steps of an update whose prefixes are all declared and whose syntax has been checked.
 * @throws QueryError `unsupported` for LOAD; whatever the parser throws for a text that was not checked.
 */
export async function parseUpdate(text: string): Promise<UpdateStep[]> {
  const [{ parser }, { toAlgebra }] = await Promise.all([loadGrammar(), import("@traqula/algebra-sparql-1-2")]);
  const algebra = toAlgebra(parser.parse(text), { quads: true }) as unknown as Node;
  const operations = algebra.type === "compositeupdate" ? (algebra.updates ?? []) : [algebra];
  const texts = operationTexts(text);
  return operations.filter(({ type }) => type !== "nop" && type !== "create").map((node) => step(node, texts));
}

function step(node: Node, texts: ReturnType<typeof operationTexts>): UpdateStep {
  switch (node.type) {
    case "deleteinsert": {
      const own = texts.modifies.shift();
      return {
        kind: "modify",
        delete: templates(node.delete),
        insert: templates(node.insert),
        select: node.where === undefined ? null : (own ?? null),
        origins: node.where === undefined ? NO_ORIGINS : valueOrigins(node.where, term),
      };
    }
    case "clear":
    case "drop":
      return { kind: "clear", graph: graphRef(node.source) };
    case "copy":
    case "move":
    case "add":
      return { kind: node.type, from: graphRef(node.source), to: graphRef(node.destination) };
    default:
      throw new QueryError(
        "unsupported",
        node.type === "load"
          ? "LOAD would fetch a file from elsewhere. Open the file instead: it then has a place in the dossier."
          : `This part of an update (${node.type}) is not understood here.`,
      );
  }
}

const graphRef = (source: string | AlgebraTerm = "DEFAULT"): GraphRef =>
  typeof source === "string" ? source.toUpperCase() : source.value;

const templates = (patterns: readonly Required<AlgebraTerm>[] = []): QuadTemplate[] =>
  patterns.map((p) => ({
    subject: term(p.subject),
    predicate: term(p.predicate),
    object: term(p.object),
    graph: p.graph.termType === "DefaultGraph" ? null : term(p.graph),
  }));

function term(t: AlgebraTerm): TemplateTerm {
  switch (t.termType) {
    case "Variable":
      return { termType: "Variable", value: t.value };
    case "NamedNode":
      return iri(t.value);
    case "BlankNode":
      return blank(t.value);
    case "Quad": {
      const { subject, predicate, object } = t as Required<AlgebraTerm>;
      const parts = { subject: term(subject), predicate: term(predicate), object: term(object) };
      if (isGround(parts.subject) && parts.predicate.termType === "NamedNode" && isGround(parts.object))
        return tripleTerm({
          ...parts,
          subject: parts.subject as Subject,
          predicate: parts.predicate,
          object: parts.object,
        });
      return { termType: "TripleTemplate", ...parts };
    }
    default: {
      const { language = "", direction = "", datatype, value } = t;
      if (language === "") return literal(value, iri(datatype?.value ?? ""));
      return literal(value, direction === "ltr" || direction === "rtl" ? { language, direction } : language);
    }
  }
}

const isGround = (t: TemplateTerm): t is Exclude<ObjectTerm, { termType: "BlankNode" }> =>
  t.termType !== "Variable" && t.termType !== "TripleTemplate" && t.termType !== "BlankNode";

/** The WHERE of each `DELETE … INSERT …` as a SELECT, in order; data operations have `null`. */
function operationTexts(text: string): { modifies: (string | null)[] } {
  const modifies: (string | null)[] = [];
  let prologue = "";
  for (const operation of split(text)) {
    const { head, body } = operation;
    prologue += head;
    const verb = body[0]?.text.toLowerCase();
    if (verb !== "insert" && verb !== "delete" && verb !== "with") continue;
    modifies.push(selectOf(text, prologue, operation));
  }
  return { modifies };
}

interface OperationText {
  /** Its own PREFIX and BASE lines. */
  readonly head: string;
  readonly body: readonly Token[];
  readonly end: number;
}

/** Cuts at each `;` outside braces, and takes the declarations off each piece. */
function* split(text: string): Generator<OperationText> {
  let depth = 0;
  let piece: Token[] = [];
  const cut = (end: number): OperationText => {
    let from = 0;
    for (;;) {
      const word = piece[from]?.text.toLowerCase();
      if (word === "prefix") from += 3;
      else if (word === "base" || word === "version") from += 2;
      else break;
    }
    const first = piece[from];
    const start = piece[0]?.at ?? end;
    return { head: text.slice(start, first?.at ?? end), body: piece.slice(from), end };
  };
  for (const token of tokens(text)) {
    if (token.text === "{") depth += 1;
    if (token.text === "}") depth -= 1;
    if (token.text === ";" && depth === 0) {
      yield cut(token.at);
      piece = [];
    } else piece.push(token);
  }
  if (piece.length > 0) yield cut(text.length);
}

/** `SELECT * FROM … WHERE {…}`: WITH and USING say what the pattern is matched against. */
function selectOf(text: string, prologue: string, { body, end }: OperationText): string | null {
  let depth = 0;
  let where = -1;
  let using = -1;
  for (const [i, { text: word }] of body.entries()) {
    if (word === "{") depth += 1;
    if (word === "}") depth -= 1;
    if (depth > 0 || body[i]?.kind !== "word") continue;
    if (/^using$/i.test(word) && using === -1) using = i;
    if (/^where$/i.test(word)) where = i;
  }
  const at = body[where]?.at;
  if (at === undefined) return null;
  const usingAt = body[using]?.at;
  const clauses = usingAt === undefined ? "" : text.slice(usingAt, at).replace(/\busing\b/gi, "FROM");
  const [first, graph] = body;
  const withText =
    first !== undefined && /^with$/i.test(first.text) && graph !== undefined ? `FROM ${graph.text} ` : "";
  return `${prologue}SELECT * ${clauses === "" ? withText : clauses}${text.slice(at, end)}`;
}
