/** Facet words: what a facet and its values are called. */
import type { Claims } from "../../claims/claims.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { NONE } from "./row.ts";
import type { FacetName } from "./state.ts";

export const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  kind: "Kind",
  class: "Class",
  relation: "Relation",
  standing: "Standing",
  certainty: "Certainty",
  source: "Source",
  family: "Source family",
  tag: "Subject",
};

/** What a value is called. */
export function facetValueWords(facet: FacetName, value: string, vocabulary: Vocabulary, claims: Claims): string {
  switch (facet) {
    case "kind":
      return vocabulary.kinds().find((k) => k.id === value)?.label ?? "Other things";
    case "class":
      return vocabulary.classInfo(value).label;
    case "relation":
      return vocabulary.relation(value).label;
    case "standing":
      return value === "plain" ? "no claim on it" : value;
    case "certainty":
      return value === NONE ? "not rated" : value;
    case "source":
      return value === NONE ? "no source given" : claims.source(value).short;
    case "family":
      return claims.source(value).short;
    case "tag":
      return value.includes(":") && !value.includes(" ") ? vocabulary.label(value) : value;
  }
}
