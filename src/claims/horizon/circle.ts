/** The circle of an actor: through whom knowledge came to it, and in which years. */
import { beginningOf, type DateSpan, type DayNumber, endOf, readSpan, type Stretch } from "../../model/date-span.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { dos } from "../../rdf/namespaces.ts";
import { tripleKey } from "../../rdf/term.ts";
import { reachOf } from "./arrival.ts";
import type { HorizonBooks, Word } from "./books.ts";

/** One bond that leads to the actor: while it surely held, and while it may have. */
export interface Bond {
  readonly words: readonly Word[];
  readonly surely: Stretch;
  readonly perhaps: Stretch;
  /** Whether someone vouches for it and it carries knowledge as a matter of course. */
  readonly sure: boolean;
}

/** Someone whose knowledge counts as the actor's, by the bonds from them to the actor; none for the actor itself. */
export interface Insider {
  readonly agent: string;
  /** From the agent to the actor. */
  readonly bonds: readonly Bond[];
  /** While all bonds held together: surely, and perhaps. */
  readonly surely: Stretch;
  readonly perhaps: Stretch;
  readonly sure: boolean;
}

/** Whether what an insider knew at a time was the actor's: surely, perhaps, or not at all. */
export type Tie = "sure" | "perhaps" | "none";

const ALWAYS: Stretch = { earliest: null, latest: null };
const UNITS = [dos("OrganisationalUnit").value, "http://www.w3.org/ns/org#OrganizationalUnit"];
const MOST_STEPS = 6;

/**
 * What members knew the body knew, and so for its units, by any number of bonds; a part that is a body of its own, an
 * agent in secret, and someone who served another body in secret only perhaps. What the bodies above an actor knew
 * perhaps reached it. What the bodies in `through` and their members knew was perhaps passed on.
 */
export class Circle {
  readonly actor: string;
  readonly #insiders = new Map<string, Insider[]>();
  readonly #books: HorizonBooks;
  readonly #vocabulary: Vocabulary;

  constructor(actor: string, through: readonly string[], books: HorizonBooks, vocabulary: Vocabulary) {
    this.actor = actor;
    this.#books = books;
    this.#vocabulary = vocabulary;
    const self = insiderBy(actor, []);
    this.#enter(self);
    this.#inwards(self, new Set([actor]));
    this.#upwards(self, new Set([actor]));
    for (const body of through) {
      if (body === actor) continue;
      const passing = insiderBy(body, [{ words: [], surely: ALWAYS, perhaps: ALWAYS, sure: false }]);
      this.#enter(passing);
      this.#inwards(passing, new Set([actor, body]));
    }
  }

  /** Everyone in it, the actor first. */
  insiders(): Insider[] {
    return [...this.#insiders.values()].flat();
  }

  /** The same as IRIs, each once. */
  agents(): string[] {
    return [...this.#insiders.keys()];
  }

  has(agent: string): boolean {
    return this.#insiders.has(agent);
  }

  /** The closest tie of an agent to the actor at a time (`null`: at no known time), and the bonds it rests on. */
  tie(agent: string, at: DateSpan | null, day: DayNumber): { tie: Tie; insider: Insider } | null {
    let best: { tie: Tie; insider: Insider } | null = null;
    for (const insider of this.#insiders.get(agent) ?? []) {
      const tie = tieOf(insider, at, day);
      if (tie === "sure") return { tie, insider };
      if (tie === "perhaps" && best === null) best = { tie, insider };
    }
    return best;
  }

  #enter(insider: Insider): void {
    const known = this.#insiders.get(insider.agent);
    if (known === undefined) this.#insiders.set(insider.agent, [insider]);
    else known.push(insider);
  }

  #inwards(from: Insider, seen: ReadonlySet<string>): void {
    if (from.bonds.length >= MOST_STEPS) return;
    const byAgent = new Map<string, Word[]>();
    for (const word of this.#books.bondsTo(from.agent)) {
      const agent = word.triple.subject.value;
      if (!seen.has(agent) && !isDenied(word)) byAgent.set(agent, [...(byAgent.get(agent) ?? []), word]);
    }
    for (const [agent, words] of byAgent)
      for (const bond of this.#bonds(words)) {
        const insider = insiderBy(agent, [this.#suspected(agent, from.agent, bond), ...from.bonds]);
        this.#enter(insider);
        this.#inwards(insider, new Set([...seen, agent]));
      }
  }

  #upwards(from: Insider, seen: ReadonlySet<string>): void {
    if (from.bonds.length >= MOST_STEPS) return;
    const byBody = new Map<string, Word[]>();
    for (const word of this.#books.bondsOf(from.agent)) {
      const body = word.triple.object.value;
      const secret = this.#books.roles(word.triple.predicate.value).has("allegiance");
      if (!seen.has(body) && !secret && !isDenied(word)) byBody.set(body, [...(byBody.get(body) ?? []), word]);
    }
    for (const [agent, words] of byBody)
      for (const bond of this.#bonds(words)) {
        const insider = insiderBy(agent, [{ ...bond, sure: false }, ...from.bonds]);
        this.#enter(insider);
        this.#upwards(insider, new Set([...seen, agent]));
      }
  }

  /** Someone who served another in secret told the body what he chose. */
  #suspected(agent: string, body: string, bond: Bond): Bond {
    const secret = this.#books.bondsOf(agent).filter((w) => {
      const other = w.triple.object.value;
      return this.#books.roles(w.triple.predicate.value).has("allegiance") && other !== body && !isDenied(w);
    });
    return secret.length === 0 ? bond : { ...bond, words: [...bond.words, ...secret.slice(0, 1)], sure: false };
  }

  /** The bonds of one agent to one body: a state each, and a time of service for each entry. */
  #bonds(words: readonly Word[]): Bond[] {
    const has = (w: Word, role: "entry" | "exit" | "part" | "allegiance"): boolean =>
      this.#books.roles(w.triple.predicate.value).has(role);
    const exits = words.filter((w) => has(w, "exit"));
    const bonds: Bond[] = [];
    for (const word of words) {
      if (has(word, "exit")) continue;
      const open = has(word, "part") && !UNITS.some((u) => this.#isA(word.triple.subject.value, u));
      const sure = isVouchedFor(word) && !open && !has(word, "allegiance");
      if (has(word, "entry")) {
        const exit = exits.find((e) => follows(e, word));
        bonds.push({ words: exit === undefined ? [word] : [word, exit], sure, ...service(word, exit) });
      } else bonds.push({ words: [word], sure, ...state(word) });
    }
    if (bonds.length === 0)
      for (const exit of exits) bonds.push({ words: [exit], sure: isVouchedFor(exit), ...service(undefined, exit) });
    return merged(bonds);
  }

  #isA(thing: string, cls: string): boolean {
    return this.#vocabulary.typesOf(thing).some((t) => this.#vocabulary.isA(t, cls));
  }
}

/** Whether an editor has accepted the word, or nobody claims it at all. */
export const isVouchedFor = ({ attestation }: Word): boolean =>
  attestation === null || (attestation.verdict === "accepted" && attestation.stance === "stated");

export const isDenied = ({ attestation }: Word): boolean =>
  attestation !== null && (attestation.stance === "denied" || attestation.verdict === "rejected");

/** The date that a word has. */
export const dateOf = ({ attestation }: Word): DateSpan | null =>
  attestation === null || attestation.when === null ? null : readSpan(attestation.when);

function tieOf({ surely, perhaps, sure }: Insider, at: DateSpan | null, day: DayNumber): Tie {
  const reach = at === null ? ALWAYS : reachOf(at);
  const time: Stretch = { earliest: reach.earliest, latest: Math.min(reach.latest ?? day, day) };
  if (isNever(perhaps) || !overlaps(time, perhaps)) return "none";
  return sure && within(time, surely) ? "sure" : "perhaps";
}

const insiderBy = (agent: string, bonds: readonly Bond[]): Insider => ({
  agent,
  bonds,
  surely: bonds.map((b) => b.surely).reduce(intersection, ALWAYS),
  perhaps: bonds.map((b) => b.perhaps).reduce(intersection, ALWAYS),
  sure: bonds.every((b) => b.sure),
});

const intersection = (a: Stretch, b: Stretch): Stretch => ({
  earliest: a.earliest === null ? b.earliest : b.earliest === null ? a.earliest : Math.max(a.earliest, b.earliest),
  latest: a.latest === null ? b.latest : b.latest === null ? a.latest : Math.min(a.latest, b.latest),
});

const isNever = ({ earliest, latest }: Stretch): boolean => earliest !== null && latest !== null && earliest > latest;

const overlaps = (a: Stretch, b: Stretch): boolean =>
  (a.earliest === null || b.latest === null || a.earliest <= b.latest) &&
  (a.latest === null || b.earliest === null || b.earliest <= a.latest);

const within = (inner: Stretch, outer: Stretch): boolean =>
  (outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest)) &&
  (outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest));

function state(word: Word): Pick<Bond, "surely" | "perhaps"> {
  const span = dateOf(word);
  if (span === null) return { surely: ALWAYS, perhaps: ALWAYS };
  if (span.form !== "interval") {
    const rough = reachOf(span);
    return { surely: { earliest: span.earliest, latest: span.latest }, perhaps: rough };
  }
  const [from, to] = [beginningOf(span), endOf(span)];
  return {
    surely: { earliest: from.latest, latest: to.earliest },
    perhaps: { earliest: span.earliest, latest: span.latest },
  };
}

function service(entry: Word | undefined, exit: Word | undefined): Pick<Bond, "surely" | "perhaps"> {
  const from = (entry && dateOf(entry)) ?? ALWAYS;
  const to = (exit && dateOf(exit)) ?? ALWAYS;
  return {
    surely: { earliest: from.latest, latest: to.earliest },
    perhaps: { earliest: from.earliest, latest: to.latest },
  };
}

const follows = (exit: Word, entry: Word): boolean => {
  const [left, joined] = [dateOf(exit)?.latest ?? null, dateOf(entry)?.earliest ?? null];
  return left === null || joined === null || joined <= left;
};

/** Bonds with the same time and strength are one, with all their words. */
function merged(bonds: readonly Bond[]): Bond[] {
  const groups = new Map<string, Bond>();
  for (const bond of bonds) {
    const key = JSON.stringify([bond.surely, bond.perhaps, bond.sure]);
    const group = groups.get(key);
    const words = new Map(
      [...(group?.words ?? []), ...bond.words].map((w) => [`${w.attestation?.iri} ${tripleKey(w.triple)}`, w]),
    );
    groups.set(key, { ...bond, words: [...words.values()] });
  }
  return [...groups.values()];
}
