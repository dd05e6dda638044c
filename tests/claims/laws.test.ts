/** Laws: after any history, caches kept by deltas answer as if everything had been read afresh. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkClaims } from "../../src/claims/checks.ts";
import { Claims } from "../../src/claims/claims.ts";
import { SearchIndex } from "../../src/model/search.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { EX, quads, store } from "../model/turtle.ts";

const ontology = store(`dos:bornIn a owl:FunctionalProperty . dos:coverName rdfs:subPropertyOf schema:alternateName .`);

/** All that random histories are made of; some of it stands in two documents. */
const UNIVERSE: readonly Quad[] = [
  ...quads(`
    :a dos:bornIn :b, :c ; dos:met :b ; rdfs:label "A", "Alpha" ; a :Person, :Place ; dos:coverName "X" .
    :b rdfs:label "B" ; skos:altLabel "Beta" ; dos:met :a . :c a :Event .
    :k1 a dos:Claim ; dcterms:identifier "K1" ; rdf:reifies <<( :a dos:bornIn :b )>>, <<( :a dos:met :b )>> ; dos:statedIn :s1 ;
      dos:deniedIn :s2 ; dos:verdict dos:accepted, dos:rejected ; dos:certainty dos:certain ; dos:heldBy :c .
    :k2 a dos:Claim ; dcterms:identifier "K1", "K2" ; rdf:reifies <<( :a dos:bornIn :c )>> ; dos:statedIn :s2 ; dos:verdict dos:accepted ;
      dos:when "1940"^^edtf:EDTF ; dos:derivedFrom :s3 .
    :k3 rdf:reifies <<( :a dos:bornIn :b )>>, <<( :k1 dos:limits :k2 )>>, <<( :a dos:coverName "Y" )>> ; dos:statedIn :s3 ; dos:when "1941"^^edtf:EDTF .
    :k1 dos:limits :k2 .
    :x dos:member :k1, :k2, :k3 ; rdfs:label "Where?" ; dos:kindOfDisagreement dos:slip .
    :s1 a dos:Source ; dos:derivedFrom :s3 ; dcterms:title "One" ; dcterms:date "1950"^^edtf:EDTF . :s2 dos:derivedFrom :s3, :s1 .
    dos:met a owl:FunctionalProperty ; rdfs:label "met" . :Person rdfs:subClassOf :Place . :nick rdfs:subPropertyOf skos:altLabel . :a :nick "N" .`),
  ...quads(
    `:a dos:bornIn :b . :k1 a dos:Claim ; rdf:reifies <<( :a dos:bornIn :b )>> . :x dos:member :k1 .`,
    "other.ttl",
  ),
];
const NODES = ["a", "b", "c", "k1", "k2", "k3", "x", "s1", "s2", "s3"].map((n) => EX + n);

function answers(dossier: QuadSource, vocabulary: Vocabulary, claims: Claims, search: SearchIndex): unknown {
  return {
    about: NODES.map((n) => claims.about(n)),
    mentions: NODES.map((n) => claims.mentions(n)),
    rivalries: NODES.map((n) => claims.rivalriesOf(n)),
    kinds: NODES.map((n) => [claims.isClaim(n), claims.isSource(n), claims.isDisagreement(n)]),
    disagreements: claims.disagreements(),
    sources: claims.sources(),
    counts: [claims.count(), claims.certaintyCounts()],
    ids: ["K1", "K2", "k3"].map((id) => claims.byIdentifier(id)),
    names: NODES.map((n) => vocabulary.names(n)),
    classes: NODES.map((n) => vocabulary.classOf(n)),
    vocabulary: [vocabulary.classes(), vocabulary.relations()],
    hits: ["a", "b", "n", "k", "one", "k1", "y"].map((text) => search.search(text)),
    checks: checkClaims(dossier, claims),
  };
}

test("after any history", () => {
  const step = fc.record({
    remove: fc.boolean(),
    picks: fc.array(fc.nat(UNIVERSE.length - 1), { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (history) => {
      const dossier = createQuadStore();
      const vocabulary = new Vocabulary(ontology, dossier);
      const claims = new Claims(dossier, vocabulary);
      const search = new SearchIndex(dossier, vocabulary);
      for (const { remove, picks } of history) {
        const chosen = picks.flatMap((i) => UNIVERSE[i] ?? []);
        const commit = {
          delta: dossier.apply(remove ? { added: [], removed: chosen } : { added: chosen, removed: [] }),
        };
        vocabulary.apply(commit);
        claims.apply(commit);
        search.apply(commit);
        const fresh = new Vocabulary(ontology, dossier);
        const expected = answers(dossier, fresh, new Claims(dossier, fresh), new SearchIndex(dossier, fresh));
        expect(plain(answers(dossier, vocabulary, claims, search))).toEqual(plain(expected));
      }
    }),
    { numRuns: 80 },
  );
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
