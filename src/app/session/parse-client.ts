/** Asks the reading worker for files, and gathers what it sends. */
import type { Syntax } from "../../rdf/syntax.ts";
import type { NamedNode, Quad } from "../../rdf/term.ts";
import { QuadDecoder } from "./quad-batch.ts";
import type { FileToRead, ReadProblem, ReadProgress, ReadReply } from "./reading.ts";

/** A file as read, before anything is done with it. */
export interface ReadFile {
  readonly path: string;
  readonly syntax: Syntax;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly quads: Quad[];
  /** The version of the file by its text, and as its server names it. */
  readonly print?: string;
  readonly etag?: string | null;
  /** The graph that it is kept in, where that is not named after its path. */
  readonly graph?: NamedNode;
}

/** Thrown when one of the files cannot be read. */
export class ReadError extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(`${problem.path}: ${problem.sentence}`);
    this.name = "ReadError";
    this.problem = problem;
  }
}

/**
 * Reads files in a worker of their own, one after the other.
 * @throws ReadError for the first file that cannot be read; DOMException `AbortError` when `signal` says so.
 */
export function readFiles(
  files: readonly FileToRead[],
  onProgress: (progress: ReadProgress) => void,
  signal?: AbortSignal,
): Promise<ReadFile[]> {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), { type: "module", name: "read files" });
  const decoder = new QuadDecoder();
  const pending = new Map<string, Quad[]>();
  const read: ReadFile[] = [];
  return new Promise<ReadFile[]>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("Reading was stopped.", "AbortError")));
    worker.onerror = (event) => {
      const sentence = `The reader stopped (${event.message || "no reason given"}). Load the page again.`;
      reject(new ReadError({ path: files[read.length]?.path ?? "", sentence }));
    };
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      switch (data.type) {
        case "progress":
          onProgress(data);
          break;
        case "batch": {
          const quads = pending.get(data.path) ?? [];
          for (const quad of decoder.decode(data.batch)) quads.push(quad);
          pending.set(data.path, quads);
          break;
        }
        case "file":
          read.push({ ...data, quads: pending.get(data.path) ?? [] });
          break;
        case "failed":
          reject(new ReadError(data.problem));
          break;
        case "done":
          resolve(read);
      }
    };
    worker.postMessage({ files });
  }).finally(() => worker.terminate());
}
