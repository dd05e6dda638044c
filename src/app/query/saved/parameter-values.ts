/** What was entered for the parameters of each open query; it stays when the page is closed. */
import { readEdtf } from "../../../model/edtf.ts";
import { isNeeded } from "../../../query/needed-parameter.ts";
import { addressOf, parameterTerm, withValues } from "../../../query/parameters.ts";
import { QueryError } from "../../../query/query-error.ts";
import { type QueryParameter, quoted, readHeader } from "../../../query/query-header.ts";
import type { Term } from "../../../rdf/term.ts";
import { browserShelf, type Shelf } from "../../views/saved-views.ts";

type Entered = Readonly<Record<string, string>>;
type Prefixes = Readonly<Record<string, string>>;

export class ParameterValues {
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #all: ReadonlyMap<string, Entered>;

  constructor(title: string, shelf: Shelf = browserShelf) {
    this.#key = `dossier.query-values:${title}`;
    this.#shelf = shelf;
    this.#all = this.#recall();
  }

  get = (): ReadonlyMap<string, Entered> => this.#all;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What stands in the field: what was entered, else what the query begins with. A thing is given by its address. */
  entered(tab: string, parameter: QueryParameter, prefixes: Prefixes): string {
    const own = this.#all.get(tab);
    if (own !== undefined && Object.hasOwn(own, parameter.name)) return own[parameter.name] ?? "";
    const { initial, kind, choices } = parameter;
    if (initial === null) return "";
    if (kind === "thing") return addressOf(initial, prefixes) ?? "";
    if (kind === "choice") return choices.find((c) => c === initial || c === quoted(initial)) ?? "";
    return initial;
  }

  enter(tab: string, name: string, text: string): void {
    this.#all = new Map(this.#all).set(tab, { ...this.#all.get(tab), [name]: text });
    this.#shelf.set(this.#key, JSON.stringify([...this.#all].slice(-60)));
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * The query with what was entered in its place; one without parameters as it is.
   * @throws QueryError with what is wrong with an entry, or where values cannot be filled in.
   */
  filled(tab: string, text: string, prefixes: Prefixes): string {
    const { parameters } = readHeader(text);
    const values = new Map<string, Term>();
    for (const parameter of parameters) {
      const entered = this.entered(tab, parameter, prefixes);
      const asked = parameter.prompt || `?${parameter.name}`;
      const refuse = (why: string) => new QueryError("unsupported", `${asked} ${why}`);
      const date = parameter.kind === "edtf" && entered.trim() !== "" ? readEdtf(entered) : null;
      if (date !== null && !date.ok) throw refuse(date.sentence);
      const term = parameterTerm(parameter, entered, prefixes);
      if (term === undefined) {
        if (!isNeeded(text, parameter.name)) continue;
        throw refuse("A value is needed here: the query compares with it, and compared with nothing it finds nothing.");
      }
      if ("sentence" in term) throw refuse(term.sentence);
      values.set(parameter.name, term);
    }
    return withValues(text, values);
  }

  #recall(): Map<string, Entered> {
    try {
      const kept: unknown = JSON.parse(this.#shelf.get(this.#key) ?? "[]");
      return new Map(Array.isArray(kept) ? kept.filter(isEntry) : []);
    } catch {
      // What another program put there is not ours to read; it is replaced with the next entry.
      return new Map();
    }
  }
}

const isEntry = (value: unknown): value is [string, Entered] => {
  if (!Array.isArray(value) || typeof value[0] !== "string" || typeof value[1] !== "object" || value[1] === null)
    return false;
  return Object.values(value[1] as object).every((each) => typeof each === "string");
};
