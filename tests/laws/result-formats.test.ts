/** Laws of result formats: what JSON, XML and TSV say of a table is the table; CSV says each value. */
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { RowsResult } from "../../src/query/engine.ts";
import { readJsonAnswer } from "../../src/query/remote/json-answer.ts";
import { CSV_RESULTS } from "../../src/query/results/csv.ts";
import { JSON_RESULTS } from "../../src/query/results/json.ts";
import { TSV_RESULTS } from "../../src/query/results/tsv.ts";
import { turtleTerm } from "../../src/query/results/turtle-term.ts";
import { XML_RESULTS } from "../../src/query/results/xml.ts";
import { TableReader } from "../../src/query/table-reader.ts";
import { xsd } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import {
  blank,
  iri,
  literal,
  type ObjectTerm,
  type Subject,
  type Term,
  termKey,
  tripleTerm,
} from "../../src/rdf/term.ts";
import { anyText } from "./any-text.ts";

const text = fc.oneof(
  anyText(6),
  fc.constantFrom("", '"', '""', "a,b", "a\r\nb", "\t", "\\", "]]>", "<b>&amp;", "=1+1", " x ", "'", "\uFEFF", "1"),
);
const node: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom("http://e/a", "urn:x:y", "http://e/日本/𝒳?q=1&r='", "mailto:x@e").map(iri),
  fc.constantFrom("b0", "b1").map((label) => blank(label)),
);
const lexical = fc.constantFrom(
  "1",
  "+1",
  "01",
  "-0",
  "1.",
  ".5",
  "1.50",
  "1e0",
  ".5E-3",
  "1.E2",
  "true",
  "TRUE",
  "INF",
  "x y",
);
const value: fc.Arbitrary<ObjectTerm> = fc.oneof(
  text.map((t) => literal(t)),
  fc.tuple(text, fc.constantFrom("en", "de-at")).map(([t, language]) => literal(t, language)),
  fc
    .tuple(text, fc.constantFrom("ltr" as const, "rtl" as const))
    .map(([t, direction]) => literal(t, { language: "he", direction })),
  fc
    .tuple(lexical, fc.constantFrom("integer", "decimal", "double", "boolean", "date"))
    .map(([t, type]) => literal(t, xsd(type))),
  fc.tuple(text, fc.constant(iri("http://e/type?a=1&b=2"))).map(([t, type]) => literal(t, type)),
);
const said: fc.Arbitrary<ObjectTerm> = fc.letrec<{ term: ObjectTerm }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 2 },
    node,
    value,
    fc
      .tuple(node, fc.constantFrom("http://e/p", "http://e/q").map(iri), tie("term"))
      .map(([s, predicate, object]) => tripleTerm({ subject: s, predicate, object })),
  ),
})).term;

const table: fc.Arbitrary<RowsResult> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc
    .array(fc.array(fc.option(said, { nil: undefined, freq: 5 }), { minLength: width, maxLength: width }), {
      maxLength: 4,
    })
    .map((rows) => ({ kind: "rows" as const, variables: ["x", "y", "été"].slice(0, width), rows })),
);

const plain = ({ variables, rows }: Omit<RowsResult, "kind">): unknown => [
  variables,
  rows.map((row) => row.map((t) => (t === undefined ? null : termKey(t)))),
];
const law = (check: (result: RowsResult) => void) => fc.assert(fc.property(table, check), { numRuns: 300 });

test("JSON", () => {
  law((result) => {
    expect(plain(readJsonAnswer(JSON_RESULTS.write(result)) as RowsResult)).toEqual(plain(result));
  });
});

test("TSV, by our own reader", () => {
  law((result) => {
    const reader = new TableReader(result.variables);
    reader.read(TSV_RESULTS.write(result));
    expect(plain(reader)).toEqual(plain(result));
  });
});

test("TSV: a term is written as Turtle reads it (SPARQL 1.1 TSV, 4)", () => {
  fc.assert(
    fc.property(said, (t) => {
      const turtle = `<http://e/s> <http://e/p> ${turtleTerm(t)} .`;
      const [read] = readText(turtle, { syntax: "turtle", path: "t.ttl" }).quads;
      expect(read && unnamed(read.object)).toBe(unnamed(t));
    }),
    { numRuns: 200 },
  );
});

test("CSV: bare values, an empty cell for none (RFC 4180)", () => {
  law((result) => {
    const csv = CSV_RESULTS.write(result);
    expect(csv.endsWith("\r\n")).toBe(true);
    const { data } = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ",", newline: "\r\n" });
    const cell = (t: Term | undefined) =>
      t === undefined
        ? ""
        : t.termType === "BlankNode"
          ? `_:${t.value}`
          : t.termType === "Quad"
            ? turtleTerm(t)
            : t.value;
    expect(data).toEqual([result.variables, ...result.rows.map((row) => row.map(cell))]);
  });
});

test("XML", () => {
  law((result) => {
    const holds = (t: Term | undefined): boolean =>
      t?.termType === "Quad" ? holds(t.object) : !NOT_XML.test(t?.value ?? "");
    if (!result.rows.flat().every(holds)) return;
    expect(plain(readXml(XML_RESULTS.write(result)))).toEqual(plain(result));
  });
});

/** A term's key in which blank nodes, and the IRIs that reading makes of them, have no name. */
const unnamed = (t: Term): string =>
  termKey(t).replace(/_:b\d|\S*\/\.well-known\/genid\/\S*|https:\/\/w3id\.org\/dossier\S*/g, "blank");

/** What XML 1.0 has no way to write (2.2). */
const NOT_XML = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads the little of XML that the format uses; line ends as XML 1.0, 2.11 wants. */
function readXml(xml: string): Omit<RowsResult, "kind"> {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const decoded = (raw: string) =>
    raw
      .replace(/\r\n?/g, "\n")
      .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&");
  for (const [, end, name, attributes = "", empty, raw] of xml.matchAll(
    /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const top = open.at(-1) ?? root;
    if (raw !== undefined) top.text += decoded(raw);
    else if (end === "/") open.pop();
    else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map((m) => [m[1] ?? "", decoded(m[2] ?? "")]);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: "" };
      top.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  const all = (of: Element | undefined, name: string) => (of?.children ?? []).filter((each) => each.name === name);
  const [sparql] = all(root, "sparql");
  const variables = all(all(sparql, "head")[0], "variable").map(({ attributes }) => attributes.name ?? "");
  const rows = all(all(sparql, "results")[0], "result").map((row) => {
    const bindings = all(row, "binding");
    return variables.map((name) => termOf(bindings.find(({ attributes }) => attributes.name === name)?.children[0]));
  });
  return { variables, rows };
}

function termOf(element: Element | undefined): Term | undefined {
  if (element === undefined) return undefined;
  const { name, text: said, attributes, children } = element;
  if (name === "uri") return iri(said);
  if (name === "bnode") return blank(said);
  if (name === "triple") {
    const [s, p, o] = ["subject", "predicate", "object"].map((part) =>
      termOf(children.find((each) => each.name === part)?.children[0]),
    );
    return tripleTerm({ subject: s as Subject, predicate: p as never, object: o as ObjectTerm });
  }
  const language = attributes["xml:lang"];
  const direction = attributes["its:dir"];
  if (language !== undefined)
    return literal(said, direction === "ltr" || direction === "rtl" ? { language, direction } : language);
  return attributes.datatype === undefined ? literal(said) : literal(said, iri(attributes.datatype));
}
