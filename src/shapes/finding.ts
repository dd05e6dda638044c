/** A finding: one thing that a shape wants different, in plain values. */

export type Severity = "violation" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["violation", "warning", "info"];

export interface Finding {
  /** The focus node: its IRI, or the literal's text. */
  readonly focus: string;
  /** The predicate's IRI, or a longer path in SPARQL's notation. */
  readonly path?: string;
  /** What the path is called in the shape: "born on". */
  readonly label?: string;
  /** The value that is wrong: an IRI, or a literal's text. */
  readonly value?: string;
  readonly severity: Severity;
  readonly message: string;
  /** The node shape's IRI. */
  readonly shape: string;
}

/** Worse before milder, then by path, focus node, value and message, so that a report is always the same. */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (rank !== 0) return rank;
  const keys: readonly (readonly [string, string])[] = [
    [a.label ?? a.path ?? "", b.label ?? b.path ?? ""],
    [a.focus, b.focus],
    [a.value ?? "", b.value ?? ""],
    [a.message, b.message],
    [a.shape, b.shape],
  ];
  for (const [x, y] of keys) if (x !== y) return x < y ? -1 : 1;
  return 0;
}
