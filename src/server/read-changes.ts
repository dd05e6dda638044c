/** Reads the body of a request to save. */
import { readQuads } from "../store/journal-entry.ts";
import { canHold, type FileChange } from "./folder-change.ts";

/** A request that is not answered as it stands. */
export class RequestError extends Error {
  readonly status: number;
  readonly sentence: string;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = "RequestError";
    this.status = status;
    this.sentence = sentence;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const bad = (what: string): RequestError => new RequestError(400, `The change is not as it should be: ${what}.`);

/** @throws RequestError, or RdfSyntaxError where the quads cannot be read. */
export function readChanges(body: string): FileChange[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw bad("it is no JSON");
  }
  const changes = isObject(json) ? json.changes : undefined;
  if (!Array.isArray(changes)) throw bad("there are no changes");
  const paths = new Set<string>();
  return changes.map((each: unknown) => {
    const change = readChange(each);
    if (paths.has(change.path)) throw bad(`${change.path} is there twice`);
    paths.add(change.path);
    return change;
  });
}

function readChange(value: unknown): FileChange {
  if (!isObject(value)) throw bad("one of the changes says nothing");
  const { path, base, added = "", removed = "", prefixes = {} } = value;
  if (typeof path !== "string" || path === "") throw bad("a change names no file");
  if (base !== null && typeof base !== "string") throw bad(`${path} has no base`);
  if (typeof added !== "string" || typeof removed !== "string") throw bad(`the statements of ${path} are no N-Quads`);
  if (!isObject(prefixes) || !Object.values(prefixes).every((each) => typeof each === "string"))
    throw bad(`the prefixes of ${path} are no names of addresses`);
  const change = { path, base, added: readQuads(added), removed: readQuads(removed) };
  const stray = [...change.added, ...change.removed].find((q) => !canHold(path, q));
  if (stray !== undefined) throw bad(`${path} cannot hold statements of the graph ${stray.graph.value}`);
  return { ...change, prefixes: prefixes as Record<string, string> };
}
