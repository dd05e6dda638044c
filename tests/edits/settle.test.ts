import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Claims } from "../../src/claims/claims.ts";
import { EditError } from "../../src/edits/edit-error.ts";
import { settle } from "../../src/edits/settle.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { iri, type Quad, quad, quadKey, type Triple, tripleTerm } from "../../src/rdf/term.ts";
import { createQuadStore, type QuadSource } from "../../src/store/quad-store.ts";
import { Workspace } from "../../src/store/workspace.ts";

const kri = (name: string) => iri(`https://w3id.org/dossier/krivitsky/${name}`);
const file = iri("https://w3id.org/dossier/document/claims.ttl");
const died = (how: string): Triple => ({
  subject: kri("krivitsky"),
  predicate: dos("mannerOfDeath"),
  object: kri(how),
});

const claim = (id: string, triples: readonly Triple[], stance = "statedIn"): Quad[] => [
  quad(kri(id), rdf("type"), dos("Claim"), file),
  quad(kri(id), dos(stance), kri("perry"), file),
  ...triples.map((t) => quad(kri(id), rdf("reifies"), tripleTerm(t), file)),
];

function open(...quads: Quad[]): Workspace {
  const workspace = new Workspace();
  workspace.dispatch({ label: "open", origin: "load", delta: { added: quads, removed: [] } });
  return workspace;
}

const asserted = (source: QuadSource, t: Triple) => source.count(t.subject, t.predicate, t.object) > 0;
const isAccepted = (source: QuadSource, id: string) => source.count(kri(id), dos("verdict"), dos("accepted")) > 0;
const ids = (...names: string[]) => names.map((n) => kri(n).value);
const content = (source: QuadSource) => [...source.match()].map(quadKey).sort();

const QUESTION = [
  ...claim("DE11", [died("suicide")]),
  ...claim("DE11-b", [died("suicide")]),
  ...claim("DE13", [died("murder")]),
  ...claim("DE12", [died("suicide")], "deniedIn"),
];
const ALL = ids("DE11", "DE11-b", "DE13", "DE12");

function settled(w: Workspace, ...accepted: string[]): Workspace {
  w.dispatch({
    ...settle(w, "How did he die?", ALL, ids(...accepted)),
    origin: "edit",
  });
  return w;
}

describe("settling a question", () => {
  test("accepts one position with all who take it, and asserts it once", () => {
    const { dossier } = settled(open(...QUESTION), "DE11", "DE11-b");
    expect(dossier.count(kri("krivitsky"), dos("mannerOfDeath"), kri("suicide"))).toBe(1);
    expect(asserted(dossier, died("murder"))).toBe(false);
    expect(["DE11", "DE11-b", "DE13"].map((id) => isAccepted(dossier, id))).toEqual([true, true, false]);
  });

  test("goes over from one position to another in one step, and back in one", () => {
    const w = settled(settled(open(...QUESTION), "DE11"), "DE13");
    expect(asserted(w.dossier, died("suicide"))).toBe(false);
    expect(asserted(w.dossier, died("murder"))).toBe(true);
    expect(w.undoLabel).toBe("settle How did he die?");
    w.undo();
    expect([asserted(w.dossier, died("suicide")), asserted(w.dossier, died("murder"))]).toEqual([true, false]);
  });

  test("accepts several, or none", () => {
    const w = settled(open(...QUESTION), "DE11", "DE13");
    expect([asserted(w.dossier, died("suicide")), asserted(w.dossier, died("murder"))]).toEqual([true, true]);
    settled(w);
    expect(content(w.dossier)).toEqual(content(createQuadStore(QUESTION)));
  });

  test("keeps what an accepted claim outside the question states", () => {
    const w = open(
      ...QUESTION,
      ...claim("SD01", [died("suicide")]),
      quad(kri("SD01"), dos("verdict"), dos("accepted"), file),
    );
    settled(settled(w, "DE11"));
    expect(asserted(w.dossier, died("suicide"))).toBe(true);
  });

  test("leaves rejections and denials as they are, and takes a rejection from what it accepts", () => {
    const rejected = quad(kri("DE13"), dos("verdict"), dos("rejected"), file);
    const w = settled(open(...QUESTION, rejected), "DE12");
    expect(content(w.dossier)).toEqual(content(createQuadStore([...QUESTION, rejected])));
    settled(w, "DE13");
    expect(w.dossier.count(kri("DE13"), dos("verdict"))).toBe(1);
    expect(isAccepted(w.dossier, "DE13")).toBe(true);
  });

  test("twice is once; what is no claim is refused", () => {
    const w = settled(open(...QUESTION), "DE13");
    expect(settle(w, "?", ALL, ids("DE13")).delta).toEqual({ added: [], removed: [] });
    expect(() => settle(w, "?", ALL, ids("krivitsky"))).toThrow(EditError);
  });
});

test("law: whatever is settled in whatever order, a statement is asserted if and only if an accepted claim states it", () => {
  const triples = [died("a"), died("b"), died("c")];
  const claims = fc.array(fc.subarray(triples, { minLength: 1 }), { minLength: 1, maxLength: 6 });
  const steps = fc.array(fc.tuple(fc.array(fc.nat(5)), fc.array(fc.nat(5))), { maxLength: 6 });
  fc.assert(
    fc.property(claims, steps, (reified, history) => {
      const w = open(...reified.flatMap((ts, i) => claim(`c${i}`, ts)));
      const names = (picks: readonly number[]) => ids(...new Set(picks.map((p) => `c${p % reified.length}`)));
      for (const [all, chosen] of history) w.dispatch({ ...settle(w, "?", names(all), names(chosen)), origin: "edit" });
      const known = new Claims(w.dossier, new Vocabulary(createQuadStore(), w.dossier));
      for (const t of triples)
        expect(asserted(w.dossier, t)).toBe(known.onTriple(t).some((a) => a.verdict === "accepted"));
      while (w.undo() !== null);
      expect(content(w.dossier)).toEqual(content(createQuadStore(reified.flatMap((ts, i) => claim(`c${i}`, ts)))));
    }),
  );
});
