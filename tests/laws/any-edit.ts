/** Any edit: an intent on the people and claims of the desk, with any arguments. */
import fc from "fast-check";
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
import { link } from "../../src/edits/link.ts";
import { merge } from "../../src/edits/merge.ts";
import { reject } from "../../src/edits/reject.ts";
import { relabel } from "../../src/edits/relabel.ts";
import { renameIri } from "../../src/edits/rename-iri.ts";
import { setValues } from "../../src/edits/set-values.ts";
import { settle } from "../../src/edits/settle.ts";
import { split } from "../../src/edits/split.ts";
import { withdraw } from "../../src/edits/withdraw.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { KRI, kri, says } from "../edits/fixture.ts";

export type Make = (context: EditContext) => Edit;

const PEOPLE = ["krivitsky", "ginsberg", "archer", "reiss", "mi5", "new-thing"];
const CLAIMS = ["DB07", "DB07-PER", "DB08", "DB09", "DB10", "PE1", "DB11", "DB12", "C1"];
const SOURCES = ["DH", "PER"];

export const thing = fc.constantFrom(...PEOPLE);
export const iriOf = (name: string): string => KRI + name;
export const claim = fc.constantFrom(...CLAIMS).map(iriOf);
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
export const intent: fc.Arbitrary<Make> = fc.oneof(
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
