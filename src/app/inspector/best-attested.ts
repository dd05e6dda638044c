/** Which few statements of a long group stand on the card at once. */
import type { CardRow } from "./card-groups.ts";

const STANDINGS = ["accepted", "plain", "reported", "denied", "rejected"];

const weight = ({ statement }: CardRow): number =>
  new Set(statement.attestations.map((a) => a.identifier)).size * 2 +
  new Set(statement.attestations.map((a) => a.source)).size -
  STANDINGS.indexOf(statement.standing) * 2;

/** The `most` statements that most claims and sources speak for, in the order they came in. */
export function bestAttested(rows: readonly CardRow[], most: number): readonly CardRow[] {
  if (rows.length <= most) return rows;
  const best = new Set(
    rows
      .map((row, at) => ({ row, at, weight: weight(row) }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at)
      .slice(0, most)
      .map(({ row }) => row),
  );
  return rows.filter((row) => best.has(row));
}
