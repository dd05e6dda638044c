import { expect, test } from "vitest";
import { checkClaims } from "../../src/claims/checks.ts";
import { Claims } from "../../src/claims/claims.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { createQuadStore } from "../../src/store/quad-store.ts";
import { EX, store } from "../model/turtle.ts";

function check(turtle: string, focus?: string[]): [string, string, string][] {
  const dossier = store(turtle);
  const claims = new Claims(dossier, new Vocabulary(createQuadStore(), dossier));
  return checkClaims(dossier, claims, focus).map((f) => [f.severity, f.focus.replace(EX, ""), f.message]);
}

const claim = (id: string, more: string): string =>
  `:${id} a dos:Claim ; rdf:reifies <<( :a dos:met :b )>> ; ${more} .`;

test.each([
  ["accepted and asserted", `:a dos:met :b . ${claim("c", "dos:statedIn :s ; dos:verdict dos:accepted")}`, []],
  [
    "accepted, not asserted",
    claim("c", "dos:statedIn :s ; dos:verdict dos:accepted"),
    [["violation", "c", "Accepted, but its statement is missing. Accept it again."]],
  ],
  [
    "rejected, yet asserted",
    `:a dos:met :b . ${claim("c", "dos:statedIn :s ; dos:verdict dos:rejected")}`,
    [["violation", "c", "Rejected, but the dossier asserts its statement."]],
  ],
  [
    "rejected, asserted by another claim that is accepted",
    `:a dos:met :b . ${claim("c", "dos:verdict dos:rejected")} ${claim("d", "dos:verdict dos:accepted")}`,
    [],
  ],
  [
    "asserted without a verdict",
    `:a dos:met :b . ${claim("c", "dos:statedIn :s")}`,
    [["warning", "c", "The dossier asserts its statement, but no claim on it is accepted."]],
  ],
  ["asserted and annotated in a vocabulary of one's own", `:a :met :b {| :since 1931 |} .`, []],
  [
    "bounds that are not those of the date",
    `:c dos:when "1940"^^edtf:EDTF ; dos:notBefore "1940-01-01"^^xsd:date ; dos:notAfter "1940-12-30"^^xsd:date .`,
    [
      [
        "violation",
        "c",
        "“1940” runs from 1940-01-01 to 1940-12-31; the bounds on file say otherwise. Save the date again.",
      ],
    ],
  ],
  [
    "a bound on an open end",
    `:c dos:when "../1940"^^edtf:EDTF ; dos:notBefore "1939-01-01"^^xsd:date .`,
    [
      [
        "violation",
        "c",
        "“../1940” runs from open to 1940-12-31; the bounds on file say otherwise. Save the date again.",
      ],
    ],
  ],
  [
    "what is no date",
    `:e dos:dated "1939-13"^^edtf:EDTF .`,
    [["violation", "e", "“1939-13” is not a date. Months run from 01 to 12."]],
  ],
  [
    "what is no date, in a statement that is only reported",
    `:c rdf:reifies <<( :e dos:dated "soon"^^edtf:EDTF )>> .`,
    [["violation", "c", expect.stringContaining("“soon” is not a date.")]],
  ],
  [
    "a circle of derivation",
    `:s dos:derivedFrom :t . :t dos:derivedFrom :u . :u dos:derivedFrom :t .`,
    [
      ["violation", "t", "It rests on itself by way of what it is derived from. Break the circle."],
      ["violation", "u", "It rests on itself by way of what it is derived from. Break the circle."],
    ],
  ],
])("%s", (_, turtle, findings) => {
  expect(check(turtle)).toEqual(findings);
});

test("only what is asked for is looked at", () => {
  const two = `:e dos:dated "x"^^edtf:EDTF . :f dos:dated "y"^^edtf:EDTF .`;
  expect(check(two)).toHaveLength(2);
  expect(check(two, [`${EX}f`]).map(([, focus]) => focus)).toEqual(["f"]);
});
