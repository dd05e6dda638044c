/** The modelling tables from which the dossier was made; they stand beside the project and need not be there. */
import { existsSync, readFileSync } from "node:fs";
import { PROJECT } from "./shipped-dossier.ts";

const SHARED = `${PROJECT}../shared/krivitsky/`;
const FOLDER = `${SHARED}modelling/`;

/** Whether the tables are at hand. They are raw material and not part of the repository. */
export const tablesAtHand = existsSync(`${FOLDER}mapping.tsv`) && existsSync(`${SHARED}facts.json`);

export class Row {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(cells: ReadonlyMap<string, string>) {
    this.#cells = cells;
  }

  /** The text of a column, `""` where it is empty. */
  get(column: string): string {
    const cell = this.#cells.get(column);
    if (cell === undefined) throw new Error(`The table has no column “${column}”.`);
    return cell;
  }

  /** The parts of a column that lists several things. */
  list(column: string, separator: string): string[] {
    return this.get(column)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }
}

export function table(name: string): Row[] {
  const [head = "", ...lines] = readFileSync(FOLDER + name, "utf8")
    .replace(/\n$/, "")
    .split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return new Row(new Map(columns.map((column, i) => [column, cells[i] ?? ""])));
  });
}

export interface Fact {
  readonly id: string;
  readonly certainty: string;
}

export function facts(): Fact[] {
  return (JSON.parse(readFileSync(`${SHARED}facts.json`, "utf8")) as { claims: Fact[] }).claims;
}

/** The sources of a claim: key and, in brackets, where in it. */
export function sourcesOf(row: Row): { key: string; locator: string | undefined }[] {
  return [...row.get("sources").matchAll(/([A-Za-z0-9]+)(?:\(([^)]*)\))?/g)].map((m) => ({
    key: m[1] ?? "",
    locator: m[2],
  }));
}
