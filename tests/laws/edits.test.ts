/** Laws of edits: the assertion law holds after any of them, and undo, un-merge and renaming back leave no trace. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accept } from "../../src/edits/accept.ts";
import { addAttestation } from "../../src/edits/add-attestation.ts";
import { addClaim } from "../../src/edits/add-claim.ts";
import { attestPlain } from "../../src/edits/attest-plain.ts";
import { changeClaim } from "../../src/edits/change-claim.ts";
import { changeType } from "../../src/edits/change-type.ts";
import { clear } from "../../src/edits/clear.ts";
import { clearVerdict } from "../../src/edits/clear-verdict.ts";
import { createThing } from "../../src/edits/create-thing.ts";
import { deleteClaim } from "../../src/edits/delete-claim.ts";
import { deleteThing } from "../../src/edits/delete-thing.ts";
import { deny } from "../../src/edits/deny.ts";
import { duplicate } from "../../src/edits/duplicate.ts";
import type { Edit, EditContext } from "../../src/edits/edit.ts";
import { EditError } from "../../src/edits/edit-error.ts";
import { link } from "../../src/edits/link.ts";
import { merge } from "../../src/edits/merge.ts";
import { reject } from "../../src/edits/reject.ts";
import { relabel } from "../../src/edits/relabel.ts";
import { renameIri } from "../../src/edits/rename-iri.ts";
import { revert } from "../../src/edits/revert.ts";
import { setValues } from "../../src/edits/set-values.ts";
import { settle } from "../../src/edits/settle.ts";
import { split } from "../../src/edits/split.ts";
import { unmerge } from "../../src/edits/unmerge.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { literal } from "../../src/rdf/term.ts";
import { Desk, KRI, kri, says } from "../edits/fixture.ts";

type Make = (context: EditContext) => Edit;

const PEOPLE = ["krivitsky", "ginsberg", "archer", "reiss", "mi5", "new-thing"];
const CLAIMS = ["DB07", "DB07-PER", "DB08", "DB09", "DB10", "PE1", "DB11", "DB12", "C1"];
const SOURCES = ["DH", "PER"];

const thing = fc.constantFrom(...PEOPLE);
const iriOf = (name: string): string => KRI + name;
const claim = fc.constantFrom(...CLAIMS).map(iriOf);
const source = fc.constantFrom(...SOURCES, null).map((s) => (s === null ? null : iriOf(s)));
const relation = fc.constantFrom("questionedBy", "friendOf", "memberOf");
const triple = fc.tuple(thing, relation, thing).map(([s, p, o]) => says(s, p, o));
const evidence = fc.record({
  source,
  certainty: fc.constantFrom("certain" as const, "contested" as const),
  accepted: fc.boolean(),
  when: fc.constantFrom("1937-10~", "1940-01/1940-02", "../1933", ""),
  hedges: fc.subarray(["soon", "in part"]),
});

/** One intent with its arguments; some cannot be, and then nothing happens. */
const intent: fc.Arbitrary<Make> = fc.oneof(
  claim.map(
    (c): Make =>
      (x) =>
        accept(x, c),
  ),
  claim.map(
    (c): Make =>
      (x) =>
        withdraw(x, c),
  ),
  claim.map(
    (c): Make =>
      (x) =>
        reject(x, c),
  ),
  claim.map(
    (c): Make =>
      (x) =>
        clearVerdict(x, c),
  ),
  claim.map(
    (c): Make =>
      (x) =>
        deleteClaim(x, c),
  ),
  fc.tuple(fc.subarray(CLAIMS.map(iriOf)), claim).map(
    ([all, c]): Make =>
      (x) =>
        settle(x, "?", all, [c]),
  ),
  fc
    .tuple(
      fc.array(triple, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("stated" as const, "denied" as const),
      evidence,
    )
    .map(
      ([triples, stance, e]): Make =>
        (x) =>
          addClaim(x, { ...e, triples, stance }),
    ),
  fc.tuple(claim, evidence).map(
    ([c, e]): Make =>
      (x) =>
        addAttestation(x, c, e),
  ),
  fc.tuple(triple, evidence).map(
    ([t, e]): Make =>
      (x) =>
        addAttestation(x, t, e),
  ),
  fc.tuple(triple, evidence).map(
    ([t, e]): Make =>
      (x) =>
        attestPlain(x, t, e),
  ),
  fc.tuple(triple, evidence).map(
    ([t, e]): Make =>
      (x) =>
        deny(x, t, e),
  ),
  fc.tuple(claim, evidence, fc.array(triple, { maxLength: 2 })).map(
    ([c, e, triples]): Make =>
      (x) =>
        changeClaim(x, c, triples.length === 0 ? e : { ...e, triples }),
  ),
  fc.constant<Make>((x) => createThing(x, { cls: dos("Person").value, label: "New thing" })),
  fc.tuple(thing, relation, thing).map(
    ([s, p, o]): Make =>
      (x) =>
        link(x, iriOf(s), dos(p).value, kri(o)),
  ),
  fc.tuple(thing, relation, fc.array(thing, { maxLength: 2 })).map(
    ([s, p, os]): Make =>
      (x) =>
        setValues(x, iriOf(s), dos(p).value, os.map(kri)),
  ),
  fc.tuple(thing, relation).map(
    ([s, p]): Make =>
      (x) =>
        clear(x, iriOf(s), dos(p).value),
  ),
  fc.tuple(thing, fc.constantFrom("Anna", "")).map(
    ([s, name]): Make =>
      (x) =>
        relabel(x, iriOf(s), name),
  ),
  thing.map(
    (s): Make =>
      (x) =>
        changeType(x, iriOf(s), dos("Group").value),
  ),
  fc.tuple(thing, fc.constantFrom("keep" as const, "drop" as const)).map(
    ([s, claims]): Make =>
      (x) =>
        deleteThing(x, iriOf(s), { claims }),
  ),
  thing.map(
    (s): Make =>
      (x) =>
        duplicate(x, iriOf(s)),
  ),
  fc.tuple(thing, fc.constantFrom("new-thing", "other")).map(
    ([s, to]): Make =>
      (x) =>
        renameIri(x, iriOf(s), iriOf(to)),
  ),
  fc.tuple(thing, thing).map(
    ([a, b]): Make =>
      (x) =>
        merge(x, iriOf(a), iriOf(b)),
  ),
  fc.tuple(thing, fc.subarray(CLAIMS.map(iriOf), { maxLength: 2 })).map(
    ([s, claims]): Make =>
      (x) =>
        split(x, iriOf(s), { label: "The other", claims }),
  ),
);

/** Does what can be done; how many changes that were. */
function act(desk: Desk, intents: readonly Make[]): Edit[] {
  const done: Edit[] = [];
  for (const make of intents) {
    try {
      const edit = desk.do(make);
      if (edit.delta.added.length + edit.delta.removed.length > 0) done.push(edit);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      expect(error.sentence).toMatch(/^.{8,}[.?]$/s);
    }
  }
  return done;
}

describe("whatever is edited in whatever order", () => {
  it("a statement with claims is asserted if and only if one of them is accepted, and no denial or draft is", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 12 }), (intents) => {
        const desk = new Desk();
        act(desk, intents);
        expect(desk.breaches()).toEqual([]);
        for (const a of desk.claims.attestations())
          if (a.verdict === "accepted") expect([a.stance, a.verification === "draft"]).toEqual(["stated", false]);
      }),
      { numRuns: 300 },
    );
  });

  it("each edit is a delta of effective quads, and claims are read alike before and after a reload", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 8 }), (intents) => {
        const desk = new Desk();
        for (const make of intents) {
          const before = desk.context;
          try {
            const { delta } = make(before);
            expect(delta.added.filter((q) => desk.dossier.has(q))).toEqual([]);
            expect(delta.removed.filter((q) => !desk.dossier.has(q))).toEqual([]);
          } catch (error) {
            if (!(error instanceof EditError)) throw error;
          }
          act(desk, [make]);
        }
        const ids = desk.claims.attestations().map((a) => [a.iri, a.identifier, a.verdict, a.source, a.triples.length]);
        const bodies = Object.fromEntries(Object.entries(desk.files()).map(([graph, body]) => [graph, body]));
        const again = new Desk(Object.fromEntries(Object.values(bodies).map((b, i) => [`${i}.ttl`, b])));
        expect(
          again.claims.attestations().map((a) => [a.iri, a.identifier, a.verdict, a.source, a.triples.length]),
        ).toEqual(ids);
      }),
    );
  });

  it("full undo gives the same bytes, and redo the same again", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 12 }), (intents) => {
        const desk = new Desk();
        const states = [desk.files()];
        for (const make of intents) if (act(desk, [make]).length > 0) states.push(desk.files());
        for (const state of states.slice(0, -1).reverse()) {
          expect(desk.workspace.undo()).not.toBeNull();
          expect(nonEmpty(desk.files())).toEqual(nonEmpty(state));
        }
        expect(desk.workspace.undo()).toBeNull();
        for (const state of states.slice(1)) {
          desk.workspace.redo();
          expect(nonEmpty(desk.files())).toEqual(nonEmpty(state));
        }
      }),
    );
  });

  it("merge then un-merge gives the same bytes, and what was said of others meanwhile stays", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 5 }), thing, thing, (intents, from, into) => {
        const desk = new Desk();
        act(desk, intents);
        const before = desk.files();
        const [merged] = act(desk, [(x) => merge(x, iriOf(from), iriOf(into))]);
        if (merged === undefined) return;
        expect(desk.dossier.count(kri(from)) + desk.dossier.count(null, null, kri(from))).toBe(0);
        const [made] = act(desk, [(x) => createThing(x, { cls: dos("Person").value, label: "Somebody else" })]);
        expect(act(desk, [(x) => unmerge(x, merged)])).toHaveLength(1);
        expect(desk.dossier.count(kri("somebody-else"))).toBe(2);
        if (made !== undefined) act(desk, [(x) => revert(x, made)]);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });

  it("an IRI renamed there and back gives the same bytes", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 5 }), fc.oneof(thing.map(iriOf), claim), (intents, from) => {
        const desk = new Desk();
        act(desk, intents);
        const before = desk.files();
        if (act(desk, [(x) => renameIri(x, from, "https://example.org/elsewhere")]).length === 0) return;
        expect(desk.dossier.count(kri(from.slice(KRI.length)))).toBe(0);
        act(desk, [(x) => renameIri(x, "https://example.org/elsewhere", from)]);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });

  it("taking one back alone never breaks the law, and taking all back one by one in reverse leaves nothing", () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 6 }), fc.nat(5), (intents, which) => {
        const desk = new Desk();
        const before = desk.files();
        const done = act(desk, intents);
        const chosen = done[which];
        if (chosen !== undefined && act(desk, [(x) => revert(x, chosen)]).length > 0) {
          expect(desk.breaches()).toEqual([]);
          desk.workspace.undo();
        }
        for (const edit of done.reverse()) expect(act(desk, [(x) => revert(x, edit)])).toHaveLength(1);
        expect(nonEmpty(desk.files())).toEqual(nonEmpty(before));
      }),
    );
  });
});

const nonEmpty = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([, body]) => body.trim() !== ""));

it("a value that is not an IRI is edited alike", () => {
  const desk = new Desk();
  act(desk, [(x) => setValues(x, iriOf("archer"), dos("note").value, [literal("an officer", "en")])]);
  expect(desk.said("archer")).toContain('dos:note "an officer"@en');
  act(desk, [(x) => clear(x, iriOf("archer"), dos("note").value)]);
  expect(desk.said("archer")).toEqual(["rdf:type dos:Person", 'rdfs:label "Jane Archer"@en']);
});
