import { describe, expect, test } from "vitest";
import { selectionQuads } from "../../src/app/export/selection-quads.ts";
import { bestAttested } from "../../src/app/inspector/best-attested.ts";
import { cardContent } from "../../src/app/inspector/card-groups.ts";
import { readSourceCard } from "../../src/app/inspector/source-claims.ts";
import { sourcesOf } from "../../src/app/inspector/sources-tab.tsx";
import { dos, rdf } from "../../src/rdf/namespaces.ts";
import { iri } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import { DEBRIEFING, dossier, kri, src, storeOf } from "./dossier.ts";

const data = dossier(DEBRIEFING);

describe("the card of a thing", () => {
  test("tells every statement from its own end", () => {
    const { groups } = cardContent(kri("archer"), data);
    const rows = groups.flatMap((g) => g.rows.map((r) => `${r.words} ${r.other.value.replace(kri(""), "")}`));
    expect(rows.sort()).toEqual(["born on 1898", "led debriefing", "met liddell"]);
  });

  test("gives each row its leading claim, its date and its standing", () => {
    const rows = cardContent(kri("debriefing"), data).groups.flatMap((g) => g.rows);
    const row = (who: string) => rows.find((r) => r.other.value === kri(who));
    expect(row("archer")).toMatchObject({ date: "1940-01/1940-02", statement: { standing: "accepted" } });
    expect(row("archer")?.lead?.iri).toBe(kri("DB07"));
    expect(row("liddell")).toMatchObject({ date: "1940-01", statement: { standing: "reported" } });
  });

  test("counts claims, not attestations, and names sources by what they carry", () => {
    const content = cardContent(kri("debriefing"), data);
    expect(content.claims).toBe(2);
    expect(sourcesOf(content).map((s) => [s.source, s.claims])).toEqual([
      [src("DH"), 1],
      [src("PER"), 1],
      [src("WP"), 1],
    ]);
  });

  test("keeps names apart from statements", () => {
    const { names, groups } = cardContent(kri("archer"), data);
    expect(names.map((n) => n.other.value)).toEqual(["Kathleen Sissmore"]);
    expect(groups.flatMap((g) => g.rows).some((r) => r.other.value === "Kathleen Sissmore")).toBe(false);
  });

  test("of data without claims groups plain statements by relation", () => {
    const plain = dossier("kri:a kri:knows kri:b, kri:c . kri:d kri:knows kri:a . kri:a kri:age 7 .");
    const { groups, claims } = cardContent(kri("a"), plain);
    expect(claims).toBe(0);
    expect(groups.map((g) => [g.mixed, g.rows.length])).toEqual([
      [false, 1],
      [false, 2],
      [false, 1],
    ]);
  });
});

test("a folded group keeps the best attested, in the order it has", () => {
  const rows = cardContent(kri("debriefing"), data).groups.flatMap((g) => g.rows);
  const ledBy = rows.filter((r) => r.relation.iri === dos("ledBy").value);
  expect(bestAttested(ledBy, 1).map((r) => r.other.value)).toEqual([kri("archer")]);
  expect(bestAttested(ledBy, 9)).toEqual(ledBy);
});

test("a source's card says what it alone carries", () => {
  const { claims, alone } = readSourceCard(data as never, src("PER"));
  expect(claims.map((c) => [c.claim.identifier, c.standing])).toEqual([
    ["DB08", "reported"],
    ["XX01", "denied"],
  ]);
  expect(alone).toBe(2);
  expect(readSourceCard(data as never, src("WP")).alone).toBe(0);
});

describe("what is exported with a thing", () => {
  const text = writeRdf(selectionQuads(data, kri("archer")), { syntax: "turtle" });
  const again = storeOf(text);

  test("holds its statements with every claim on them, and nothing of others", () => {
    expect(again.count(iri(kri("debriefing")), dos("ledBy"), iri(kri("archer")))).toBe(1);
    for (const claim of ["DB07", "DB07-WP", "XX01"])
      expect(again.count(iri(kri(claim)), rdf("reifies")), claim).toBe(1);
    expect(again.count(iri(kri("DB08")))).toBe(0);
  });

  test("names the sources and things that the claims speak of", () => {
    expect(text).toContain("Davenport-Hines 2018");
    expect(text).toContain("Guy Liddell");
  });

  test("asserts nothing that is only reported", () => {
    expect(again.count(iri(kri("archer")), dos("met"))).toBe(0);
  });
});
