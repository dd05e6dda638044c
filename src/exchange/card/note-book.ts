/** Numbered notes: each passage of a source has one number, however often it is cited. */
import type { Attestation } from "../../claims/attestation.ts";
import type { CslItem } from "../bibliography/csl-item.ts";
import { bibliographyItems } from "../bibliography/items.ts";
import { citation } from "../bibliography/notes.ts";
import type { DossierData } from "../dossier-data.ts";

export class NoteBook {
  readonly #data: DossierData;
  readonly #numbers = new Map<string, number>();
  readonly #notes: {
    readonly source: string | null;
    readonly locators: readonly string[];
    readonly ids: Set<string>;
  }[] = [];

  constructor(data: DossierData) {
    this.#data = data;
  }

  /** The number of the passage that an attestation is found in; the first time it gets the next one. */
  numberOf({ source, locators, identifier }: Attestation): number {
    const key = [source ?? "", ...locators].join("\n");
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.#notes[known - 1]?.ids.add(identifier);
      return known;
    }
    this.#notes.push({ source, locators, ids: new Set([identifier]) });
    this.#numbers.set(key, this.#notes.length);
    return this.#notes.length;
  }

  /** The notes in the order of their numbers: in full at the first mention of a source, then short. */
  notes(): { readonly text: string; readonly claims: readonly string[] }[] {
    const items = new Map<string, CslItem>();
    const seen = new Set<string>();
    return this.#notes.map(({ source, locators, ids }) => {
      const claims = [...ids].sort();
      if (source === null) return { text: ["No source is given", ...locators].join(", "), claims };
      const short = this.#data.claims.source(source).short;
      const item = items.get(source) ?? bibliographyItems([source], this.#data)[0];
      if (item !== undefined) items.set(source, item);
      const full = seen.has(source) || item === undefined ? short : citation(item).replace(/\.$/, "");
      seen.add(source);
      return { text: [full, ...locators].join(", "), claims };
    });
  }
}
