/** The options of `dossier serve` that shape its SPARQL endpoint: who may ask and write, and how much. */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { startNodeWorker } from "../query/node-worker.ts";
import { Access } from "../server/access.ts";
import type { ServedOptions } from "../server/served-dossier.ts";
import { DEFAULT_LIMITS, SparqlEndpoint } from "../server/sparql-endpoint.ts";
import type { Arguments, Command } from "./command.ts";
import type { Io } from "./io.ts";
import { usageError } from "./problem.ts";

export const ENDPOINT_OPTIONS: Command["options"] = {
  "token-file": {
    type: "string",
    value: "FILE",
    help: "Programs that write must send the token in FILE (Authorization: Bearer …).",
  },
  cors: {
    type: "string",
    value: "ORIGIN",
    help: "Pages of ORIGIN may use the endpoint too; * lets every page read. Default: none.",
  },
  timeout: { type: "string", value: "SECONDS", help: "How long a query may run. Default: 30." },
  rows: {
    type: "string",
    value: "N",
    help: "Refuse answers with more rows (or triples) than N. Default: no limit.",
  },
  workers: {
    type: "string",
    value: "N",
    help: "How many queries run side by side. Default: one for each processor, at least 2.",
  },
  queue: { type: "string", value: "N", help: "How many queries may wait. Default: 64; more are answered 503." },
  log: { type: "boolean", help: "Write a line of JSON to standard error for each answer." },
};

/** @throws a usage error for a token that cannot be read or is too short, or an origin that is none. */
export function endpointFrom(
  args: Arguments,
  io: Io,
  served: ServedOptions & { readonly title: string; readonly onError: (error: unknown) => void },
): SparqlEndpoint {
  const { title, onError, ...rest } = served;
  const token = tokenFrom(args, io);
  const cors = originFrom(args);
  const cores = Math.max(2, availableParallelism());
  const seconds = args.number("timeout", 1, 86_400);
  return new SparqlEndpoint({
    served: rest,
    title,
    onError,
    start: startNodeWorker,
    access: new Access({
      write: rest.folder !== undefined,
      ...(token === undefined ? {} : { token }),
      ...(cors === undefined ? {} : { cors }),
    }),
    limits: {
      ...DEFAULT_LIMITS,
      ...(seconds === undefined ? {} : { timeout: seconds * 1000 }),
      rows: args.number("rows", 1, 1e9) ?? null,
      workers: args.number("workers", 1, 64) ?? cores,
      long: Math.max(1, Math.floor(cores / 2)),
      waiting: args.number("queue", 1, 100_000) ?? DEFAULT_LIMITS.waiting,
    },
  });
}

function tokenFrom(args: Arguments, io: Io): string | undefined {
  const name = args.text("token-file");
  if (name === undefined) return undefined;
  let token: string;
  try {
    token = readFileSync(resolve(io.cwd, name), "utf8").trim();
  } catch {
    throw usageError(`The token file ${name} cannot be read.`);
  }
  if (token.length < 16 || /\s/.test(token))
    throw usageError(`The token in ${name} is to be one word of at least 16 characters.`);
  return token;
}

function originFrom(args: Arguments): string | undefined {
  const given = args.text("cors");
  if (given === undefined || given === "*") return given;
  const isOrigin = URL.canParse(given) && new URL(given).origin === given && given !== "null";
  if (!isOrigin) throw usageError(`--cors takes an origin as https://example.org, or *: ${given} is none.`);
  return given;
}
