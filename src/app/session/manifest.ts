/** The manifest beside the page: which dossier opens first. */

export interface Manifest {
  readonly title: string;
  /** Paths under `dossier/`: ontology, shapes and style. */
  readonly ontology: readonly string[];
  /** Paths under `dossier/`: the dossier's own files. */
  readonly documents: readonly string[];
  /** Paths under `dossier/`: saved queries (`.rq`). */
  readonly queries: readonly string[];
  /** Paths under `dossier/`: files of saved views, beside the documents and never among them. */
  readonly views: readonly string[];
  /** Whether the server takes changes and writes them to the files. */
  readonly writable: boolean;
  /** The endpoint that holds the dossier, by its name and the dossier's graphs there; it answers at `endpoint` beside the page. */
  readonly endpoint: { readonly name: string; readonly url: string; readonly graphs: readonly string[] } | null;
}

const NOTHING: Manifest = {
  title: "New dossier",
  ontology: [],
  documents: [],
  queries: [],
  views: [],
  writable: false,
  endpoint: null,
};

const paths = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((v): v is string => typeof v === "string" && v !== "") : [];

function readEndpoint(value: unknown): Manifest["endpoint"] {
  if (typeof value !== "object" || value === null) return null;
  const { name, url, graphs } = value as Record<string, unknown>;
  if (typeof name !== "string" || typeof url !== "string") return null;
  return { name, url, graphs: paths(graphs) };
}

/** Takes what is useful of a manifest; anything missing or of another type counts as absent. */
export function readManifest(json: unknown): Manifest {
  if (typeof json !== "object" || json === null) return NOTHING;
  const { title, ontology, documents, queries, views, writable, endpoint } = json as Record<string, unknown>;
  return {
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : NOTHING.title,
    ontology: paths(ontology),
    documents: paths(documents),
    queries: paths(queries),
    views: paths(views),
    writable: writable === true,
    endpoint: readEndpoint(endpoint),
  };
}

/** Where a file of the dossier is served. */
export const dossierUrl = (path: string): string =>
  new URL(`dossier/${path.split("/").map(encodeURIComponent).join("/")}`, document.baseURI).href;

/** Fetches the manifest; without one the page starts with an empty dossier. */
export async function fetchManifest(signal?: AbortSignal): Promise<Manifest> {
  try {
    const response = await fetch(dossierUrl("manifest.json"), signal === undefined ? {} : { signal });
    return response.ok ? readManifest(await response.json()) : NOTHING;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return NOTHING;
  }
}
