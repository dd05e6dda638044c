/** Source criticism: what rests on each source and each family of sources, and what falls when some are set aside. */
import { type Triple, tripleKey } from "../rdf/term.ts";
import type { Attestation } from "./attestation.ts";
import type { Claims } from "./claims.ts";
import type { SourceInfo } from "./source-info.ts";
import { type Standing, standingOf } from "./statement.ts";
import { hasFallen, supporters } from "./supporters.ts";

/** A source with the claims (by ID) that rest on it. */
export interface SourceWeight {
  readonly source: SourceInfo;
  /** Claims that cite it, for a rival value too. */
  readonly cited: readonly string[];
  /** Claims that it supports: those it is cited for, without its rival values. */
  readonly supported: readonly string[];
  /** Claims that no other source supports. */
  readonly alone: readonly string[];
  /** Claims that it supports and that no source of another family supports. */
  readonly aloneInFamily: readonly string[];
}

/** Sources whose derivation begins in one place: they are one witness. */
export interface Family {
  /** The source in which it begins. */
  readonly root: SourceInfo;
  /** The members, the root among them, by short title. */
  readonly sources: readonly string[];
  readonly cited: readonly string[];
  /** Claims that no source outside the family supports. */
  readonly alone: readonly string[];
}

/** How many claims rest on how little. */
export interface Basis {
  readonly claims: number;
  readonly oneSource: number;
  /** Claims with a single independent witness. */
  readonly oneFamily: number;
}

/** What setting sources aside does to one statement. */
export interface ChangedStatement {
  readonly triple: Triple;
  readonly key: string;
  readonly before: Standing;
  /** `fallen`: nobody who is left states or denies it. */
  readonly after: Standing | "fallen";
  /** Independent witnesses who state it. */
  readonly witnesses: { readonly before: number; readonly after: number };
}

/** What is left of a dossier without some sources; nothing is deleted. */
export interface Remainder {
  readonly setAside: readonly string[];
  /** Claims that cite a source that is set aside. */
  readonly cited: readonly string[];
  /** Claims that nobody supports any more. */
  readonly fallen: readonly string[];
  /** Claims that are left with a single independent witness, and had more. */
  readonly weakened: readonly string[];
  /** The attestations that go, by IRI. */
  readonly attestations: ReadonlySet<string>;
  readonly statements: readonly ChangedStatement[];
  /** Keys of the statements that are gone: lines to dim. */
  readonly fallenKeys: ReadonlySet<string>;
  /** Keys of those that were accepted and would now be reported or denied. */
  readonly unaccepted: ReadonlySet<string>;
  /** Claims that rest on one source, one family … among those that are left. */
  readonly basis: Basis;
}

interface Books {
  readonly claims: ReadonlyMap<string, readonly Attestation[]>;
  readonly sources: ReadonlyMap<string, SourceInfo>;
  readonly bySource: ReadonlyMap<string, readonly Attestation[]>;
  /** By claim ID, as far as they were asked for. */
  readonly supporters: Map<string, readonly Attestation[]>;
}

/** Answers from books that are drawn up when first asked for, and again after `apply`. */
export class SourceCriticism {
  readonly #claims: Claims;
  #books: Books | null = null;
  #remainder: { key: string; value: Remainder } | null = null;

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  /** Forgets everything; call it after `Claims` has taken a change in. */
  apply(): void {
    this.#books = null;
    this.#remainder = null;
  }

  /** Every source with what rests on it, those that most claims cite first. */
  sources(): SourceWeight[] {
    const { sources, bySource } = this.#read();
    return [...sources.values()]
      .map((source): SourceWeight => {
        const cited = identifiers(bySource.get(source.iri) ?? []);
        const supported = cited.filter((id) => this.#supporters(id).some((a) => a.source === source.iri));
        return {
          source,
          cited,
          supported,
          alone: supported.filter((id) =>
            this.#supporters(id).every((a) => a.source === null || a.source === source.iri),
          ),
          aloneInFamily: supported.filter((id) => this.#witnesses(id) === 1),
        };
      })
      .sort((a, b) => b.cited.length - a.cited.length || compare(a.source.short, b.source.short));
  }

  /** Every family of more than one source, those that most claims rest on first. */
  families(): Family[] {
    const { sources, bySource } = this.#read();
    const members = new Map<string, string[]>();
    for (const { iri, root } of sources.values())
      for (const r of root) members.set(r, [...(members.get(r) ?? []), iri]);
    return [...members]
      .filter(([, family]) => family.length > 1)
      .map(([root, family]): Family => {
        const within = new Set(family);
        const cited = identifiers(family.flatMap((s) => bySource.get(s) ?? []));
        return {
          root: sources.get(root) ?? this.#claims.source(root),
          sources: family.sort((a, b) => compare(sources.get(a)?.short ?? a, sources.get(b)?.short ?? b)),
          cited,
          alone: cited.filter((id) => this.#supporters(id).every((a) => a.source === null || within.has(a.source))),
        };
      })
      .sort((a, b) => b.cited.length - a.cited.length || compare(a.root.short, b.root.short));
  }

  /** The sources of the families that a source belongs to, itself among them. */
  familyOf(source: string): string[] {
    const { sources } = this.#read();
    const roots = new Set(sources.get(source)?.root ?? [source]);
    const family = [...sources.values()].filter((s) => s.root.some((r) => roots.has(r))).map((s) => s.iri);
    return [...new Set([source, ...family])].sort();
  }

  /** On how many sources and families the claims rest. */
  basis(): Basis {
    return this.without([]).basis;
  }

  /** How many independent witnesses a claim has: 1 is worth a badge, 0 means that no source is given. */
  witnesses(identifier: string): number {
    return this.#witnesses(identifier);
  }

  /** What is left without these sources. The last answer is kept, so asking again costs nothing. */
  without(sources: Iterable<string>): Remainder {
    const setAside = [...new Set(sources)].sort();
    const key = setAside.join("\n");
    if (this.#remainder?.key === key && this.#books !== null) return this.#remainder.value;
    const value = this.#without(setAside);
    this.#remainder = { key, value };
    return value;
  }

  #without(setAside: readonly string[]): Remainder {
    const { claims } = this.#read();
    const aside = new Set(setAside);
    const gone = new Set<string>();
    const touched = new Map<string, Triple>();
    if (aside.size > 0)
      for (const group of claims.values())
        for (const a of group)
          if (hasFallen(a, aside, (iri) => this.#claims.attestation(iri))) {
            gone.add(a.iri);
            for (const t of a.triples) touched.set(tripleKey(t), t);
          }
    const cited: string[] = [];
    const fallen: string[] = [];
    const weakened: string[] = [];
    const basis = { claims: 0, oneSource: 0, oneFamily: 0 };
    for (const [id, group] of claims) {
      const before = supporters(group);
      const left = before.filter((a) => !gone.has(a.iri));
      if (group.some((a) => gone.has(a.iri))) cited.push(id);
      if (left.length === 0) {
        fallen.push(id);
        continue;
      }
      const witnesses = this.#claims.witnesses(left);
      if (witnesses === 1 && left.length < before.length && this.#claims.witnesses(before) > 1) weakened.push(id);
      basis.claims += 1;
      if (sourcesOf(left).size === 1) basis.oneSource += 1;
      if (witnesses === 1) basis.oneFamily += 1;
    }
    const statements = [...touched].map(([k, t]) => this.#changed(k, t, gone));
    return {
      setAside,
      cited,
      fallen,
      weakened,
      attestations: gone,
      statements,
      fallenKeys: new Set(statements.filter((s) => s.after === "fallen").map((s) => s.key)),
      unaccepted: new Set(
        statements
          .filter((s) => s.before === "accepted" && s.after !== "accepted" && s.after !== "fallen")
          .map((s) => s.key),
      ),
      basis,
    };
  }

  #changed(key: string, triple: Triple, gone: ReadonlySet<string>): ChangedStatement {
    const all = this.#claims.onTriple(triple);
    const left = all.filter((a) => !gone.has(a.iri));
    const asserted = this.#claims.isAsserted(triple);
    const before = standingOf(asserted, all);
    const accepts = (as: readonly Attestation[]): boolean =>
      as.some((a) => a.verdict === "accepted" && a.stance === "stated");
    const stating = (as: readonly Attestation[]): number =>
      this.#claims.witnesses(as.filter((a) => a.stance === "stated"));
    const { subject, predicate, object } = triple;
    return {
      triple: { subject, predicate, object },
      key,
      before,
      after: left.length === 0 ? "fallen" : standingOf(asserted && (accepts(left) || !accepts(all)), left),
      witnesses: { before: stating(all), after: stating(left) },
    };
  }

  #supporters(identifier: string): readonly Attestation[] {
    const { claims, supporters: asked } = this.#read();
    const known = asked.get(identifier) ?? supporters(claims.get(identifier) ?? []);
    asked.set(identifier, known);
    return known;
  }

  #witnesses(identifier: string): number {
    return this.#claims.witnesses(this.#supporters(identifier));
  }

  #read(): Books {
    if (this.#books !== null) return this.#books;
    const attestations = this.#claims.attestations();
    const bySource = new Map<string, Attestation[]>();
    for (const a of attestations) {
      if (a.source === null) continue;
      const group = bySource.get(a.source);
      if (group === undefined) bySource.set(a.source, [a]);
      else group.push(a);
    }
    const sources = new Map(this.#claims.sources().map((s) => [s.iri, s]));
    this.#books = { claims: this.#claims.groups(), sources, bySource, supporters: new Map() };
    return this.#books;
  }
}

const sourcesOf = (attestations: readonly Attestation[]): Set<string> =>
  new Set(attestations.flatMap((a) => a.source ?? []));

const identifiers = (attestations: readonly Attestation[]): string[] =>
  [...new Set(attestations.map((a) => a.identifier))].sort();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
