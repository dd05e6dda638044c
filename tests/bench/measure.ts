/** Measuring: medians of repeated runs, and the rows that compare one with a baseline of the same run. */

/** One comparison. `ratio` is subject divided by baseline: 2 means twice as slow (or as large). */
export interface Row {
  readonly group: string;
  readonly subject: string;
  readonly baseline: string;
  readonly ratio: number;
  readonly note: string;
}

/** The median time of `runs` runs, in milliseconds; one run before them warms up and is not counted. */
export async function median(run: () => unknown, runs = 5): Promise<number> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Memory in use after a collection, in bytes; needs `node --expose-gc`. */
export function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  for (let i = 0; i < 3; i++) gc?.();
  return process.memoryUsage().heapUsed;
}

/** The rows as a table for a person. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ["what", "measured", "against", "ratio", "note"],
    ...rows.map((r) => [r.group, r.subject, r.baseline, `${r.ratio.toFixed(2)} ×`, r.note]),
  ];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
