/** Terms as text for the engine: N-Triples 1.2 out; N-Triples and the cells of SPARQL's TSV results in. */
import { SKOLEM_NS, xsd } from "../rdf/namespaces.ts";
import {
  blank,
  iri,
  type Literal,
  literal,
  type NamedNode,
  type ObjectTerm,
  type Quad,
  quad,
  type Subject,
  type Term,
  type Triple,
  tripleTerm,
} from "../rdf/term.ts";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const UNESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Blank nodes go to the engine as IRIs below this, so that loading in pieces and deleting work on them too. */
const BLANK_NS = `${SKOLEM_NS}engine/`;

const codePoint = (char: string): string => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

const iriText = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
  `<${/[\u0000-\u0020<>"{}|^`\\]/.test(value) ? value.replace(/[\u0000-\u0020<>"{}|^`\\]/g, codePoint) : value}>`;

/** One term in N-Triples 1.2; blank nodes as IRIs that `TermReader` turns back. */
export function termText(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return iriText(term.value);
    case "BlankNode":
      return iriText(BLANK_NS + term.value);
    case "DefaultGraph":
      return "";
    case "Quad":
      return `<<( ${tripleText(term)} )>>`;
    case "Literal": {
      const quoted = `"${term.value.replace(/[\\"\n\r\t]/g, (char) => ESCAPES[char] ?? char)}"`;
      if (term.language !== "") return `${quoted}@${term.language}${term.direction ? `--${term.direction}` : ""}`;
      return term.datatype.value === xsd("string").value ? quoted : `${quoted}^^${iriText(term.datatype.value)}`;
    }
  }
}

/** Subject, predicate and object of a triple in N-Triples, without the full stop. */
export const tripleText = (triple: Triple): string =>
  `${termText(triple.subject)} ${termText(triple.predicate)} ${termText(triple.object)}`;

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?\d*\.\d+$/;
const DOUBLE = /^[+-]?(\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;

/** A number or truth value without quotation marks: TSV results write them so, inside triple terms too. */
function bare(text: string): Literal | undefined {
  if (text === "true" || text === "false") return literal(text, xsd("boolean"));
  if (INTEGER.test(text)) return literal(text, xsd("integer"));
  if (DECIMAL.test(text)) return literal(text, xsd("decimal"));
  return DOUBLE.test(text) ? literal(text, xsd("double")) : undefined;
}

/** Reads terms from result text. Keep one for a whole result: it makes each IRI once. */
export class TermReader {
  readonly #iris = new Map<string, NamedNode | ReturnType<typeof blank>>();
  #text = "";
  #at = 0;

  /** One cell of a TSV result (SPARQL 1.1 TSV, 3.1; triple terms as in SPARQL 1.2), `undefined` for an empty one. */
  cell(text: string): Term | undefined {
    if (text === "") return undefined;
    if (text.startsWith("<") && !text.startsWith("<<")) return this.#iri(text.slice(1, -1));
    const shorthand = bare(text);
    if (shorthand !== undefined) return shorthand;
    this.#text = text;
    this.#at = 0;
    return this.#term();
  }

  /** One line of N-Triples as a quad in the default graph, `undefined` for an empty line. */
  line(text: string): Quad | undefined {
    if (text === "") return undefined;
    this.#text = text;
    this.#at = 0;
    return quad(...this.#triple());
  }

  #triple(): [Subject, NamedNode, ObjectTerm] {
    return [this.#term() as Subject, this.#term() as NamedNode, this.#term() as ObjectTerm];
  }

  #iri(value: string): NamedNode | ReturnType<typeof blank> {
    let term = this.#iris.get(value);
    if (term === undefined) {
      const text = value.includes("\\") ? unescaped(value) : value;
      term = text.startsWith(BLANK_NS) ? blank(text.slice(BLANK_NS.length)) : iri(text);
      this.#iris.set(value, term);
    }
    return term;
  }

  #term(): Term {
    const text = this.#text;
    while (text[this.#at] === " ") this.#at += 1;
    const from = this.#at;
    if (text.startsWith("<<(", from)) {
      this.#at += 3;
      const [subject, predicate, object] = this.#triple();
      this.#at = text.indexOf(")>>", this.#at) + 3;
      return tripleTerm({ subject, predicate, object });
    }
    if (text[from] === "<") {
      // The engine does not escape a ">" inside an IRI, so an IRI ends where a separator or the end follows.
      const end = /^[^ \t^]*?>(?=[ \t]|$)/.exec(text.slice(from, from + 4096))?.[0].length;
      const to = end === undefined ? text.indexOf(">", from) : from + end - 1;
      this.#at = to + 1;
      return this.#iri(text.slice(from + 1, to));
    }
    if (text[from] === '"') return this.#literal(from);
    const label = /^_:(\S+)/.exec(text.slice(from))?.[1];
    if (label === undefined) {
      const word = /^\S+/.exec(text.slice(from))?.[0] ?? "";
      const shorthand = bare(word);
      if (shorthand === undefined) throw new Error(`Not a term: ${text.slice(from, from + 80)}`);
      this.#at += word.length;
      return shorthand;
    }
    this.#at += label.length + 2;
    return blank(label);
  }

  #literal(from: number): Term {
    const text = this.#text;
    let to = from + 1;
    let escaped = false;
    for (; to < text.length && text[to] !== '"'; to += 1) {
      if (text[to] === "\\") {
        escaped = true;
        to += 1;
      }
    }
    const raw = text.slice(from + 1, to);
    const value = escaped ? unescaped(raw) : raw;
    this.#at = to + 1;
    if (text.startsWith("^^<", this.#at)) {
      this.#at += 2;
      return literal(value, this.#term() as NamedNode);
    }
    const tag =
      text[this.#at] === "@" ? /^@([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:--(ltr|rtl))?/.exec(text.slice(this.#at)) : null;
    if (tag === null) return literal(value);
    this.#at += tag[0].length;
    return directed(value, tag[1] ?? "", tag[2]);
  }
}

const directed = (value: string, language: string, direction: string | undefined): Term =>
  // n3's factory takes the tag and the direction together; `literal` declares only the kinds that files usually need.
  literal(value, direction === undefined ? language : ({ language, direction } as unknown as string));

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g,
    (_all, short?: string, long?: string, char?: string) =>
      char !== undefined ? (UNESCAPES[char] ?? char) : String.fromCodePoint(Number.parseInt(short ?? long ?? "0", 16)),
  );
