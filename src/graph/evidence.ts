/** The evidence of a line: who vouches for it, how surely, and what is left of it when claims or sources are set aside. */
import type { Attestation } from "../claims/attestation.ts";
import type { Certainty } from "../claims/certainty.ts";
import { certaintyOfStatement, type Standing, standingOf } from "../claims/statement.ts";
import { hasFallen } from "../claims/supporters.ts";
import { blank, iri, literal, type ObjectTerm, type Subject, type Triple } from "../rdf/term.ts";
import type { DossierGraph, EdgeAttributes } from "./dossier-graph.ts";

/** What must be known of claims; `Claims` fits. */
export interface EvidenceClaims {
  attestation(iri: string): Attestation | null;
  onTriple(triple: Triple): readonly Attestation[];
  witnesses(attestations: readonly Attestation[]): number;
}

/** What a reader leaves out of account. */
export interface SetAside {
  /** Identifiers of claims: "C12". */
  readonly claims?: Iterable<string>;
  /** IRIs of sources. */
  readonly sources?: Iterable<string>;
}

export interface LineEvidence {
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  /** Identifiers of the claims on it, sorted. */
  readonly claims: readonly string[];
  /** IRIs of the sources that speak of it, sorted. */
  readonly sources: readonly string[];
  /** Independent witnesses for its standing; 0 where no claim is on it. */
  readonly witnesses: number;
}

/**
 * Answers from the claims as they are when asked first, and remembers: one of them serves every question until the
 * dossier changes.
 */
export class Evidence {
  readonly #graph: DossierGraph;
  readonly #claims: EvidenceClaims;
  readonly #base: Evidence | null;
  readonly #claimsAside: ReadonlySet<string>;
  readonly #sourcesAside: ReadonlySet<string>;
  readonly #known = new Map<string, LineEvidence | null>();

  constructor(graph: DossierGraph, claims: EvidenceClaims, aside: SetAside = {}, base: Evidence | null = null) {
    this.#graph = graph;
    this.#claims = claims;
    this.#base = base;
    this.#claimsAside = new Set(aside.claims);
    this.#sourcesAside = new Set(aside.sources);
  }

  /** The evidence as it would be without these claims and sources; itself when there are none. */
  without(aside: SetAside): Evidence {
    const claims = new Set([...this.#claimsAside, ...(aside.claims ?? [])]);
    const sources = new Set([...this.#sourcesAside, ...(aside.sources ?? [])]);
    if (claims.size === this.#claimsAside.size && sources.size === this.#sourcesAside.size) return this;
    return new Evidence(this.#graph, this.#claims, { claims, sources }, this.#base ?? this);
  }

  /**
   * What speaks for a line of the graph, or `null` when it has fallen: every claim on it is set aside. A line on which
   * there is no claim cannot fall. What was accepted is at most reported once no accepted claim is left.
   */
  of(edge: string): LineEvidence | null {
    let answer = this.#known.get(edge);
    if (answer === undefined) {
      const whole = this.#base?.of(edge);
      answer = whole !== undefined && whole !== null && !this.#touches(whole) ? whole : this.#read(edge);
      this.#known.set(edge, answer);
    }
    return answer;
  }

  /** The attestations on a line that are not set aside. */
  attestations(edge: string): readonly Attestation[] {
    return this.#left(this.#claims.onTriple(tripleOfEdge(this.#graph, edge)));
  }

  /**
   * The standing alone, from the line's attributes, or `null` when it has fallen; cheaper, because for most lines no
   * claim need be read.
   */
  standing(edge: string, { standing, claims }: EdgeAttributes): Standing | null {
    const whole =
      this.#sourcesAside.size === 0 && (this.#claimsAside.size === 0 || !claims.some((c) => this.#claimsAside.has(c)));
    if (whole || claims.length === 0) return standing;
    return this.of(edge)?.standing ?? null;
  }

  #read(edge: string): LineEvidence | null {
    const { standing, certainty, claims } = this.#graph.getEdgeAttributes(edge);
    if (claims.length === 0) return { standing, certainty, claims, sources: [], witnesses: 0 };
    const all = this.#claims.onTriple(tripleOfEdge(this.#graph, edge));
    if (all.length === 0) return { standing, certainty, claims, sources: [], witnesses: 0 };
    const left = this.#left(all);
    if (left.length === 0) return null;
    if (left.length === all.length) return evidence(standing, certainty, left, this.#claims);
    const stood = standing === "accepted" || standing === "rejected";
    const grounded = left.some(isGround) || !all.some(isGround);
    const now = standingOf(stood && grounded, left);
    return evidence(now, certaintyOfStatement(now, left), left, this.#claims);
  }

  /** A claim may rest on a source that it does not cite, so with sources set aside every one is looked at. */
  #touches({ claims }: LineEvidence): boolean {
    return claims.length > 0 && (this.#sourcesAside.size > 0 || claims.some((c) => this.#claimsAside.has(c)));
  }

  #left(attestations: readonly Attestation[]): readonly Attestation[] {
    return attestations.filter(
      (a) =>
        !this.#claimsAside.has(a.identifier) &&
        !(this.#sourcesAside.size > 0 && hasFallen(a, this.#sourcesAside, (of) => this.#claims.attestation(of))),
    );
  }
}

/** An attestation that an assertion rests on. */
const isGround = ({ verdict, stance }: Attestation): boolean => verdict === "accepted" && stance === "stated";

function evidence(
  standing: Standing,
  certainty: Certainty | null,
  attestations: readonly Attestation[],
  claims: EvidenceClaims,
): LineEvidence {
  const stance = standing === "denied" ? "denied" : "stated";
  const carriers = attestations.filter(
    (a) => a.stance === stance && (a.verdict !== "rejected" || standing === "rejected"),
  );
  return {
    standing,
    certainty,
    claims: [...new Set(attestations.map((a) => a.identifier))].sort(),
    sources: [...new Set(attestations.flatMap((a) => a.source ?? []))].sort(),
    witnesses: claims.witnesses(carriers),
  };
}

/** The triple that a line stands for. */
export function tripleOfEdge(graph: DossierGraph, edge: string): Triple {
  const { predicate, triple } = graph.getEdgeAttributes(edge);
  const target = graph.target(edge);
  const object = graph.getNodeAttribute(target, "literal")
    ? literalOf(triple.slice(triple.indexOf("\n", triple.indexOf("\n") + 1) + 1))
    : nodeOf(target);
  return { subject: nodeOf(graph.source(edge)), predicate: iri(predicate), object };
}

const nodeOf = (key: string): Subject => (key.startsWith("_:") ? blank(key.slice(2)) : iri(key));

/** A literal from its `termKey`. */
function literalOf(key: string): ObjectTerm {
  const end = key.lastIndexOf('"');
  const [value, kind] = [key.slice(1, end), key.slice(end + 1)];
  if (kind.startsWith("^^")) return literal(value, iri(kind.slice(2)));
  const [language = "", direction] = kind.slice(1).split("--");
  return literal(value, direction === "ltr" || direction === "rtl" ? { language, direction } : language);
}
