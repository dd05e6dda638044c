/** Runs every measurement and prints a table, then the same as JSON. Ratios only: times depend on the machine. */
import { writeFileSync } from "node:fs";
import { browseRows } from "./browse.ts";
import { drawRows } from "./draw.ts";
import { editRows } from "./edit.ts";
import { type Row, table } from "./measure.ts";
import { openRows } from "./open.ts";
import { pathRows } from "./path.ts";
import { queryRows } from "./query.ts";
import { remoteRows } from "./remote.ts";
import { serveRows } from "./serve.ts";

const GROUPS: Record<string, () => Promise<Row[]>> = {
  open: openRows,
  query: queryRows,
  serve: serveRows,
  remote: remoteRows,
  edit: editRows,
  browse: browseRows,
  path: pathRows,
  draw: drawRows,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`There is no measurement called ${unknown.join(", ")}. Choose from ${Object.keys(GROUPS).join(", ")}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, run] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await run()));
}
console.log(table(rows));
console.log(`\n${JSON.stringify(rows)}`);
writeFileSync("bench-results.json", `${JSON.stringify(rows, null, 2)}\n`);
