/** A measure in plain text: ranks and values side by side, or communities with their members. */
import { MEASURES, type Measured, type Range } from "../graph/measures/measures.ts";
import { printable } from "../query/results/text-width.ts";
import { heading, wrap } from "./layout.ts";

const WIDTH = 100;

/** `ranges`: the things to show, in order. */
export function measureText(
  { id }: Measured,
  ranges: readonly Range[],
  label: (node: string) => string,
  top: number,
): string {
  const measure = MEASURES.find((each) => each.id === id);
  const head = heading(measure?.label ?? id) + wrap(measure?.tells ?? "", WIDTH);
  if (measure?.scale === "group") return head + communities(ranges, label, top);
  const value = (n: number) => (measure?.scale === "count" ? String(n) : n.toFixed(4)).padStart(9);
  const rows = ranges
    .slice(0, top)
    .map(
      ({ node, asserted, reported, assertedRank, reportedRank }) =>
        `${String(assertedRank).padStart(5)} ${value(asserted)}  ${String(reportedRank).padStart(5)} ${value(reported)}   ${printable(label(node))}\n`,
    );
  const left = ranges.length - rows.length;
  return `${head}
       asserted   with reported
${rows.join("")}${left > 0 ? `and ${left} more: see --top\n` : ""}`;
}

function communities(ranges: readonly Range[], label: (node: string) => string, top: number): string {
  const groups = new Map<number, { asserted: string[]; joining: string[]; leaving: number }>();
  const group = (number: number) => {
    const found = groups.get(number) ?? { asserted: [], joining: [], leaving: 0 };
    groups.set(number, found);
    return found;
  };
  for (const { node, asserted, reported } of ranges) {
    if (asserted > 0) group(asserted).asserted.push(label(node));
    if (reported === asserted) continue;
    if (asserted > 0) group(asserted).leaving += 1;
    if (reported > 0) group(reported).joining.push(label(node));
  }
  const names = (labels: readonly string[]) => {
    const rest = labels.length - top;
    return labels.slice(0, top).join(" · ") + (rest > 0 ? ` · ${rest} more` : "");
  };
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([number, { asserted, joining, leaving }]) =>
      [
        `\n${number}. ${asserted.length} on what is asserted, ${asserted.length - leaving + joining.length} with what is reported\n`,
        asserted.length === 0 ? "" : wrap(names(asserted), WIDTH, "   "),
        joining.length === 0 ? "" : wrap(`with what is reported also: ${names(joining)}`, WIDTH, "   "),
      ].join(""),
    )
    .join("");
}
