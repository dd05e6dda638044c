import { beforeAll, describe, expect, it } from "vitest";
import { dcterms, rdf, rdfs, skos } from "../../src/rdf/namespaces.ts";
import { iri, tripleKey } from "../../src/rdf/term.ts";
import { address, mainTriple, qualifiers, tripleKeys } from "./claim-row.ts";
import { KRI, ShippedDossier, SRC } from "./shipped-dossier.ts";
import { facts, type Row, sourcesOf, table, tablesAtHand } from "./tables.ts";

const GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
const JUDGEMENTS = ["assessedAs", "ratedAbove", "differsFrom", "contributedTo", "soleCauseOf"];
const IDENTIFIER = dcterms("identifier").value;

/** Where the dossier says a thing better than the tables: the column's value, and why. */
const BETTER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // The table dates it 1980, when Rees said so. `dos:when` of `knownTo` is the day from which it was known: a dead man learns nothing.
  HI09: { when: [], note: ["Rees said so in 1980; the claim gives no date for the seeing."] },
};

// The tables are the raw material of the dossier and lie outside the repository, in ../shared/krivitsky. Where they are
// absent the Turtle is all there is, and there is nothing to compare it with.
describe.skipIf(!tablesAtHand)("the dossier says what the modelling tables say", () => {
  let d: ShippedDossier;
  let claimRows: Row[] = [];
  let furtherRows: Row[] = [];
  const attestations = (id: string): string[] =>
    d.union
      .subjects(dcterms("identifier"), d.objects(KRI + id, IDENTIFIER)[0] ?? iri(KRI))
      .map((s) => s.value)
      .filter((s) => d.claims.isClaim(s));
  const sourceOf = (claim: string): string[] => [...d.names(claim, "statedIn"), ...d.names(claim, "deniedIn")];

  beforeAll(() => {
    d = new ShippedDossier();
    claimRows = table("mapping.tsv");
    furtherRows = table("attestations.tsv");
  });

  /** Every column that both claim tables have, on one attestation. */
  const expectSame = (claim: string, row: Row): void => {
    const id = row.get("id");
    expect(d.names(claim, rdf("type").value), id).toEqual(["Claim"]);
    expect(d.reified(claim).map(tripleKey).sort(), id).toEqual(tripleKeys(row));
    expect(d.values(claim, "when"), id).toEqual(BETTER[id]?.when ?? row.list("when", "\n"));
    expect(d.names(claim, "certainty"), id).toEqual([row.get("certainty")]);
    expect(d.names(claim, row.get("denied") === "yes" ? "statedIn" : "deniedIn"), id).toEqual([]);
    const verdict = row.get("asserted") === "yes" ? "accepted" : row.get("verdict");
    expect(d.names(claim, "verdict"), id).toEqual(verdict === "" ? [] : [verdict]);
    expect(d.values(claim, "hedge"), id).toEqual(row.list("hedge", "; ").sort());
    expect(d.names(claim, "heldBy"), id).toEqual(row.list("heldBy", " ").sort());
    expect(d.names(claim, "expressedIn"), id).toEqual(row.list("expressedIn", " "));
    for (const { property, value } of qualifiers(row)) expect(d.values(claim, property), id).toContain(value);
    const members = row.list("disagreement", " ");
    const sets = d.union.subjects(iri("https://w3id.org/dossier/ns#member"), iri(claim)).map((s) => s.value);
    expect(sets.sort(), id).toEqual(members.map(address).sort());
  };

  const expectReasons = (row: Row): void => {
    for (const reason of row.list("reasonNotAsserted", ",")) {
      const holds: Record<string, boolean> = {
        contested: row.get("certainty") === "contested",
        disputed: row.get("certainty") === "disputed",
        denied: d.names(KRI + row.get("id"), "deniedIn").length === 1,
        "held by another": d.names(KRI + row.get("id"), "heldBy").length > 0,
        judgement: JUDGEMENTS.includes(row.get("relation")),
        "rival value": d.names(KRI + row.get("id"), "variantOf").length === 1,
        rejected: d.names(KRI + row.get("id"), "verdict").includes("rejected"),
      };
      expect(holds[reason], `${row.get("id")}: ${reason}`).toBe(true);
    }
  };

  it("has all 307 claims of the fact base, as sure as there", () => {
    const ids = facts().map((f) => f.id);
    expect(ids).toHaveLength(307);
    for (const { id, certainty } of facts()) expect(d.names(KRI + id, "certainty"), id).toEqual([certainty]);
    expect(d.claims.count()).toBe(307);
  });

  it("has every claim with every column of the claim table", () => {
    expect(claimRows).toHaveLength(307);
    for (const row of claimRows) {
      const claim = KRI + row.get("id");
      expectSame(claim, row);
      expectReasons(row);
      expect(d.values(claim, IDENTIFIER)).toEqual([row.get("id")]);
      expect(d.values(claim, "note"), row.get("id")).toEqual(BETTER[row.get("id")]?.note ?? row.list("note", "\n"));
      if (row.get("asserted") === "yes") expect(d.isAsserted(mainTriple(row)), row.get("id")).toBe(true);
    }
  });

  it("has every source of every claim, and the places in them", () => {
    for (const row of claimRows) {
      const id = row.get("id");
      const own = attestations(id).filter((a) => d.names(a, "variantOf").length === 0);
      const keys = sourcesOf(row).map((s) => s.key);
      expect([...new Set(own.flatMap(sourceOf))].sort(), id).toEqual([...keys].sort());
      for (const { key, locator } of sourcesOf(row)) {
        if (locator === undefined) continue;
        const located = own.filter((a) => sourceOf(a).includes(key)).flatMap((a) => d.values(a, "locator"));
        expect(located, `${id} in ${key}`).toContain(locator);
      }
    }
  });

  it("says the same for every further source that has no row of its own", () => {
    const withRow = new Set([...claimRows, ...furtherRows].map((r) => r.get("id")));
    for (const row of claimRows)
      for (const claim of attestations(row.get("id")))
        if (!withRow.has(claim.slice(KRI.length))) expectSame(claim, row);
  });

  it("knows whether a claim was read, and leaves what rests on an unread source unread", () => {
    const unread = new Set(
      table("sources.tsv").flatMap((s) => (s.get("verification") === "toBeVerified" ? [s.get("key")] : [])),
    );
    const waiting: string[] = [];
    for (const row of claimRows) {
      const own = attestations(row.get("id"));
      const marks = new Set(own.flatMap((a) => d.names(a, "verification")));
      expect(marks.has(row.get("verification")), row.get("id")).toBe(true);
      if (marks.size === 1 && marks.has("toBeVerified")) waiting.push(row.get("id"));
      for (const a of own)
        if (sourceOf(a).some((s) => unread.has(s))) expect(d.names(a, "verification"), a).toEqual(["toBeVerified"]);
    }
    const expected = claimRows.filter((r) => r.get("verification") === "toBeVerified").map((r) => r.get("id"));
    expect(waiting.sort()).toEqual(expected.sort());
    expect(waiting).toHaveLength(12);
  });

  it("has all 56 further attestations, tied to their claims", () => {
    expect(furtherRows).toHaveLength(56);
    for (const row of furtherRows) {
      const claim = KRI + row.get("id");
      expectSame(claim, row);
      expectReasons(row);
      expect(d.values(claim, IDENTIFIER), row.get("id")).toEqual([row.get("parent")]);
      expect(sourceOf(claim), row.get("id")).toEqual(sourcesOf(row).map((s) => s.key));
      const parent = [KRI + row.get("parent")];
      if (row.get("kind") === "part") expect(d.values(claim, "partOfClaim")).toEqual(parent);
      if (row.get("kind") === "variant") expect(d.values(claim, "variantOf")).toEqual(parent);
    }
  });

  it("has no claim that the tables do not know", () => {
    const known = new Set([...claimRows, ...furtherRows].map((r) => KRI + r.get("id")));
    for (const row of claimRows) for (const { key } of sourcesOf(row)) known.add(`${KRI}${row.get("id")}-${key}`);
    expect(d.instances("Claim").filter((c) => !known.has(c))).toEqual([]);
  });

  it("has all 371 things with their class, names, dates, places and identifiers", () => {
    const rows = table("entities.tsv");
    expect(rows).toHaveLength(371);
    for (const row of rows) {
      const thing = KRI + row.get("local");
      const id = row.get("local");
      expect(d.names(thing, rdf("type").value), id).toEqual([row.get("class")]);
      const names = [...d.values(thing, rdfs("label").value), ...d.values(thing, skos("altLabel").value)];
      const given = row.get("label").replace(/ \((significance|conduct|competence|value|reliability)\)$/, "");
      expect(names.map((n) => n.toLowerCase())).toContain(given.toLowerCase());
      // “later GRU” and “Defend the Realm (US)” are filed under the name alone.
      const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
      const said = new Set(names.flatMap(words));
      expect(
        words(row.get("altLabels").replace(/\(US\)|\blater\b/g, "")).filter((w) => !said.has(w)),
        id,
      ).toEqual([]);
      expect(d.values(thing, "when"), id).toEqual(row.list("dates", "\n"));
      const place = [...d.values(thing, `${GEO}lat`), ...d.values(thing, `${GEO}long`)];
      expect(place.map(Number), id).toEqual(row.list("latLong", ",").map(Number));
      expect(d.names(thing, skos("exactMatch").value), id).toEqual(row.list("wikidata", "\n"));
      expect(d.values(thing, IDENTIFIER), id).toEqual(row.list("factBaseId", "\n"));
      const dimension = /\((\w+)\)$/.exec(row.get("class") === "Quality" ? row.get("label") : "")?.[1];
      const broader = d.values(thing, skos("broader").value).flatMap((b) => d.values(b, rdfs("label").value));
      expect(broader, id).toEqual(dimension === undefined ? [] : [dimension]);
    }
  });

  it("has all 88 sources and four common roots with every column", () => {
    const rows = table("sources.tsv");
    expect(rows).toHaveLength(92);
    expect(d.instances("Source")).toHaveLength(92);
    const kinds = new Map<string, Set<string>>();
    for (const row of rows) {
      const source = SRC + row.get("key");
      const key = row.get("key");
      // Where a page was seen on somebody else's site, the site is left out of the title.
      const title = row.get("title").replace(" (via FamilySearch)", "");
      expect(d.values(source, dcterms("title").value), key).toEqual([title]);
      expect(d.values(source, dcterms("creator").value), key).toEqual(row.list("creator", "\n"));
      expect(d.values(source, dcterms("date").value), key).toEqual(row.list("date", "\n"));
      expect(d.names(source, "derivedFrom"), key).toEqual(row.list("derivedFrom", " "));
      expect(d.names(source, "reliability"), key).toEqual([`reliability${row.get("reliability")}`]);
      expect(d.values(source, "reliabilityReason"), key).toEqual([row.get("reason")]);
      expect(d.names(source, "verification"), key).toEqual([row.get("verification")]);
      const [kind = ""] = d.names(source, "kindOfSource");
      kinds.set(row.get("class"), (kinds.get(row.get("class")) ?? new Set()).add(kind));
    }
    // One kind for each class of the table, and no two classes under one kind.
    expect([...kinds.values()].map((k) => k.size)).toEqual([...kinds].map(() => 1));
    expect(new Set([...kinds.values()].flatMap((k) => [...k])).size).toBe(kinds.size);
  });

  it("has the 20 disagreements: one a change over time, one of slips, the others rivals", () => {
    const sets = d.instances("Disagreement");
    expect(sets.map((s) => s.slice(KRI.length))).toEqual(
      Array.from({ length: 20 }, (_, i) => `X${String(i + 1).padStart(2, "0")}`),
    );
    for (const set of sets) {
      const kind = { X11: "changeOverTime", X20: "slip" }[set.slice(KRI.length)] ?? "rival";
      expect(d.names(set, "kindOfDisagreement")).toEqual([kind]);
      expect(d.values(set, rdfs("label").value)[0], set).toMatch(/\?$/);
    }
  });
});
