/** The entry desk: which dialog of entry is open and with what, and what the last claim leaves for the next. */
import type { Triple } from "../../rdf/term.ts";
import type { DraftShelf } from "../storage/draft-shelf.ts";
import { EMPTY_FORM, type End, type EntryForm, stickyForm } from "./entry-form.ts";
import { keptClaim, requestOfKept } from "./kept-claim.ts";

/** What the dialog of a claim was opened for; `written`: what was written before it was left. */
export type ClaimRequest = { readonly written?: EntryForm } & (
  | {
      readonly kind: "add";
      readonly form: EntryForm;
      /** Offer only what domain and range allow. */
      readonly strict: boolean;
    }
  /** A claim is changed. */
  | { readonly kind: "change"; readonly claim: string }
  /** A further source for, or against, a statement that is on file. */
  | {
      readonly kind: "attest";
      readonly triple: Triple;
      readonly claim: string | null;
      readonly stance: "stated" | "denied";
      readonly form: EntryForm;
    }
);

/** What a dialog of entry was opened for. */
export type EntryRequest =
  | ClaimRequest
  /** `into`: the thing it may be one with, where that is known. */
  | { readonly kind: "merge"; readonly thing: string; readonly into?: string }
  | { readonly kind: "delete" | "split" | "class" | "address" | "label"; readonly thing: string };

/** A claim that was being written when its dialog, or the page, was left. */
export interface WrittenClaim {
  readonly slot: string;
  readonly request: ClaimRequest & { readonly written: EntryForm };
}

const SLOT = "claim ";
/** Where the source and place of the last claim are kept. */
const LAST = "last reading";

export class EntryDesk {
  readonly #shelf: DraftShelf | null;
  readonly #listeners = new Set<() => void>();
  #request: EntryRequest | null = null;
  #line: string | null = null;
  #last: EntryForm | null = null;
  #trouble: string | null = null;
  /** Where the claim in the dialog is kept. */
  #slot: string | null = null;
  #written: readonly WrittenClaim[] = [];

  constructor(shelf: DraftShelf | null = null) {
    this.#shelf = shelf;
  }

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
    this.#slot = `${SLOT}${Date.now().toString(36)}`;
    this.#announce();
  }

  /** Closes the dialog; what is written in it is saved, or is to go. */
  close = (): void => {
    if (this.#slot !== null) this.#shelf?.drop(this.#slot);
    this.#leave();
  };

  /** Closes the dialog to look at something else; what is written in it can be gone on with. */
  putAside(): void {
    this.#leave();
    this.takeUp();
  }

  /** What is written in the dialog now; `null` when it is nothing. */
  write(form: EntryForm | null): void {
    const request = this.#request;
    if (this.#slot === null || request === null || !isClaim(request)) return;
    if (form === null) this.#shelf?.drop(this.#slot);
    else this.#shelf?.put(this.#slot, keptClaim(request, form));
  }

  /** The claims that can be gone on with, the latest first. */
  written = (): readonly WrittenClaim[] => this.#written;

  /** Takes up what the browser has kept. */
  takeUp(): void {
    const kept = this.#shelf?.all() ?? [];
    this.#last ??= requestOfKept(kept.find(({ slot }) => slot === LAST)?.value)?.written ?? null;
    this.#written = kept.flatMap(({ slot, value }): WrittenClaim[] => {
      const request = slot.startsWith(SLOT) && slot !== this.#slot ? requestOfKept(value) : null;
      return request?.written === undefined ? [] : [{ slot, request: { ...request, written: request.written } }];
    });
    this.#announce();
  }

  /** Opens the dialog again as it was left. */
  goOn({ slot, request }: WrittenClaim): void {
    this.#written = this.#written.filter((each) => each.slot !== slot);
    this.open(request);
    this.#slot = slot;
  }

  /** Lets go of what was written. */
  letGo({ slot }: WrittenClaim): void {
    this.#shelf?.drop(slot);
    this.#written = this.#written.filter((each) => each.slot !== slot);
    this.#announce();
  }

  #leave(): void {
    this.#request = null;
    this.#slot = null;
    this.#announce();
  }

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

  /** A claim was saved: its source and place are offered for the next, also when the page has been closed meanwhile. */
  keep(form: EntryForm): void {
    this.#last = form;
    this.#shelf?.put(LAST, keptClaim({ kind: "add", strict: false, form: EMPTY_FORM }, stickyForm(form)));
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const isClaim = (request: EntryRequest): request is ClaimRequest =>
  request.kind === "add" || request.kind === "change" || request.kind === "attest";
