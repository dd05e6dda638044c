/** What lies over the workbench: the command field, the sheet of keys, or nothing. */

export type OverlayName = "palette" | "help";

/** An external store; one thing at a time. */
export class Overlay {
  readonly #listeners = new Set<() => void>();
  #name: OverlayName | null = null;

  get = (): OverlayName | null => this.#name;

  open = (name: OverlayName): void => this.#set(name);

  close = (): void => this.#set(null);

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(name: OverlayName | null): void {
    this.#name = name;
    for (const listener of [...this.#listeners]) listener();
  }
}
