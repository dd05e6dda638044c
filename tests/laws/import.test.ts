/** Laws of importing tables: whatever the bytes, there are errors or a sound change, and the dossier is as it was. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { profilesOf } from "../../src/claims/profiles.ts";
import { planImport } from "../../src/edits/import/plan-import.ts";
import { decodeTable } from "../../src/exchange/csv/decode.ts";
import { guessMapping } from "../../src/exchange/csv/guess.ts";
import { MappingError, type TableMapping } from "../../src/exchange/csv/mapping.ts";
import { mappingText, readMapping } from "../../src/exchange/csv/mapping-file.ts";
import { readTable } from "../../src/exchange/csv/read-table.ts";
import { readRecords } from "../../src/exchange/csv/records.ts";
import { readyProfile } from "../../src/model/likeness.ts";
import { LikenessIndex } from "../../src/model/likeness-index.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { readText } from "../../src/rdf/read.ts";
import { type Quad, quadKey, tripleKey } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { invert } from "../../src/store/delta.ts";
import { documentGraph } from "../../src/store/document.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { quads } from "../model/turtle.ts";
import { anyText } from "./any-text.ts";

const NAMESPACE = "https://example.org/";
const ONTOLOGY = quads(`
dos:Person a owl:Class ; rdfs:label "Person"@en .
dos:Place a owl:Class ; rdfs:label "Place"@en .
dos:bornOn a owl:DatatypeProperty, owl:FunctionalProperty ; rdfs:label "born on"@en ; rdfs:range edtf:EDTF .
dos:bornIn a owl:ObjectProperty ; rdfs:label "born in"@en ; rdfs:range dos:Place .
dos:identifiedWith a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "identified with"@en .
`);
const DOSSIER = quads(`
:jane-archer a dos:Person ; rdfs:label "Jane Archer"@en ; dos:bornOn "1898"^^edtf:EDTF ~ :C1
  {| a dos:Claim ; dcterms:identifier "C1" ; dos:statedIn :book ; dos:certainty dos:certain ; dos:verdict dos:accepted |} .
:jane-two a dos:Person ; rdfs:label "J. Archer"@en .
:wells a dos:Place ; rdfs:label "Wells"@en .
:C2 a dos:Claim ; dcterms:identifier "C2" ; rdf:reifies <<( :jane-archer dos:bornIn :wells )>> ; dos:statedIn :book .
:book a dos:Source ; rdfs:label "Book" .
`);
const TABLE = `Name;Also called;Born;Born in;Source;Page
Jane Archer;"Mrs Archer|Kathleen";1898;Wells;Book;f. 1
"Doe, John";;12.3.1901;Podwołoczyska;Other book;"f. 2
and 3"
Jane Archer;;1898;Wells;;
Eve;"a ""quoted"" name";c. 1900;;Book;
`;

function world() {
  const store = createQuadStore(DOSSIER);
  const vocabulary = new Vocabulary(createQuadStore(ONTOLOGY), store);
  const claims = new Claims(store, vocabulary);
  const profiles = [...profilesOf(store, vocabulary, claims)].map(readyProfile);
  const index = new LikenessIndex();
  for (const profile of profiles) index.add(profile);
  return { store, vocabulary, claims, profiles, index };
}

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Each run takes back what it did. */
const WORLD = world();

type Change = (mapping: TableMapping) => TableMapping;

/** Imports what can be read, or says `null` where nothing can. */
function importBytes(bytes: Uint8Array, change: Change, policy: "same" | "possibly" | "new", into = WORLD) {
  const decoded = decodeTable(bytes);
  if (decoded === null) return null;
  const table = readTable(decoded.text);
  const { store, vocabulary, claims, profiles, index } = into;
  const context = { dossier: store, vocabulary, claims, documents: [] };
  const mapping = change(guessMapping(table, { ...context, namesOf: () => [] }, "people.csv"));
  const lines = decoded.text.split("\n");
  try {
    const { records, errors } = drain(readRecords(table, decoded.text, mapping, vocabulary));
    for (const { line, column } of errors) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    }
    const planned = drain(
      planImport(context, records, {
        label: "import",
        cls: mapping.class,
        namespace: NAMESPACE,
        document: "people.ttl",
        profiles,
        index,
        decided: new Map(),
        policy,
      }),
    );
    expect(readMapping(mappingText(mapping))).toEqual(mapping);
    return { ...planned, store, claims };
  } catch (error) {
    if (error instanceof MappingError) return null;
    throw error;
  }
}

const keys = (all: Iterable<Quad>): string[] => [...all].map(quadKey).sort();
const BEFORE = keys(DOSSIER);

const table = new TextEncoder().encode(TABLE);
const edited = fc
  .array(
    fc.record({
      at: fc.nat(table.length),
      drop: fc.nat(6),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        anyText(4).map((s) => new TextEncoder().encode(s)),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((edits) =>
    edits.reduce<Uint8Array>(
      (bytes, { at, drop, put }) => Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + drop)]),
      table,
    ),
  );
const changes = fc.constantFrom<Change>(
  (mapping) => mapping,
  ({ claims: _claims, ...plain }) => plain,
  (mapping) => ({ ...mapping, claims: { certainty: "certain", accepted: true, source: `${NAMESPACE}book` } }),
);
const policies = fc.constantFrom("same" as const, "possibly" as const, "new" as const);

describe("importing", () => {
  test.each([
    ["random bytes", fc.uint8Array({ maxLength: 300 }), 2500],
    ["random edits of a table", edited, 2500],
  ])(
    "%s give errors or a sound change; the dossier is as it was until then",
    (_name, input, numRuns) => {
      fc.assert(
        fc.property(input, changes, policies, (bytes, change, policy) => {
          const found = importBytes(bytes, change, policy);
          if (found === null) return;
          const { store, plan } = found;
          expect(store.size).toBe(DOSSIER.length);
          const { delta } = plan.edit;
          expect(delta.removed).toEqual([]);
          // What is added can be written and read again without loss.
          const text = writeRdf(delta.added, { syntax: "nquads", keepDocuments: true });
          const again = readText(text, { syntax: "nquads", path: "x.nq", graph: documentGraph("x.nq") }).quads;
          expect(keys(again)).toEqual(keys(delta.added));
          // And taken back to the quad.
          const effective = store.apply(delta);
          expect(effective.added).toHaveLength(delta.added.length);
          store.apply(invert(effective));
          expect(keys(store.match())).toEqual(BEFORE);
        }),
        { numRuns },
      );
    },
    300_000,
  );

  test("a triple on which there are claims stands if and only if one of them is accepted", () => {
    fc.assert(
      fc.property(edited, changes, policies, (bytes, change, policy) => {
        const found = importBytes(bytes, change, policy, world());
        if (found === null) return;
        found.store.apply(found.plan.edit.delta);
        const claims = new Claims(found.store, world().vocabulary);
        const triples = new Map(claims.attestations().flatMap((a) => a.triples.map((t) => [tripleKey(t), t] as const)));
        for (const triple of triples.values()) {
          const isAccepted = claims.onTriple(triple).some(({ verdict }) => verdict === "accepted");
          expect(claims.isAsserted(triple)).toBe(isAccepted);
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test("the same table twice adds nothing the second time", () => {
    for (const change of [(m: TableMapping) => m, ({ claims: _c, ...plain }: TableMapping) => plain]) {
      const into = world();
      const first = importBytes(table, change, "same", into);
      into.store.apply(first?.plan.edit.delta ?? { added: [], removed: [] });
      const after = { ...world(), store: into.store };
      const vocabulary = new Vocabulary(createQuadStore(ONTOLOGY), into.store);
      const claims = new Claims(into.store, vocabulary);
      const profiles = [...profilesOf(into.store, vocabulary, claims)].map(readyProfile);
      const index = new LikenessIndex();
      for (const profile of profiles) index.add(profile);
      const second = importBytes(table, change, "same", { ...after, vocabulary, claims, profiles, index });
      expect(first?.plan.edit.delta.added.length).toBeGreaterThan(5);
      expect(second?.plan.edit.delta.added.map(quadKey)).toEqual([]);
    }
  });
});
