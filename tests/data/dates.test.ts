import { beforeAll, describe, expect, it } from "vitest";
import { readEdtf } from "../../src/model/edtf.ts";
import { dos, EDTF_DATATYPE } from "../../src/rdf/namespaces.ts";
import type { Term } from "../../src/rdf/term.ts";
import { ShippedDossier } from "./shipped-dossier.ts";

describe("dates in the shipped dossier", () => {
  let d: ShippedDossier;
  beforeAll(() => {
    d = new ShippedDossier();
  });

  it("can all be read, inside statements too", () => {
    let count = 0;
    const check = (term: Term): void => {
      if (term.termType === "Quad") check(term.object);
      if (term.termType !== "Literal" || term.datatype.value !== EDTF_DATATYPE) return;
      count += 1;
      expect(readEdtf(term.value).ok, term.value).toBe(true);
    };
    for (const file of d.dossierFiles) for (const q of file.quads) check(q.object);
    expect(count).toBeGreaterThan(500);
  });

  it("have the first and the last day that they allow, and no other", () => {
    const dated = d.union.triples(null, dos("when")).map((t) => t.subject.value);
    for (const subject of dated) {
      const [when = ""] = d.values(subject, "when");
      const read = readEdtf(when);
      if (!read.ok) throw new Error(`${subject}: ${when}`);
      expect(d.values(subject, "notBefore"), subject).toEqual(read.notBefore === undefined ? [] : [read.notBefore]);
      expect(d.values(subject, "notAfter"), subject).toEqual(read.notAfter === undefined ? [] : [read.notAfter]);
    }
    const bounded = [...d.union.triples(null, dos("notBefore")), ...d.union.triples(null, dos("notAfter"))];
    expect(bounded.map((t) => t.subject.value).filter((s) => !dated.includes(s))).toEqual([]);
  });

  it("have bounds that a person would give", () => {
    const bounds = (claim: string) => {
      const iri = `https://w3id.org/dossier/krivitsky/${claim}`;
      return [...d.values(iri, "notBefore"), "to", ...d.values(iri, "notAfter")].join(" ");
    };
    expect(bounds("DF06")).toBe("1937-10-01 to 1937-10-31");
    expect(bounds("DB07")).toBe("1940-01-01 to 1940-02-29");
    expect(bounds("PE17")).toBe("1939-08-31 to 1939-09-02");
    expect(bounds("SD13")).toBe("to 1937-12-31");
    expect(bounds("PE23")).toBe("1940-06-01 to");
    expect(bounds("PE57")).toBe("1930-01-01 to 1939-12-31");
    expect(bounds("DE02")).toBe("1941-02-10 to 1941-02-10");
  });
});
