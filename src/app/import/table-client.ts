/** Has a table read in a worker. */
import type { Table, TableRow } from "../../exchange/csv/table.ts";
import type { TableMessage, TableTask } from "./table-worker.ts";

export interface ReadTable {
  readonly table: Table;
  /** What it was read from: the places of cells are told by it. */
  readonly text: string;
}

/** Rejects with the signal's reason when aborted (the worker is ended), or with an Error that says why. */
export function readTableFile(
  task: TableTask,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadTable> {
  const worker = new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module", name: "read table" });
  const rows: TableRow[] = [];
  return new Promise<ReadTable>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The table could not be read.")));
    worker.addEventListener("message", ({ data }: MessageEvent<TableMessage>) => {
      if (data.kind === "progress") onProgress(data.done);
      else if (data.kind === "rows") for (const row of data.rows) rows.push(row);
      else if (data.kind === "end") resolve({ table: { ...data.table, rows }, text: data.text });
      else reject(new Error(data.sentence));
    });
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
