/** The form desk: which things are being edited and what has been typed so far; kept when another thing is looked at. */
import type { NewThing } from "../../edits/draft.ts";
import type { DraftShelf } from "../storage/draft-shelf.ts";
import type { FormValue } from "./form-values.ts";
import { draftOfKept, keptForm, type PlainValues } from "./kept-form.ts";

/** What has been typed of one thing. */
export interface FormDraft {
  /** By predicate: the plain values as they are to be; only fields that were touched. */
  readonly fields: Readonly<Record<string, readonly FormValue[]>>;
  /** Things made in place, with the form. */
  readonly creates: readonly NewThing[];
  /** Fields without a value that were asked for. */
  readonly opened: readonly string[];
}

/** Where the keyboard is to go in the form that opens. */
export interface FormTarget {
  readonly thing: string;
  readonly predicate: string | null;
  /** Grows with every request, so that the same field can be gone to twice. */
  readonly n: number;
}

export const EMPTY_DRAFT: FormDraft = { fields: {}, creates: [], opened: [] };

/** Where drafts outlive the page, and what the dossier has; `null` for a thing that is not there any more. */
export interface FormKeeping {
  readonly shelf: DraftShelf;
  plainOf(thing: string): PlainValues | null;
}

const SLOT = "form ";

export class FormDesk {
  readonly #keeping: FormKeeping | null;
  readonly #listeners = new Set<() => void>();
  #drafts: ReadonlyMap<string, FormDraft> = new Map();
  #target: FormTarget | null = null;
  #making: { readonly name: string } | null = null;
  #isKept = true;

  constructor(keeping: FormKeeping | null = null) {
    this.#keeping = keeping;
  }

  /** Takes up what was typed when the page was closed. */
  restore(): void {
    const restored = new Map(this.#drafts);
    for (const { slot, value } of this.#keeping?.shelf.all() ?? []) {
      if (!slot.startsWith(SLOT)) continue;
      const thing = slot.slice(SLOT.length);
      const plain = this.#keeping?.plainOf(thing) ?? null;
      const draft = plain === null ? null : draftOfKept(value, plain);
      if (draft === null) this.#keeping?.shelf.drop(slot);
      else if (!restored.has(thing)) restored.set(thing, draft);
    }
    if (restored.size > this.#drafts.size) this.#set(restored);
  }

  /** The things being edited with what was typed of each. */
  get = (): ReadonlyMap<string, FormDraft> => this.#drafts;

  /** Whether what was typed last outlives the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  target = (): FormTarget | null => this.#target;

  /** The dialog for a new thing, with the name it begins with; `null` when it is closed. */
  making = (): { readonly name: string } | null => this.#making;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the form of a thing, at a field where one is named. What was typed before is still there. */
  open(thing: string, predicate: string | null = null): void {
    const draft = this.#drafts.get(thing) ?? EMPTY_DRAFT;
    const opened = predicate === null || draft.opened.includes(predicate) ? draft.opened : [...draft.opened, predicate];
    this.#target = { thing, predicate, n: (this.#target?.n ?? 0) + 1 };
    this.put(thing, { ...draft, opened });
  }

  /** The keyboard is where it was to go. */
  arrived(): void {
    this.#target = null;
    this.#set(this.#drafts);
  }

  put(thing: string, draft: FormDraft): void {
    const plain = this.#keeping?.plainOf(thing) ?? null;
    if (isTouched(draft) && plain !== null)
      this.#isKept = this.#keeping?.shelf.put(SLOT + thing, keptForm(draft, plain)) ?? false;
    else this.#keeping?.shelf.drop(SLOT + thing);
    this.#set(new Map(this.#drafts).set(thing, draft));
  }

  /** Closes the form of a thing; what was typed goes. */
  close(thing: string): void {
    const left = new Map(this.#drafts);
    left.delete(thing);
    this.#keeping?.shelf.drop(SLOT + thing);
    if (this.#target?.thing === thing) this.#target = null;
    this.#set(left);
  }

  make(name = ""): void {
    this.#making = { name };
    this.#set(this.#drafts);
  }

  closeMaking = (): void => {
    this.#making = null;
    this.#set(this.#drafts);
  };

  #set(drafts: ReadonlyMap<string, FormDraft>): void {
    this.#drafts = drafts;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Whether something was typed, so that closing would lose it. */
export const isTouched = ({ fields, creates }: FormDraft): boolean =>
  Object.keys(fields).length > 0 || creates.length > 0;
