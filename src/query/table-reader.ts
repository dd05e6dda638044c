/** Reads a table in TSV piece by piece, as the engine sends it; pieces end at a line's end. */
import type { Term } from "../rdf/term.ts";
import { TermReader } from "./term-text.ts";

type Row = (Term | undefined)[];

export class TableReader {
  readonly rows: Row[] = [];
  readonly #reader = new TermReader();
  readonly #wanted: readonly string[];
  #order: readonly number[] = [];
  #variables: string[] | null = null;

  /** Columns that `wanted` names come first and in its order. */
  constructor(wanted: readonly string[]) {
    this.#wanted = wanted;
  }

  get variables(): readonly string[] {
    return this.#variables ?? [];
  }

  /** Takes a piece; returns the rows it held. */
  read(piece: string): Row[] {
    const from = this.rows.length;
    const lines = piece.split("\n");
    lines.pop();
    for (const line of lines) {
      if (this.#variables === null) this.#head(line);
      else if (this.#variables.length === 0) this.rows.push([]);
      else {
        const cells = line.split("\t");
        this.rows.push(this.#order.map((at) => this.#reader.cell(cells[at] ?? "")));
      }
    }
    return this.rows.slice(from);
  }

  #head(line: string): void {
    const names = line === "" ? [] : line.split("\t").map((name) => name.slice(1));
    const place = (name: string) => {
      const at = this.#wanted.indexOf(name);
      return at === -1 ? this.#wanted.length : at;
    };
    this.#order = names.map((_, i) => i).sort((a, b) => place(names[a] ?? "") - place(names[b] ?? ""));
    this.#variables = this.#order.map((i) => names[i] ?? "");
  }
}
