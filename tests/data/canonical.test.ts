import { beforeAll, describe, expect, it } from "vitest";
import { writeRdf } from "../../src/rdf/write.ts";
import { ShippedDossier } from "./shipped-dossier.ts";

describe("the shipped files", () => {
  let d: ShippedDossier;
  beforeAll(() => {
    d = new ShippedDossier();
  });

  it("are exactly as the program writes them", () => {
    const order = d.vocabulary.writeOrder();
    for (const { path, text, quads, prefixes } of [...d.ontologyFiles, ...d.dossierFiles])
      expect(writeRdf(quads, { syntax: "turtle", prefixes, order }) === text, path).toBe(true);
  });

  it("are small enough to read", () => {
    for (const { path, text } of d.dossierFiles) expect(text.split("\n").length, path).toBeLessThan(1200);
  });

  it("hold no address of somebody else's copy of a source", () => {
    const allowed =
      /^(?:https:\/\/w3id\.org\/dossier\/|http:\/\/www\.wikidata\.org\/entity\/Q\d+$|https:\/\/spdx\.org\/)/;
    for (const { path, quads } of d.dossierFiles)
      for (const q of quads) {
        for (const term of [q.subject, q.object])
          if (term.termType === "NamedNode" && !/^http:\/\/(?:www\.w3\.org|rdfs\.org)\//.test(term.value))
            expect(term.value, path).toMatch(allowed);
        if (q.object.termType === "Literal" && !/#uriSpace$/.test(q.predicate.value))
          expect(q.object.value, path).not.toMatch(/https?:|www\.|\b[\w-]+\.(?:com|org|net|ru|me|it|uk)\b/);
      }
  });
});
