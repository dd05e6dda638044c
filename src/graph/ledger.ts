/** How many claims speak of each thing, and whether anything said of it is accepted; kept by adding and taking away. */

interface Account {
  /** Claim identifiers with the number of statements that carry them. */
  ids: Map<string, number>;
  accepted: number;
  /** Statements with a claim on them. */
  spoken: number;
}

/** What one statement adds to the accounts of the things it is about. */
export interface Entry {
  readonly nodes: readonly string[];
  readonly ids: readonly string[];
  readonly accepted: boolean;
}

export class Ledger {
  readonly #accounts = new Map<string, Account>();

  add(entry: Entry): void {
    for (const node of entry.nodes) {
      const account = this.#accounts.get(node) ?? { ids: new Map(), accepted: 0, spoken: 0 };
      this.#accounts.set(node, account);
      for (const id of entry.ids) account.ids.set(id, (account.ids.get(id) ?? 0) + 1);
      if (entry.accepted) account.accepted += 1;
      if (entry.ids.length > 0) account.spoken += 1;
    }
  }

  remove(entry: Entry): void {
    for (const node of entry.nodes) {
      const account = this.#accounts.get(node);
      if (account === undefined) continue;
      for (const id of entry.ids) {
        const left = (account.ids.get(id) ?? 0) - 1;
        if (left > 0) account.ids.set(id, left);
        else account.ids.delete(id);
      }
      if (entry.accepted) account.accepted -= 1;
      if (entry.ids.length > 0) account.spoken -= 1;
      if (account.spoken === 0 && account.accepted === 0) this.#accounts.delete(node);
    }
  }

  /** Distinct claims on statements about the thing. */
  claims(node: string): number {
    return this.#accounts.get(node)?.ids.size ?? 0;
  }

  /** Something accepted is said of it, or no claim speaks of it at all. */
  accepted(node: string): boolean {
    const account = this.#accounts.get(node);
    return account === undefined || account.accepted > 0 || account.spoken === 0;
  }

  /** Whether any statement is entered for it. */
  has(node: string): boolean {
    return this.#accounts.has(node);
  }
}
