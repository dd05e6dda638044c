/** Asks another endpoint for a SERVICE clause: no cookies, nothing but the query; loaded when first needed. */
import type { RowsResult } from "../../query/engine.ts";
import { QueryError } from "../../query/query-error.ts";

/** @throws QueryError where it gives no table, and what `RemoteEngine` throws. */
export async function askService(url: string, query: string, signal?: AbortSignal): Promise<RowsResult> {
  const { RemoteEngine } = await import("../../query/remote/remote-engine.ts");
  const engine = new RemoteEngine({ url });
  try {
    const answer = await engine.query(query, { signal });
    if (answer.kind !== "rows") throw new QueryError("service", `${url} gave no table of solutions.`);
    return answer;
  } finally {
    await engine.close();
  }
}
