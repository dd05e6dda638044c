import { describe, expect, test } from "vitest";
import { capital, count, countWords, listed } from "../../src/app/words/counts.ts";
import { safeLink } from "../../src/app/words/safe-link.ts";
import { sentence, sentenceText } from "../../src/app/words/sentence.ts";
import { claimStanding } from "../../src/app/words/standing-words.ts";
import { durationWords, termWords } from "../../src/app/words/term-words.ts";
import { turtleColours } from "../../src/app/words/turtle-colours.ts";
import { dos } from "../../src/rdf/namespaces.ts";
import { iri, literal, type Triple } from "../../src/rdf/term.ts";
import { DEBRIEFING, dossier, kri } from "./dossier.ts";

const data = dossier(DEBRIEFING);
const led = (who: string): Triple => ({
  subject: iri(kri("debriefing")),
  predicate: dos("ledBy"),
  object: iri(kri(who)),
});

describe("a sentence", () => {
  test("is active where the relation has a word for it", () => {
    expect(sentenceText(led("archer"), data.vocabulary)).toBe("Jane Archer led the debriefing");
  });

  test("names both ends, so that they can be opened", () => {
    expect(sentence(led("archer"), data.vocabulary).map((p) => p.key)).toEqual([
      kri("archer"),
      null,
      kri("debriefing"),
    ]);
  });

  test("says a date and a duration in words", () => {
    const born: Triple = {
      subject: iri(kri("archer")),
      predicate: dos("bornOn"),
      object: literal("1898~", iri("http://id.loc.gov/datatypes/edtf/EDTF")),
    };
    expect(sentenceText(born, data.vocabulary)).toBe("Jane Archer born on about 1898");
    expect(durationWords("P28D")).toBe("28 days");
    expect(durationWords("P1Y2M")).toBe("1 year and 2 months");
    expect(durationWords("four weeks")).toBe("four weeks");
  });

  test("says when its source denies it", () => {
    const met: Triple = { subject: iri(kri("archer")), predicate: dos("met"), object: iri(kri("liddell")) };
    expect(sentenceText(met, data.vocabulary, true)).toBe("Denied: Jane Archer met Guy Liddell");
  });
});

describe("how a claim stands", () => {
  const standing = (id: string) => {
    const claim = data.claims.attestation(kri(id));
    const triple = claim?.triples[0];
    if (claim === null || triple === undefined) throw new Error(`There is no claim ${id}.`);
    return claimStanding(claim, data.claims.statement(triple));
  };

  test("accepted, on how many sources", () => {
    expect(standing("DB07")).toEqual({
      what: "Accepted.",
      why: "Two sources say so. The dossier asserts it.",
      offer: "withdraw",
    });
  });

  test("reported only, and open to acceptance", () => {
    expect(standing("DB08")).toEqual({
      what: "Reported, not accepted.",
      why: "One source says so. The dossier does not assert it.",
      offer: "accept",
    });
  });

  test("reported, while another claim carries the statement", () => {
    expect(standing("DB07-WP").why).toBe("The dossier asserts the statement on another claim, DB07.");
  });

  test("denied, and not to be accepted", () => {
    expect(standing("XX01")).toMatchObject({ what: "Denied by its source.", offer: null });
  });
});

test("counts name their unit", () => {
  expect([count(1, "claim"), count(2, "claim"), count(0, "row"), count(12000, "entry")]).toEqual([
    "1 claim",
    "2 claims",
    "0 rows",
    "12,000 entries",
  ]);
  expect(count(3, "witness")).toBe("3 witnesses");
  expect(countWords(2, "rival")).toBe("two rivals");
  expect(countWords(11, "account")).toBe("11 accounts");
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(capital("łódź")).toBe("Łódź");
});

test("only addresses that cannot run anything become links", () => {
  expect(safeLink("https://example.org/a b")).toBe("https://example.org/a%20b");
  expect(safeLink("mailto:jane@example.org")).toBe("mailto:jane@example.org");
  for (const bad of [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "blob:https://e.org/1",
    "plain",
    "",
  ]) {
    expect(safeLink(bad), bad).toBeNull();
  }
});

test("colouring changes nothing of the text", () => {
  const text =
    'kri:DB08 a dos:Claim ;  # "why"\n  dos:locator "ch. \\"8\\" # no" ;\n  rdf:reifies <<( kri:a dos:b <https://e.org/#c> )>> .';
  const pieces = turtleColours(text);
  expect(pieces.map((p) => p.text).join("")).toBe(text);
  expect(pieces.filter((p) => p.colour === "st").map((p) => p.text)).toEqual(['"ch. \\"8\\" # no"']);
  expect(pieces.find((p) => p.colour === "co")?.text).toBe('# "why"');
});

test("words stay words, whatever they hold", () => {
  expect(termWords(literal("<b>bold</b>", "en"), data.vocabulary)).toBe("<b>bold</b>");
});
