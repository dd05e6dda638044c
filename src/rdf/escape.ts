/** Escapes texts and addresses so that nothing written between delimiters can break out of them. */
import type { Literal } from "./term.ts";

const SHORT: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
};

const unicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Half of a character: text that no encoding can carry. It is written as U+FFFD. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const CANONICAL = /[\x00-\x1F"\\\x7F\uFFFE\uFFFF]/g;
/** Besides controls: line separators, and marks that change the direction of text unseen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const UNSEEN = /[\x00-\x1F"\\\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** Most texts are plain ones, which need no second look. */
const PLAIN = /^[ !#-[\]-~\u00A0-\u02FF]*$/;
const NEEDS_CARE = /["\\\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

/** The inside of `"…"` as canonical N-Triples wants it (RDF 1.2 N-Triples, 3). */
export const escapeCanonical = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(LONE_SURROGATE, "\uFFFD").replace(CANONICAL, (char) => SHORT[char] ?? unicode(char));

/** The inside of `"…"` in Turtle; characters that a reader would not see are spelled out. */
export const escapeShort = (text: string): string =>
  !PLAIN.test(text) && NEEDS_CARE.test(text)
    ? text.replace(LONE_SURROGATE, "\uFFFD").replace(UNSEEN, (char) => SHORT[char] ?? unicode(char))
    : text;

/** The inside of `"""…"""` in Turtle: line feeds and most quotation marks stay as they are. */
export const escapeLong = (text: string): string =>
  text
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(UNSEEN, (char) => (char === "\n" || char === '"' ? char : (SHORT[char] ?? unicode(char))))
    .replace(/"(?=""|"?$)/g, '\\"');

const PLAIN_IRI = /^[\w!#-;=?@[\]~]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const NOT_IN_IRI = /[\x00-\x20<>"{}|^`\\\x7F-\x9F\u2028\u2029]/g;

/** The inside of `<…>`. Characters that no IRI may contain are percent-encoded, so that the file can be read again. */
export const escapeIri = (iri: string): string =>
  PLAIN_IRI.test(iri)
    ? iri
    : iri.replace(LONE_SURROGATE, "\uFFFD").replace(NOT_IN_IRI, (char) => encodeURIComponent(char));

/** A literal's language tag, or `""` when it has none or one that no syntax could hold. */
export const safeLanguage = ({ language }: Literal): string =>
  language === "" || /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : "";

/** `--ltr` or `--rtl` for a literal with a base direction, else nothing. */
export const safeDirection = ({ direction }: Literal): string =>
  direction === "ltr" || direction === "rtl" ? `--${direction}` : "";

const LANGUAGE_TYPES = /^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#(?:langString|dirLangString)$/;

/** The datatype to write for a literal without a (valid) language: a text whose language is lost is a plain text. */
export const safeDatatype = ({ datatype }: Literal): string =>
  LANGUAGE_TYPES.test(datatype.value) ? "http://www.w3.org/2001/XMLSchema#string" : datatype.value;
