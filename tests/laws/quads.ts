/** Random quads for the laws: few names, so that they meet; odd texts and addresses; claims, lists, blank nodes. */
import fc from "fast-check";
import { rdf, xsd } from "../../src/rdf/namespaces.ts";
import { skolemIri } from "../../src/rdf/skolem.ts";
import {
  defaultGraph,
  type GraphName,
  iri,
  type Literal,
  literal,
  type ObjectTerm,
  type Quad,
  quad,
  type Subject,
  tripleTerm,
} from "../../src/rdf/term.ts";
import { anyText } from "./any-text.ts";

const NAMES = [
  "https://w3id.org/dossier/krivitsky/walter-krivitsky",
  "https://w3id.org/dossier/krivitsky/DB07",
  "https://w3id.org/dossier/krivitsky/DB10",
  "https://w3id.org/dossier/krivitsky/a.b.",
  "https://w3id.org/dossier/krivitsky/-x",
  "https://w3id.org/dossier/krivitsky/Podwołoczyska_(1899)",
  "https://w3id.org/dossier/krivitsky/50%25/x#y?z=1&q='",
  "https://w3id.org/dossier/krivitsky/·x",
  "https://w3id.org/dossier/krivitsky/",
  "http://example.org/a/b/c",
  "urn:isbn:978-3-16",
  "mailto:x@example.org",
  "http://example.org/日本/𝒳",
];
export const PREFIXES = { kri: "https://w3id.org/dossier/krivitsky/", ex: "http://example.org/", urn: "urn:" };

const namedNode = fc.constantFrom(...NAMES).map(iri);
const node = fc.constantFrom("x", "y", "z.1", "b1", "~1", "~2", "~12", "日本").map((l) => skolemIri("a/b c.ttl", l));
const otherNode = fc.constantFrom("x", "b1", "~1").map((l) => skolemIri("other.ttl", l));
const predicate = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("says", "type", "10", "9").map((p) => iri(`http://example.org/${p}`)) },
  { weight: 1, arbitrary: fc.constantFrom(rdf("type"), rdf("first"), rdf("rest"), rdf("reifies")) },
);

const oddText = fc.oneof(
  anyText(8),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom(
    "",
    '"',
    '"""',
    '""',
    "\\",
    "\\u0041",
    "a\nb",
    'a\n"',
    'x"""\n""""',
    "\r\n",
    "\u202Etxt",
    "]]>",
    "{|",
    " .",
    "#",
  ),
);
const number = fc.constantFrom(
  "1",
  "01",
  "-0",
  "+7",
  "1.50",
  ".5",
  "1.",
  "1e3",
  "1.E-7",
  ".5E0",
  "true",
  "1",
  "INF",
  "x",
  "",
);
const datatype = fc.constantFrom("integer", "decimal", "double", "boolean", "date", "string").map(xsd);
const anyLiteral: fc.Arbitrary<Literal> = fc.oneof(
  oddText.map((t) => literal(t)),
  fc.tuple(oddText, fc.constantFrom("en", "de-at", "zh-hant-cn", "x-old")).map(([t, l]) => literal(t, l)),
  fc
    .tuple(oddText, fc.constantFrom("ltr" as const, "rtl" as const))
    .map(([t, direction]) => literal(t, { language: "he", direction })),
  fc.tuple(number, datatype).map(([t, d]) => literal(t, d)),
);

const subject: fc.Arbitrary<Subject> = fc.oneof(
  { weight: 3, arbitrary: namedNode },
  { weight: 3, arbitrary: node },
  { weight: 1, arbitrary: otherNode },
);
const plainObject: fc.Arbitrary<ObjectTerm> = fc.oneof(
  { weight: 3, arbitrary: subject },
  { weight: 2, arbitrary: anyLiteral },
  { weight: 1, arbitrary: fc.constant(rdf("nil")) },
);
const flatTriple = fc.record({ subject, predicate, object: plainObject });
const nestedTriple = fc.record({
  subject,
  predicate,
  object: fc.oneof({ weight: 4, arbitrary: plainObject }, { weight: 1, arbitrary: flatTriple.map(tripleTerm) }),
});
const graphName: fc.Arbitrary<GraphName> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(defaultGraph) },
  { weight: 1, arbitrary: fc.constantFrom("http://example.org/g", "http://example.org/h").map(iri) },
  { weight: 1, arbitrary: node },
);

/** A few quads that belong together. */
const cluster: fc.Arbitrary<Quad[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(nestedTriple, graphName).map(([t, g]) => [quad(t.subject, t.predicate, t.object, g)]),
  },
  {
    weight: 4,
    // A claim, asserted or not, in the same graph or another.
    arbitrary: fc
      .tuple(
        subject,
        fc.array(nestedTriple, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        graphName,
        graphName,
        fc.boolean(),
      )
      .map(([reifier, triples, asserted, g, other, together]) => [
        ...triples.map((t) => quad(reifier, rdf("reifies"), tripleTerm(t), g)),
        ...(asserted ? triples.map((t) => quad(t.subject, t.predicate, t.object, together ? g : other)) : []),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(subject, predicate, fc.array(plainObject, { maxLength: 3 }), graphName, fc.nat(3))
      .map(([s, p, items, g, n]) => {
        const cell = (i: number) => (i < items.length ? skolemIri("a/b c.ttl", `~l${n}x${i}`) : rdf("nil"));
        return [
          quad(s, p, cell(0), g),
          ...items.flatMap((item, i) => [
            quad(cell(i), rdf("first"), item, g),
            quad(cell(i), rdf("rest"), cell(i + 1), g),
          ]),
        ];
      }),
  },
);

/** Quads of a small dataset, in no order, without repeats of note. */
export const dataset: fc.Arbitrary<Quad[]> = fc.array(cluster, { maxLength: 14 }).map((clusters) => clusters.flat());

/** The same in one graph. */
export const graph: fc.Arbitrary<Quad[]> = dataset.map((quads) =>
  quads.map((q) => quad(q.subject, q.predicate, q.object)),
);

/** The same without blank nodes, so that equal means equal. */
export const ground: fc.Arbitrary<Quad[]> = fc
  .array(fc.tuple(namedNode, predicate, fc.oneof(namedNode, anyLiteral), fc.constantFrom("g", "h")), { maxLength: 12 })
  .map((all) => all.map(([s, p, o, g]) => quad(s, p, o, iri(`http://example.org/${g}`))));
