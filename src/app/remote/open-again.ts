/** The endpoint that this tab has open: loading the page again opens it again, unless it needed a header. */
import type { Endpoint } from "../../query/remote/endpoint.ts";

const KEY = "dossier.endpoint";

/** Keeps the address for as long as the tab is open; never a header, without which it could not be opened again. */
export function rememberEndpoint(endpoint: Pick<Endpoint, "url" | "graphs" | "headers"> | null): void {
  try {
    if (endpoint === null || Object.keys(endpoint.headers ?? {}).length > 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ url: endpoint.url, graphs: endpoint.graphs ?? [] }));
  } catch {
    // Where nothing can be stored, a reload opens what the page comes with.
  }
}

export function endpointToOpenAgain(): Endpoint | null {
  try {
    const { url, graphs } = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as { url?: unknown; graphs?: unknown };
    if (typeof url !== "string" || !Array.isArray(graphs)) return null;
    return { url, graphs: graphs.filter((g) => typeof g === "string") };
  } catch {
    return null;
  }
}
