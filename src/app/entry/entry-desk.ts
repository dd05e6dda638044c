/** The entry desk: which dialog of entry is open and with what, and what the last claim leaves for the next. */
import type { Triple } from "../../rdf/term.ts";
import { EMPTY_FORM, type End, type EntryForm, stickyForm } from "./entry-form.ts";

/** What an entry dialog was opened for. */
export type EntryRequest =
  | {
      readonly kind: "add";
      readonly form: EntryForm /** Offer only what domain and range allow. */;
      readonly strict: boolean;
    }
  /** The evidence of a claim is changed. */
  | { readonly kind: "change"; readonly claim: string }
  /** A further source for, or against, a statement that is on file. */
  | {
      readonly kind: "attest";
      readonly triple: Triple;
      readonly claim: string | null;
      readonly stance: "stated" | "denied";
      readonly form: EntryForm;
    }
  /** `into`: the thing it may be one with, where that is known. */
  | { readonly kind: "merge"; readonly thing: string; readonly into?: string }
  | { readonly kind: "delete" | "split" | "class" | "address" | "label"; readonly thing: string };

export class EntryDesk {
  readonly #listeners = new Set<() => void>();
  #request: EntryRequest | null = null;
  #line: string | null = null;
  #last: EntryForm | null = null;
  #trouble: string | null = null;

  get = (): EntryRequest | null => this.#request;

  /** The thing that a line is being drawn from. */
  drawnFrom = (): string | null => this.#line;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the entry of a new claim, with the ends that are known. */
  add(ends: { readonly subject?: string | null; readonly object?: string | null } = {}): void {
    const end = (iri: string | null | undefined): End => (iri == null ? EMPTY_FORM.subject : { kind: "thing", iri });
    const form = { ...stickyForm(this.#last), subject: end(ends.subject), object: end(ends.object) };
    this.open({ kind: "add", form, strict: ends.subject != null && ends.object != null });
  }

  /** Opens the entry of a further source for a statement, or against it. */
  attest(triple: Triple, claim: string | null, stance: "stated" | "denied" = "stated"): void {
    this.open({ kind: "attest", triple, claim, stance, form: stickyForm(this.#last) });
  }

  open(request: EntryRequest): void {
    this.#line = null;
    this.#request = request;
    this.#announce();
  }

  close = (): void => {
    this.#request = null;
    this.#announce();
  };

  /** Begins or ends the drawing of a line from a thing. */
  draw(from: string | null): void {
    if (from === this.#line) return;
    this.#line = from;
    this.#announce();
  }

  /** Why what was asked for could not be done. */
  trouble = (): string | null => this.#trouble;

  /** Tells why something could not be done; `null` puts it away. */
  tell(trouble: string | null): void {
    this.#trouble = trouble;
    this.#announce();
  }

  /** A claim was saved: its source and place are offered for the next. */
  keep(form: EntryForm): void {
    this.#last = form;
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
