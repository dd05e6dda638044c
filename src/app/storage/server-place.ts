/** The server that serves the dossier, where it lets us write: changes are posted as deltas, never whole files. */
import { quadsText, readQuads } from "../../store/journal-entry.ts";
import { type FilePlace, type Filing, PlaceError, type UnfiledDocument } from "./file-place.ts";

interface Part {
  readonly path: string;
  readonly etag?: string;
  readonly added?: string;
  readonly removed?: string;
  readonly sentence?: string;
  readonly reload?: boolean;
}

interface Answer {
  readonly saved: readonly Part[];
  readonly merged: readonly Part[];
  readonly conflicts: readonly Part[];
}

const parts = (value: unknown): Part[] =>
  Array.isArray(value)
    ? value.filter((v): v is Part => typeof v === "object" && v !== null && typeof (v as Part).path === "string")
    : [];

export function readAnswer(json: unknown): Answer {
  const { saved, merged, conflicts } = (typeof json === "object" && json !== null ? json : {}) as Record<
    string,
    unknown
  >;
  return { saved: parts(saved), merged: parts(merged), conflicts: parts(conflicts) };
}

const REFUSED: Readonly<Record<number, string>> = {
  403: "The server does not let this page save. Load the page again from the address that the server printed.",
  404: "This server does not save.",
  405: "This server does not save.",
  413: "The changes are too large for the server to take at once.",
  507: "There is no room left on the server's disk.",
};

export class ServerPlace implements FilePlace {
  readonly words = "Save to the files now";
  readonly isAutomatic = true;
  readonly #url: string;
  readonly #events: string;

  /** Where changes are posted, and where the server tells of those of others. */
  constructor(url: string, events: string) {
    this.#url = url;
    this.#events = events;
  }

  watch(onChanged: (path: string) => void): () => void {
    const source = new EventSource(this.#events);
    source.addEventListener("changed", ({ data }: MessageEvent<string>) => {
      const { path } = JSON.parse(data) as { path?: unknown };
      if (typeof path === "string") onChanged(path);
    });
    return () => source.close();
  }

  async save(documents: readonly UnfiledDocument[]): Promise<Filing[]> {
    const changes = documents.map(({ kept, document, delta, quads }) => ({
      path: kept.path,
      base: kept.isNew ? null : kept.etag,
      added: quadsText(kept.isNew ? quads() : delta.added),
      removed: quadsText(kept.isNew ? [] : delta.removed),
      ...(kept.isNew ? { prefixes: document.prefixes } : {}),
    }));
    const response = await fetch(this.#url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Dossier": "save" },
      body: JSON.stringify({ changes }),
    }).catch(() => {
      throw new PlaceError("The server does not answer. Your changes are kept here and are sent when it does.", true);
    });
    const json: unknown = await response.json().catch(() => null);
    if (!response.ok && response.status !== 409) throw refusal(response.status, json);
    return filings(readAnswer(json));
  }
}

function refusal(status: number, json: unknown): PlaceError {
  const own = (json as { sentence?: unknown } | null)?.sentence;
  const why = typeof own === "string" ? own : (REFUSED[status] ?? `The server answered ${status}.`);
  return new PlaceError(`${why} Your changes are kept in this browser.`, status >= 500 || status === 429);
}

function filings({ saved, merged, conflicts }: Answer): Filing[] {
  const followed = new Map(merged.map((part) => [part.path, part]));
  return [
    ...saved.map(({ path, etag, reload }): Filing => {
      const part = followed.get(path);
      return {
        result: "saved",
        path,
        etag: part?.etag ?? etag ?? null,
        print: null,
        needsReload: reload === true,
        ...(part === undefined
          ? {}
          : { merged: { added: readQuads(part.added ?? ""), removed: readQuads(part.removed ?? "") } }),
      };
    }),
    ...conflicts.map(
      ({ path, sentence }): Filing => ({
        result: "conflict",
        path,
        sentence: sentence ?? `${path} has been changed on the disk in the same place.`,
      }),
    ),
  ];
}
