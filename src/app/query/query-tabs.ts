/** The queries that are open side by side: they stay when the page is closed; one of them is in the address. */
import { browserShelf, type Shelf } from "../views/saved-views.ts";

export interface QueryTab {
  readonly id: string;
  /** What the reader calls it; `null` = by its first comment. */
  readonly name: string | null;
  readonly text: string;
}

export interface TabsState {
  /** Never empty. */
  readonly tabs: readonly QueryTab[];
  /** Id of the one that is shown. */
  readonly active: string;
  /** Closed ones that can be opened again, the last first. */
  readonly closed: readonly QueryTab[];
}

/** A text larger than all of these together is not kept by a browser anyway. */
const MOST_CLOSED = 10;

/** What a tab is called: its name, the comment that its text begins with, or its number. */
export function tabName({ tabs }: TabsState, tab: QueryTab): string {
  if (tab.name !== null) return tab.name;
  const comment =
    /^\s*#+[ \t]*([^\n\r]*)/
      .exec(tab.text)?.[1]
      ?.replace(/^title:/i, "")
      .trim() ?? "";
  return comment !== "" ? comment : `Query ${tabs.indexOf(tab) + 1}`;
}

export class QueryTabs {
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #state: TabsState;
  #made = 0;

  constructor(title: string, shelf: Shelf = browserShelf) {
    this.#key = `dossier.queries:${title}`;
    this.#shelf = shelf;
    this.#state = this.#recall() ?? this.#only({ name: null, text: "" });
  }

  get = (): TabsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get active(): QueryTab {
    const { tabs, active } = this.#state;
    const found = tabs.find((tab) => tab.id === active) ?? tabs[0];
    if (found === undefined) throw new Error("There is always a tab.");
    return found;
  }

  /** Shows a tab. */
  show(id: string): void {
    if (this.#state.tabs.some((tab) => tab.id === id)) this.#set({ active: id });
  }

  /** What was typed in the tab that is shown. */
  type(text: string): void {
    const { active } = this;
    if (active.text !== text) this.#change(active.id, { text });
  }

  /** Tabs with a text have another from now on. */
  replace(text: string, next: string): void {
    if (this.#state.tabs.some((tab) => tab.text === text))
      this.#set({ tabs: this.#state.tabs.map((tab) => (tab.text === text ? { ...tab, text: next } : tab)) });
  }

  /** An empty name gives the tab its own again. */
  rename(id: string, name: string): void {
    this.#change(id, { name: name.trim() === "" ? null : name.trim() });
  }

  /** Opens a text: in the tab that has it already, in the tab that is shown if that is empty, else in a new one. */
  open(text: string, name: string | null = null): void {
    const { tabs } = this.#state;
    const same = text === "" ? undefined : tabs.find((tab) => tab.text === text);
    if (same !== undefined) this.show(same.id);
    else if (text !== "" && this.active.text.trim() === "" && this.active.name === null) {
      this.#change(this.active.id, { text, name });
    } else {
      const tab = { id: this.#newId(), name, text };
      this.#set({ tabs: [...tabs, tab], active: tab.id });
    }
  }

  close(id: string): void {
    const { tabs, active, closed } = this.#state;
    const at = tabs.findIndex((tab) => tab.id === id);
    const gone = tabs[at];
    if (gone === undefined) return;
    const rest = tabs.filter((tab) => tab !== gone);
    const kept = gone.text.trim() === "" ? closed : [gone, ...closed].slice(0, MOST_CLOSED);
    const next = rest[Math.min(at, rest.length - 1)];
    if (next === undefined) this.#set({ ...this.#only({ name: null, text: "" }), closed: kept });
    else this.#set({ tabs: rest, active: active === id ? next.id : active, closed: kept });
  }

  /** Opens the tab that was closed last. */
  reopen(): void {
    const { tabs, closed } = this.#state;
    const [tab, ...rest] = closed;
    if (tab !== undefined) this.#set({ tabs: [...tabs, tab], active: tab.id, closed: rest });
  }

  #change(id: string, patch: Partial<QueryTab>): void {
    this.#set({ tabs: this.#state.tabs.map((tab) => (tab.id === id ? { ...tab, ...patch } : tab)) });
  }

  #set(patch: Partial<TabsState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#shelf.set(this.#key, JSON.stringify(this.#state));
    for (const listener of [...this.#listeners]) listener();
  }

  #only(tab: Omit<QueryTab, "id">): TabsState {
    const id = this.#newId();
    return { tabs: [{ ...tab, id }], active: id, closed: [] };
  }

  #newId(): string {
    this.#made += 1;
    return `q${Date.now().toString(36)}-${this.#made}`;
  }

  #recall(): TabsState | null {
    try {
      const kept = JSON.parse(this.#shelf.get(this.#key) ?? "null") as Partial<TabsState> | null;
      const tabs = kept?.tabs?.filter(isTab) ?? [];
      const first = tabs[0];
      if (first === undefined) return null;
      const active = tabs.find((tab) => tab.id === kept?.active) ?? first;
      return { tabs, active: active.id, closed: kept?.closed?.filter(isTab) ?? [] };
    } catch {
      // What another program put there is not ours to read; it is replaced with the next change.
      return null;
    }
  }
}

const isTab = (value: unknown): value is QueryTab => {
  const { id, name, text } = (value ?? {}) as Partial<QueryTab>;
  return typeof id === "string" && typeof text === "string" && (name === null || typeof name === "string");
};
