/** A property path as text, in SPARQL's notation (SHACL 2.3.1). */
import type { PathStep } from "shacl-engine";

const QUANTIFIERS: Readonly<Record<PathStep["quantifier"], string>> = {
  one: "",
  oneOrMore: "+",
  zeroOrMore: "*",
  zeroOrOne: "?",
};

/** The IRI of a plain path; `<a>/^<b>` and the like of a longer one. */
export function pathText(path: readonly PathStep[]): string {
  const [only] = path;
  const [predicate] = only?.predicates ?? [];
  const plain =
    path.length === 1 && only?.quantifier === "one" && only.start === "subject" && only.predicates.length === 1;
  if (plain && predicate !== undefined) return predicate.value;
  return path.map(stepText).join("/");
}

function stepText({ quantifier, start, predicates }: PathStep): string {
  const names = predicates.map((p) => `<${p.value}>`).join("|");
  const group = predicates.length > 1 ? `(${names})` : names;
  return `${start === "object" ? "^" : ""}${group}${QUANTIFIERS[quantifier]}`;
}
