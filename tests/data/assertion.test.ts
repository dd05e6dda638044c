import { beforeAll, describe, expect, it } from "vitest";
import { rdf } from "../../src/rdf/namespaces.ts";
import { type Triple, tripleKey } from "../../src/rdf/term.ts";
import { ShippedDossier } from "./shipped-dossier.ts";

describe("the assertion law in the shipped dossier", () => {
  let d: ShippedDossier;
  /** Every triple that some claim is about, with the verdicts of the claims on it. */
  const verdicts = new Map<string, { triple: Triple; verdicts: string[] }>();

  beforeAll(() => {
    d = new ShippedDossier();
    for (const claim of d.instances("Claim"))
      for (const triple of d.reified(claim)) {
        const there = verdicts.get(tripleKey(triple)) ?? { triple, verdicts: [] };
        there.verdicts.push(d.names(claim, "verdict")[0] ?? "none");
        verdicts.set(tripleKey(triple), there);
      }
  });

  it("asserts a triple exactly when some claim on it is accepted", () => {
    const asserted = [...verdicts.values()].filter((v) => d.isAsserted(v.triple));
    const accepted = [...verdicts.values()].filter((v) => v.verdicts.includes("accepted"));
    expect(asserted.map((v) => tripleKey(v.triple)).sort()).toEqual(accepted.map((v) => tripleKey(v.triple)).sort());
    expect(accepted.length).toBeGreaterThan(200);
    expect(accepted.length).toBeLessThan(verdicts.size);
  });

  it("asserts every triple of an accepted claim in the claim's own file, so that the two stand together", () => {
    for (const file of d.dossierFiles) {
      const here = new Set(file.quads.map(tripleKey));
      for (const q of file.quads) {
        if (q.predicate.value !== rdf("reifies").value || q.object.termType !== "Quad") continue;
        if (!d.names(q.subject.value, "verdict").includes("accepted")) continue;
        expect(here.has(tripleKey(q.object)), `${q.subject.value} in ${file.path}`).toBe(true);
      }
    }
  });

  it("accepts no claim that its source denies, and denies one triple at a time", () => {
    for (const claim of d.instances("Claim")) {
      if (d.names(claim, "deniedIn").length === 0) continue;
      expect(d.names(claim, "verdict"), claim).toEqual([]);
      expect(d.reified(claim), claim).toHaveLength(1);
    }
  });

  it("never accepts two values of a functional relation", () => {
    const slots = new Map<string, Set<string>>();
    for (const { triple, verdicts: given } of verdicts.values()) {
      if (!given.includes("accepted") || !d.vocabulary.relation(triple.predicate.value).functional) continue;
      const slot = `${triple.subject.value} ${triple.predicate.value}`;
      slots.set(slot, (slots.get(slot) ?? new Set()).add(tripleKey(triple)));
    }
    expect([...slots].filter(([, values]) => values.size > 1)).toEqual([]);
  });

  it("claims every relation between things: no line of the graph is without evidence", () => {
    const plain = d.dossierFiles
      .filter((f) => f.path.includes("/claims-"))
      .flatMap((f) => f.quads)
      .filter((q) => !d.claims.isClaim(q.subject.value) && !verdicts.has(tripleKey(q)));
    expect(plain.map(tripleKey)).toEqual([]);
  });

  it("derives no source from itself, however far round", () => {
    for (const source of d.instances("Source")) {
      const seen = new Set<string>();
      const up = (s: string): void => {
        for (const next of d.values(s, "derivedFrom")) {
          expect(next, source).not.toBe(source);
          if (!seen.has(next)) {
            seen.add(next);
            up(next);
          }
        }
      };
      up(source);
    }
  });
});
