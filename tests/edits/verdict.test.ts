import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept } from "../../src/edits/accept.ts";
import { EditError } from "../../src/edits/edit-error.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { iri, type Quad, quad, quadKey, type Triple, tripleTerm } from "../../src/rdf/term.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";

const kri = (name: string) => iri(`https://w3id.org/dossier/krivitsky/${name}`);
const claims = iri("https://w3id.org/dossier/document/claims.ttl");
const people = iri("https://w3id.org/dossier/document/people.ttl");

const led = (who: string): Triple => ({ subject: kri("debriefing"), predicate: dos("ledBy"), object: kri(who) });
const at = (where: string): Triple => ({
  subject: kri("debriefing"),
  predicate: dos("tookPlaceAt"),
  object: kri(where),
});

const claim = (id: string, ...triples: Triple[]): Quad[] => [
  quad(kri(id), rdf("type"), dos("Claim"), claims),
  quad(kri(id), dos("statedIn"), kri("perry"), claims),
  ...triples.map((t) => quad(kri(id), rdf("reifies"), tripleTerm(t), claims)),
];

function dossier(...quads: Quad[]): Workspace {
  const workspace = new Workspace();
  workspace.dispatch({ label: "open", origin: "load", delta: { added: quads, removed: [] } });
  return workspace;
}

const asserted = (source: QuadSource, t: Triple) => source.count(t.subject, t.predicate, t.object) > 0;
const verdict = (source: QuadSource, id: string) =>
  [...source.match(kri(id), dos("verdict"))].map((q) => q.object.value);
const doIt = (workspace: Workspace, edit: typeof accept, id: string) =>
  workspace.dispatch({ ...edit(workspace, kri(id).value), origin: "edit" });

describe("accepting a claim", () => {
  test("asserts everything it says, and marks it", () => {
    const w = dossier(...claim("DB08", led("liddell"), at("langham")));
    doIt(w, accept, "DB08");
    expect(asserted(w.dossier, led("liddell"))).toBe(true);
    expect(asserted(w.dossier, at("langham"))).toBe(true);
    expect(verdict(w.dossier, "DB08")).toEqual([dos("accepted").value]);
  });

  test("saves the statement in the document that describes its subject", () => {
    const w = dossier(quad(kri("debriefing"), rdf("type"), dos("Event"), people), ...claim("DB08", led("liddell")));
    doIt(w, accept, "DB08");
    expect([...w.dossier.match(kri("debriefing"), dos("ledBy"))].map((q) => q.graph.value)).toEqual([people.value]);
    expect([...w.dossier.match(kri("DB08"), dos("verdict"))].map((q) => q.graph.value)).toEqual([claims.value]);
  });

  test("does not state again what another document asserts", () => {
    const there = quad(kri("debriefing"), dos("ledBy"), kri("archer"), people);
    const w = dossier(there, ...claim("DB07", led("archer")));
    doIt(w, accept, "DB07");
    expect(w.dossier.count(kri("debriefing"), dos("ledBy"))).toBe(1);
  });

  test("takes the place of a rejection, and twice is once", () => {
    const w = dossier(...claim("PE43", led("pieck")), quad(kri("PE43"), dos("verdict"), dos("rejected"), claims));
    doIt(w, accept, "PE43");
    expect(verdict(w.dossier, "PE43")).toEqual([dos("accepted").value]);
    expect(accept(w, kri("PE43").value).delta).toEqual({ added: [], removed: [] });
  });

  test("is refused for a denial and for what is no claim", () => {
    const denial = [
      quad(kri("SD28"), rdf("reifies"), tripleTerm(led("fbi")), claims),
      quad(kri("SD28"), dos("deniedIn"), kri("seed"), claims),
    ];
    const w = dossier(...denial);
    const why = (id: string) => {
      try {
        accept(w, kri(id).value);
      } catch (error) {
        return error instanceof EditError ? error.code : error;
      }
      return "accepted";
    };
    expect(why("SD28")).toBe("denial");
    expect(why("liddell")).toBe("not-a-claim");
  });
});

describe("withdrawing a claim", () => {
  test("removes only what no other accepted claim says, wherever it is saved", () => {
    const w = dossier(...claim("A", led("archer"), at("langham")), ...claim("B", led("archer")));
    doIt(w, accept, "A");
    doIt(w, accept, "B");
    doIt(w, withdraw, "A");
    expect(asserted(w.dossier, led("archer"))).toBe(true);
    expect(asserted(w.dossier, at("langham"))).toBe(false);
    expect(verdict(w.dossier, "A")).toEqual([]);
    doIt(w, withdraw, "B");
    expect(asserted(w.dossier, led("archer"))).toBe(false);
    expect(w.dossier.count(kri("B"), rdf("reifies"))).toBe(1);
  });

  test("of a rejected or unjudged claim asserts and removes no statement", () => {
    const w = dossier(...claim("A", led("archer")), quad(kri("A"), dos("verdict"), dos("rejected"), claims));
    doIt(w, withdraw, "A");
    expect(verdict(w.dossier, "A")).toEqual([]);
    expect(withdraw(w, kri("A").value).delta).toEqual({ added: [], removed: [] });
  });
});

test("a triple that has claims is asserted if and only if one of them is accepted, and undo is exact", () => {
  const triples = [led("archer"), led("liddell"), at("langham")];
  const ids = ["A", "B", "C", "D"];
  const says = fc.array(fc.subarray(triples, { minLength: 1 }), { minLength: ids.length, maxLength: ids.length });
  const steps = fc.array(fc.record({ id: fc.constantFrom(...ids), edit: fc.constantFrom(accept, withdraw) }));
  fc.assert(
    fc.property(says, steps, (sets, history) => {
      const start = ids.flatMap((id, i) => claim(id, ...(sets[i] ?? [])));
      const w = dossier(...start);
      for (const { id, edit } of history) {
        doIt(w, edit, id);
        for (const t of triples) {
          const some = ids.some(
            (c, i) => sets[i]?.includes(t) === true && verdict(w.dossier, c).includes(dos("accepted").value),
          );
          expect(asserted(w.dossier, t)).toBe(some);
        }
      }
      while (w.undo() !== null);
      const keys = (quads: Iterable<Quad>) => [...quads].map(quadKey).sort();
      expect(keys(w.dossier.match())).toEqual(keys(createQuadStore(start).match()));
    }),
  );
});
