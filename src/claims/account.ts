/** An account: one answer to a question, with all who give it; three sources for one value are one account. */
import type { Triple } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import { slotKey } from "./claim-index.ts";

export interface Account {
  /** Same key = same answer. */
  readonly key: string;
  readonly triples: readonly Triple[];
  /** Keys of the triples. */
  readonly keys: readonly string[];
  readonly denied: boolean;
  readonly attestations: readonly Attestation[];
  /** Whether the dossier takes it as so. */
  readonly accepted: boolean;
}

/** One attestation's word on one triple; without an attestation it is plain data. */
export interface Voice {
  readonly triple: Triple;
  /** Key of the triple. */
  readonly key: string;
  readonly attestation: Attestation | null;
  readonly asserted: boolean;
}

/**
 * Groups the voices on one subject and predicate into accounts: by value and by whether it is stated or denied. When
 * all give one value, `dates` makes those with another `when` another account.
 */
export function accountsOf(voices: readonly Voice[], dates: boolean): Account[] {
  const values = new Set(voices.map((v) => v.key));
  const byDate = dates && values.size === 1;
  return grouped(voices, (v) => {
    const denied = v.attestation?.stance === "denied" ? "denied" : "stated";
    return [v.key, denied, byDate ? (v.attestation?.when ?? "") : ""].join("\n");
  });
}

/** Groups whole claims into accounts: by all the triples they state or deny together. */
export function wholeAccounts(voices: readonly Voice[]): Account[] {
  const whole = new Map<string | null, string[]>();
  for (const v of voices) {
    push(whole, v.attestation?.iri ?? null, v.key);
  }
  return grouped(voices, (v) => {
    const triples = whole.get(v.attestation?.iri ?? null) ?? [];
    return [...triples].sort().join("\n") + (v.attestation?.stance === "denied" ? "\ndenied" : "\nstated");
  });
}

/** One account for what the same attestations say on several points of a question. */
export function bySpeakers(accounts: readonly Account[]): Account[] {
  const groups = new Map<string, Account>();
  for (const account of accounts) {
    const iris = account.attestations.map((a) => a.iri).sort();
    const key = iris.length === 0 ? account.key : `${account.denied}\n${iris.join("\n")}`;
    const group = groups.get(key);
    groups.set(
      key,
      group === undefined
        ? account
        : {
            ...group,
            key: `${group.key}\n\n${account.key}`,
            triples: [...group.triples, ...account.triples],
            keys: [...group.keys, ...account.keys],
            accepted: group.accepted && account.accepted,
          },
    );
  }
  return [...groups.values()];
}

/** Whether two accounts exclude each other, as far as the editor has left it open: two accepted ones do not. */
export const contend = (a: Account, b: Account): boolean => a.key !== b.key && !(a.accepted && b.accepted);

/** Whether accounts of one subject and predicate are in contention at all. */
export const isContested = (accounts: readonly Account[]): boolean =>
  accounts.length > 1 && !accounts.every((a) => a.accepted);

/** The voices by subject and predicate. */
export function bySlot(voices: readonly Voice[]): Map<string, Voice[]> {
  const slots = new Map<string, Voice[]>();
  for (const v of voices) push(slots, slotKey(v.triple), v);
  return slots;
}

function grouped(voices: readonly Voice[], keyOf: (voice: Voice) => string): Account[] {
  const groups = new Map<string, Voice[]>();
  for (const v of voices) push(groups, keyOf(v), v);
  return [...groups].map(([key, group]) => accountOf(key, group));
}

function accountOf(key: string, voices: readonly Voice[]): Account {
  const triples = new Map<string, Triple>();
  const attestations = new Set<Attestation>();
  let denied = true;
  let accepted = false;
  for (const { key: of, triple, attestation, asserted } of voices) {
    triples.set(of, triple);
    if (attestation !== null) attestations.add(attestation);
    denied &&= attestation?.stance === "denied";
    accepted ||= asserted && (attestation === null || attestation.verdict === "accepted");
  }
  return {
    key,
    triples: [...triples.values()],
    keys: [...triples.keys()],
    denied,
    attestations: [...attestations],
    accepted: accepted && !denied,
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
