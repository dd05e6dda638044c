/** A local name: the last part of an IRI, made readable for things that nobody has labelled. */

/** The part of an IRI after the last `#`, `/` or `:`, decoded; the whole IRI when nothing stands there. */
export function localName(iri: string): string {
  const trimmed = iri.replace(/[/#:]+$/, "");
  const local = trimmed.slice(
    Math.max(trimmed.lastIndexOf("#"), trimmed.lastIndexOf("/"), trimmed.lastIndexOf(":")) + 1,
  );
  return decoded(local === "" ? iri : local);
}

/**
 * Words for an IRI without a label: `jane-archer` → "jane archer", `questionedBy` → "questioned by",
 * `E21_Person` → "E21 Person". A bare number takes the part before it along: `person/12` → "person 12".
 */
export function readableName(iri: string): string {
  const local = localName(iri);
  const words = local
    .replace(/[-_+]+/g, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .trim();
  if (words === "") return iri;
  if (/^\d{1,9}$/.test(words)) {
    const before = iri.slice(0, iri.lastIndexOf(local)).replace(/[/#:]+$/, "");
    const name = localName(before);
    if (/^\p{L}[\p{L}-]*$/u.test(name)) return `${name} ${words}`;
  }
  return words;
}

/** As `readableName`, for a class: "Organisational unit". */
export function readableClassName(iri: string): string {
  const words = readableName(iri).split(" ").map(lowerUnlessAcronym).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As `readableName`, for a relation: "questioned by". */
export const readableRelationName = (iri: string): string =>
  readableName(iri).split(" ").map(lowerUnlessAcronym).join(" ");

const lowerUnlessAcronym = (word: string): string => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
