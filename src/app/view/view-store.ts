/** Keeps the view state and the address in step; the browser's back and forward walk through what was seen. */
import { readAddress, writeAddress } from "./address.ts";
import type { Prefixes } from "./short-iri.ts";
import type { ViewState } from "./view-state.ts";

/** Where addresses are kept: the browser, or a stand-in for tests. */
export interface AddressBar {
  read(): string;
  /** `push` makes a step that "back" returns from; `replace` does not. */
  write(hash: string, how: "push" | "replace"): void;
  onChange(listener: () => void): () => void;
}

/** The browser's own address bar. */
export const browserAddress: AddressBar = {
  read: () => window.location.hash,
  write: (hash, how) => {
    if (how === "push") window.history.pushState(null, "", hash);
    else window.history.replaceState(null, "", hash);
  },
  onChange: (listener) => {
    window.addEventListener("popstate", listener);
    window.addEventListener("hashchange", listener);
    return () => {
      window.removeEventListener("popstate", listener);
      window.removeEventListener("hashchange", listener);
    };
  },
};

export class ViewStore {
  readonly #prefixes: Prefixes;
  readonly #bar: AddressBar;
  readonly #listeners = new Set<() => void>();
  #stop: () => void = () => {};
  #state: ViewState;
  #written: string;

  constructor(prefixes: Prefixes, bar: AddressBar = browserAddress) {
    this.#prefixes = prefixes;
    this.#bar = bar;
    this.#written = bar.read();
    this.#state = readAddress(this.#written, prefixes);
  }

  /** Starts following the address bar. */
  open(): void {
    this.#stop();
    this.#stop = this.#bar.onChange(() => this.#reread());
  }

  get = (): ViewState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes part of the state. A step the reader would want to go back from is pushed; typing and the like replace. */
  set(patch: Partial<ViewState>, how: "push" | "replace" = "push"): void {
    const next: ViewState = { ...this.#state, ...patch };
    const hash = writeAddress(next, this.#prefixes);
    const same = hash === writeAddress(this.#state, this.#prefixes);
    this.#state = next;
    if (!same) {
      this.#written = hash;
      this.#bar.write(hash, how);
    }
    this.#tell();
  }

  /** Stops following the address bar. */
  close(): void {
    this.#stop();
  }

  #reread(): void {
    const hash = this.#bar.read();
    if (hash === this.#written) return;
    this.#written = hash;
    this.#state = readAddress(hash, this.#prefixes);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
