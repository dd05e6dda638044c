/** Mends what REPLACE puts in: `$1x` is the first group and an x (XPath Functions, 5.6.4), but to the engine a group named 1x. */
import type { Mend } from "./mend.ts";
import { type Node, rewritten } from "./syntax-tree.ts";

export const REPLACEMENT: Mend = {
  id: "replacement",
  isNeeded: (tokens) => tokens.some(({ kind, text }) => kind === "word" && /^replace$/i.test(text)),
  apply: (query) =>
    rewritten(query, (node) => {
      if (node.subType !== "operation" || node.operator !== "replace") return node;
      const [text, pattern, by, flags] = node.args as readonly Node[];
      if (by?.subType !== "literal" || (flags !== undefined && flags.subType !== "literal")) return node;
      const groups = pattern?.subType === "literal" ? groupsIn(pattern.value ?? "") : 9;
      const value = (flags?.value ?? "").includes("q")
        ? (by.value ?? "").replaceAll("$", "$$$$")
        : engineReplacement(by.value ?? "", groups);
      if (value === by.value) return node;
      return { ...node, args: [text, pattern, { ...by, value }, ...(flags === undefined ? [] : [flags])] };
    }),
};

/** How many groups a pattern has. */
function groupsIn(pattern: string): number {
  const bare = pattern.replace(/\\[\s\S]/g, "").replace(/\[[^\]]*\]/g, "");
  return bare.match(/\((?!\?)/g)?.length ?? 0;
}

/**
 * The replacement in the engine's own writing. More digits than there are groups for belong to the text; a `$` or a `\`
 * that means nothing to the standard stands for itself.
 */
function engineReplacement(by: string, groups: number): string {
  return by.replace(/\\([\\$])|\$(\d+)|\$(?![{$])/g, (whole, escaped?: string, digits?: string) => {
    if (escaped !== undefined) return escaped === "$" ? "$$" : escaped;
    if (digits === undefined) return whole === "$" ? "$$" : whole;
    let length = digits.length;
    while (length > 1 && Number(digits.slice(0, length)) > groups) length -= 1;
    return `\${${digits.slice(0, length)}}${digits.slice(length)}`;
  });
}
