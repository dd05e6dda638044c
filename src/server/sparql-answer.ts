/** Answers a query over HTTP: in the format the client likes best, as the engine writes it, piece by piece. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { EngineFormat } from "../query/engine-worker.ts";
import { knownPrefixes, withPrefixes } from "../query/prefixes.ts";
import { QuerySyntaxError } from "../query/query-error.ts";
import { namesGraphs, queryKind, selectsEverything, variablesInOrder } from "../query/query-kind.ts";
import { RESULT_FORMATS } from "../query/results/formats.ts";
import { withRowLimit } from "../query/row-limit.ts";
import { checkSyntax, explainFailure } from "../query/syntax.ts";
import { TableReader } from "../query/table-reader.ts";
import { TermReader } from "../query/term-text.ts";
import { RequestFailed } from "../query/worker-channel.ts";
import { writeRdf } from "../rdf/write.ts";
import { AnswerStream } from "./answer-stream.ts";
import { negotiate } from "./negotiate.ts";
import type { Job } from "./pool-seat.ts";
import { Refusal } from "./refusal.ts";
import { withDataset } from "./sparql-dataset.ts";
import type { OpenEndpoint, SparqlEndpoint } from "./sparql-endpoint.ts";
import { GRAPH_OFFERS, type GraphOffer, listOf, TABLE_OFFERS, type TableOffer, withCharset } from "./sparql-formats.ts";
import type { SparqlRequest } from "./sparql-request.ts";

/** Turtle with prefixes is written up to so many characters of N-Triples; a longer graph goes out line by line. */
const PRETTY = 4 * 1024 * 1024;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Fires when the client has gone. */
  readonly signal: AbortSignal;
}

/** @throws Refusal, QueryError, PoolBusy, or the signal's reason. */
export async function answerQuery(
  { text: typed, dataset }: Extract<SparqlRequest, { kind: "query" }>,
  endpoint: SparqlEndpoint,
  { request, response, signal }: Exchange,
): Promise<void> {
  const open = await endpoint.open();
  const { dossier } = open;
  const prefixes = knownPrefixes(dossier.workspace.documents);
  const kind = queryKind(typed);
  if (kind === "update") throw new Refusal(400, "This is an update: send it as update, not as query.");
  const isGraph = kind === "construct" || kind === "describe";
  const offers: readonly (TableOffer | GraphOffer)[] = isGraph ? GRAPH_OFFERS : TABLE_OFFERS;
  const chosen = negotiate(request.headers.accept, offers);
  if (kind === null || chosen === null) {
    const wrong = await checkSyntax(typed, prefixes);
    if (wrong !== null) throw wrong;
  }
  if (chosen === null) throw new Refusal(406, `The answer comes as one of: ${listOf(offers)}.`);
  const { offer, mediaType } = chosen;
  response.setHeader("Content-Type", withCharset(mediaType));
  const within = withDataset(typed, dataset);
  if (request.method === "HEAD") {
    const wrong = await checkSyntax(within, prefixes);
    if (wrong !== null) throw wrong;
    response.end();
    return;
  }
  const { rows } = endpoint.options.limits;
  const isCounted = rows !== null && kind === "select";
  const limited = isCounted ? withRowLimit(within, rows + 1) : within;
  const job = {
    text: withPrefixes(limited, prefixes).text,
    named: namesGraphs(within),
    signal,
  };
  try {
    const stream = new AnswerStream(response);
    if (isCounted) {
      const text = await whole(job, "tsv", open);
      stream.push(tableWithin(text, rows, typed, offer.engine));
    } else if (isGraph && (rows !== null || isPretty(offer))) {
      const text = await whole(job, offer.engine, open);
      if (rows !== null && offer.engine === "nt" && lineCount(text) > rows) throw tooMany(rows, "triples");
      stream.push(isPretty(offer) && text.length <= PRETTY ? pretty(text, offer, prefixes) : text);
    } else {
      await run({ ...job, format: offer.engine, onPiece: (piece) => stream.push(piece) }, open);
    }
    await stream.end();
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    const why = await explainFailure(within, prefixes, error.message);
    throw why instanceof QuerySyntaxError || why.code !== "engine" ? why : new Refusal(400, why.sentence);
  }
}

/** Runs a query as the standard means it. A worker that stops over it has sent nothing yet. */
async function run(job: Job, { pool, mender }: OpenEndpoint): Promise<void> {
  try {
    await pool.run({ ...job, text: await mender.mend(job.text) });
  } catch (error) {
    if (job.signal?.aborted === true || !mender.learnsFrom(error)) throw error;
    await pool.run({ ...job, text: await mender.mend(job.text) });
  }
}

async function whole(job: Omit<Job, "format" | "onPiece">, format: EngineFormat, open: OpenEndpoint): Promise<string> {
  const pieces: string[] = [];
  await run({ ...job, format, onPiece: (piece) => pieces.push(piece) }, open);
  return pieces.join("");
}

const lineCount = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
};

const tooMany = (most: number, what: string): Refusal =>
  new Refusal(
    422,
    `The answer has more than ${most} ${what}, the limit of this server. Narrow the query, or add LIMIT.`,
  );

/** The table in a format of ours, counted before anything of it is sent. */
function tableWithin(tsv: string, most: number, typed: string, format: EngineFormat): string {
  const table = new TableReader(selectsEverything(typed) ? variablesInOrder(typed) : []);
  table.read(tsv);
  const { variables, rows } = table;
  if (rows.length > most) throw tooMany(most, "rows");
  const writer = RESULT_FORMATS.find(({ id }) => id === format);
  if (writer === undefined) throw new Error(`no writer for ${format}`);
  return writer.write({ kind: "rows", variables, rows });
}

/** Turtle and TriG are written for people while they are short. */
const isPretty = (offer: TableOffer | GraphOffer): offer is GraphOffer & { syntax: "turtle" | "trig" } =>
  "syntax" in offer && (offer.syntax === "turtle" || offer.syntax === "trig");

function pretty(
  lines: string,
  { syntax }: { readonly syntax: "turtle" | "trig" },
  prefixes: Readonly<Record<string, string>>,
): string {
  const reader = new TermReader();
  const quads = lines.split("\n").flatMap((line) => reader.line(line) ?? []);
  return writeRdf(quads, { syntax, prefixes });
}
