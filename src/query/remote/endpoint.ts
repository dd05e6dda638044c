/** An endpoint: where a SPARQL service answers, and what goes with each request to it. */

export interface Endpoint {
  /** Where queries go. */
  readonly url: string;
  /** Where updates go; the same place where absent. */
  readonly updateUrl?: string;
  /** Sent with each request (`Authorization` and the like); kept in memory only, never in an address, a file or a log. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The named graph that holds the dossier there; the default graph where absent. */
  readonly graph?: string;
}

/** How the endpoint holds claims: with triple terms, or as `rdf:Statement` (see `rdf11-profile.ts`). */
export type Profile = "rdf12" | "rdf11";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
