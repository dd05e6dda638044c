/** An endpoint: where a SPARQL service answers, and what goes with each request to it. */

export interface Endpoint {
  /** Where queries go. */
  readonly url: string;
  /** Where updates go; the same place where absent. */
  readonly updateUrl?: string;
  /** Sent with each request (`Authorization` and the like); kept in memory only, never in an address, a file or a log. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The named graphs that queries are about; what the endpoint takes by itself where absent or empty. */
  readonly graphs?: readonly string[];
  /** What people call it; its host where absent. */
  readonly name?: string;
}

/** How the endpoint holds claims: with triple terms, or as `rdf:Statement` (see `rdf11-profile.ts`). */
export type Profile = "rdf12" | "rdf11";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
