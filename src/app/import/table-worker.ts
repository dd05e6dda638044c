/** The worker that reads tables: bytes to rows off the main thread, sent back in batches. */
import { decodeTable } from "../../exchange/csv/decode.ts";
import { readTable } from "../../exchange/csv/read-table.ts";
import type { Table, TableRow } from "../../exchange/csv/table.ts";

export interface TableTask {
  readonly file: Blob;
  readonly delimiter?: string;
}

/** How far it is (0 to 1), rows, the table without its rows and the text it was read from, or why it cannot be read. */
export type TableMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "rows"; readonly rows: readonly TableRow[] }
  | { readonly kind: "end"; readonly table: Table; readonly text: string }
  | { readonly kind: "failure"; readonly sentence: string };

const BATCH = 1000;
const send = (message: TableMessage): void => self.postMessage(message);

async function read({ file, delimiter }: TableTask): Promise<void> {
  const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
  if (decoded === null) {
    send({ kind: "failure", sentence: "This is no text. Save the table as CSV and open that file." });
    return;
  }
  const table = readTable(decoded.text, {
    encoding: decoded.encoding,
    ...(delimiter === undefined ? {} : { delimiter }),
    onProgress: (done) => send({ kind: "progress", done }),
  });
  for (let at = 0; at < table.rows.length; at += BATCH) send({ kind: "rows", rows: table.rows.slice(at, at + BATCH) });
  send({ kind: "end", table: { ...table, rows: [] }, text: decoded.text });
}

self.addEventListener("message", ({ data }: MessageEvent<TableTask>) => {
  read(data).catch((error: unknown) =>
    send({ kind: "failure", sentence: error instanceof Error ? error.message : String(error) }),
  );
});
