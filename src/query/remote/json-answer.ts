/** Reads SPARQL Query Results JSON (1.1 and 1.2), as endpoints really send it. */
import { blank, iri, literal, type ObjectTerm, type Subject, type Term, tripleTerm } from "../../rdf/term.ts";
import type { BooleanResult, RowsResult } from "../engine.ts";
import { QueryError } from "../query-error.ts";

interface TermJson {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly "xml:lang"?: unknown;
  readonly "its:dir"?: unknown;
  readonly datatype?: unknown;
}

const notReadable = () => new QueryError("endpoint", "The endpoint's answer is not a SPARQL result in JSON.");

/** Why a text is no JSON. */
const notJson = (text: string): QueryError =>
  /^\s*[{[]/.test(text)
    ? new QueryError("endpoint", "The endpoint's answer broke off before its end. Try again, or ask for less.")
    : /^\s*</.test(text)
      ? new QueryError(
          "endpoint",
          "The endpoint's answer is a web page or XML, not a SPARQL result in JSON. Check that this is the address of a SPARQL service.",
        )
      : notReadable();

/** @throws QueryError `endpoint` for anything that is not such a result. */
export function readJsonAnswer(text: string): RowsResult | BooleanResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw notJson(text);
  }
  if (typeof json !== "object" || json === null) throw notReadable();
  const { head, results, boolean } = json as {
    head?: { vars?: unknown };
    results?: { bindings?: unknown };
    boolean?: unknown;
  };
  if (boolean !== undefined) return { kind: "boolean", value: boolean === true || boolean === "true" || boolean === 1 };
  const vars = head?.vars ?? [];
  const bindings = results?.bindings;
  if (!Array.isArray(vars) || !Array.isArray(bindings)) throw notReadable();
  const variables = vars.map(String);
  return {
    kind: "rows",
    variables,
    rows: bindings.map((row: Record<string, TermJson | undefined>) =>
      variables.map((name) => (row[name] === undefined ? undefined : termOf(row[name]))),
    ),
  };
}

function termOf({ type, value, datatype, ...rest }: TermJson): Term {
  const text = typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
  switch (type) {
    case "uri":
    case "iri":
      return iri(text);
    case "bnode":
      return blank(text.replace(/^nodeID:\/\/|^_:/, ""));
    // Virtuoso still sends the name of an early draft.
    case "typed-literal":
    case "literal": {
      const language = rest["xml:lang"];
      const direction = rest["its:dir"];
      if (typeof language === "string" && language !== "")
        return literal(text, direction === "ltr" || direction === "rtl" ? { language, direction } : language);
      return typeof datatype === "string" && datatype !== "" ? literal(text, iri(datatype)) : literal(text);
    }
    case "triple":
    case "statement": {
      const { subject, predicate, object } = (value ?? {}) as Record<string, TermJson | undefined>;
      if (subject === undefined || predicate === undefined || object === undefined) throw notReadable();
      const p = termOf(predicate);
      if (p.termType !== "NamedNode") throw notReadable();
      return tripleTerm({ subject: termOf(subject) as Subject, predicate: p, object: termOf(object) as ObjectTerm });
    }
    default:
      throw notReadable();
  }
}
