/** Values for the parameters of a query file, as they are given on the command line. */
import { readEdtf } from "../model/edtf.ts";
import { parameterTerm, withValues } from "../query/parameters.ts";
import { type QueryParameter, quoted, readHeader } from "../query/query-header.ts";
import type { Term } from "../rdf/term.ts";
import { usageError } from "./problem.ts";

/**
 * The query with its parameters filled in: `given` holds `NAME=VALUE`, and a parameter that is not given has the value
 * that its header begins with. `NAME=` leaves it open.
 * @throws InputError for a name that the query does not ask for, or a value that is none of its kind.
 */
export function withParameters(
  query: string,
  given: readonly string[],
  prefixes: Readonly<Record<string, string>>,
): string {
  const { parameters } = readHeader(query);
  const entered = new Map(given.map((each) => pair(each, parameters)));
  const values = new Map<string, Term>();
  for (const parameter of parameters) {
    const { name } = parameter;
    const text = entered.get(name) ?? initialOf(parameter);
    const date = parameter.kind === "edtf" && text.trim() !== "" ? readEdtf(text) : null;
    if (date !== null && !date.ok) throw usageError(`--param ${name}: ${date.sentence}`);
    const value = parameterTerm(parameter, text, prefixes);
    if (value === undefined) continue;
    if ("sentence" in value) throw usageError(`--param ${name}: ${value.sentence}`);
    values.set(name, value);
  }
  return withValues(query, values);
}

function pair(given: string, parameters: readonly QueryParameter[]): [name: string, value: string] {
  const [, name = "", value] = /^[?$]?([^=]*)(?:=([\s\S]*))?$/.exec(given) ?? [];
  const parameter = parameters.find((p) => p.name === name);
  if (parameter === undefined) {
    const names = parameters.map((p) => p.name);
    const asked = names.length === 0 ? "It asks for nothing." : `It asks for ${names.join(", ")}.`;
    throw usageError(`The query has no parameter “${name}”. ${asked}`);
  }
  if (value === undefined) throw usageError(`--param ${name} needs a value: --param ${name}=VALUE.`);
  return [name, chosen(parameter, value)];
}

/** A choice among texts is given without its quotation marks. */
function chosen({ kind, choices }: QueryParameter, value: string): string {
  if (kind !== "choice" || value === "") return value;
  const found = choices.find((choice) => choice === value || choice === quoted(value));
  if (found === undefined) throw usageError(`“${value}” is none of the choices: ${choices.join(", ")}.`);
  return found;
}

const initialOf = (parameter: QueryParameter): string =>
  parameter.initial === null ? "" : chosen(parameter, parameter.initial);
