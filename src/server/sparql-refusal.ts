/** What went wrong with a request to the endpoint, as a status and a sentence for whoever sent it. */
import { QueryError, QuerySyntaxError } from "../query/query-error.ts";
import { RdfSyntaxError } from "../rdf/syntax-error.ts";
import { tell } from "./changes-route.ts";
import { PoolBusy } from "./query-pool.ts";
import { Refusal } from "./refusal.ts";

/**
 * `null` where it is the server's own fault. A query that is too much for the limits is answered 422 and not 500, 503 or
 * 504, which clients take for a passing trouble and try again.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof PoolBusy)
    return new Refusal(503, "Too many queries are waiting already. Try again in a moment.", { "Retry-After": "2" });
  if (error instanceof QuerySyntaxError)
    return new Refusal(400, `Line ${error.line}, column ${error.column}: ${error.sentence}`);
  if (error instanceof QueryError) return new Refusal(STATUS[error.code] ?? 500, error.sentence);
  if (error instanceof RdfSyntaxError)
    return new Refusal(400, `Line ${error.line}, column ${error.column}: ${error.sentence}`);
  const told = tell(error);
  return told === null ? null : new Refusal(told[0], told[1].sentence);
}

const STATUS: Partial<Record<QueryError["code"], number>> = {
  update: 400,
  unsupported: 400,
  service: 400,
  timeout: 422,
  closed: 503,
};
