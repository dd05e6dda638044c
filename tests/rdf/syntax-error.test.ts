import { describe, expect, it } from "vitest";
import { readChunks, readText } from "../../src/rdf/read.ts";
import type { Syntax } from "../../src/rdf/syntax.ts";
import { RdfSyntaxError } from "../../src/rdf/syntax-error.ts";

function mistake(text: string, syntax: Syntax = "turtle"): RdfSyntaxError {
  try {
    readText(text, { syntax, path: "krivitsky.ttl" });
  } catch (error) {
    if (error instanceof RdfSyntaxError) return error;
    throw error;
  }
  return expect.fail("this should not be readable");
}

const HEAD = "@prefix kri: <https://w3id.org/dossier/krivitsky/> .\n";

describe("a mistake", () => {
  it("is told with its place and what was found", () => {
    const error = mistake(`${HEAD}kri:DB08 a kri:Claim ;\n  kri:statedIn kri:PER kri:certainty kri:contested .\n`);
    expect(error.message).toBe("krivitsky.ttl:3:24: expected “.” or “;” after the object, found “kri:certainty”.");
    expect([error.line, error.column, error.code]).toEqual([3, 24, "syntax"]);
    expect(error.excerpt).toEqual([
      HEAD.trimEnd(),
      "kri:DB08 a kri:Claim ;",
      "  kri:statedIn kri:PER kri:certainty kri:contested .",
    ]);
    expect(error.excerptLine).toBe(1);
    expect(error.excerpt[error.mark.row]?.slice(error.mark.start, error.mark.end)).toBe("kri:certainty");
  });

  it.each<[string, string, number, number, RegExp, Syntax?]>([
    [
      "a missing full stop",
      `${HEAD}kri:a a kri:B\nkri:c a kri:D .`,
      3,
      1,
      /found “kri:c”\. Is it missing at the end of line 2\?/,
    ],
    ["a text that breaks off", `${HEAD}kri:a a kri:B\n\n`, 2, 14, /ends in the middle of a statement.*last “\.”/],
    [
      "a known prefix",
      "kri:a <x:p> 1 .\n".replace("kri", "skos"),
      1,
      1,
      /“skos:” is not declared.*@prefix skos: <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#> \./,
    ],
    [
      "an unknown prefix",
      `${HEAD}kri:a a mi5:Officer .`,
      2,
      9,
      /“mi5:” is not declared\. Add a line “@prefix mi5: <…> \.”/,
    ],
    ["an open quotation mark", `${HEAD}kri:a kri:b "Walter .\nkri:c kri:d 1 .`, 2, 13, /not closed on its line/],
    ["an open long text", `${HEAD}kri:a kri:b """Walter .\nkri:c kri:d 1 .`, 2, 13, /""" is never closed/],
    ["a backslash in a text", `${HEAD}kri:a kri:b "C:\\docs" .`, 2, 13, /“\\d” in this text means nothing.*“\\\\”/],
    ["typographic quotation marks", `${HEAD}kri:a kri:b “Walter” .`, 2, 13, /typographic quotation mark/],
    [
      "text without quotation marks",
      `${HEAD}kri:a kri:b Walter .`,
      2,
      13,
      /“Walter” means nothing here.*quotation marks/,
    ],
    ["a space in an address", "<http://e.x/a b> a <x:C> .", 1, 1, /contains a space\. Write %20/],
    ["an address without end", "<http://e.x/a a <x:C> .\n", 1, 1, /contains a space|never closed/],
    ["a slash in a name", `${HEAD}kri:a/b a kri:C .`, 2, 1, /“kri:a\/b” is not a prefixed name/],
    ["a missing object", `${HEAD}kri:a kri:b .`, 2, 13, /something is missing before “\.”/],
    ["a text as subject", `${HEAD}"Walter" a kri:C .`, 2, 1, /only what is said \(the object\)/],
    ["a full stop after PREFIX", "PREFIX kri: <https://w3id.org/> .\n", 1, 33, /without “@” takes no “\.”/],
    ["named graphs in Turtle", `${HEAD}kri:g { kri:a a kri:B }`, 2, 7, /named graphs.*\.trig/],
    ["an open graph", `${HEAD}kri:g { kri:a a kri:B .\n`, 2, 24, /ends inside a graph/, "trig"],
    ["an empty annotation", `${HEAD}kri:a kri:b kri:c {| |} .`, 2, 22, /must say something/],
    ["Turtle in N-Triples", `${HEAD}kri:a a kri:B .`, 1, 1, /belongs to Turtle.*\.ttl/, "ntriples"],
    [
      "a number in N-Triples",
      "<a:s> <a:p> 12 .\n",
      1,
      13,
      /written with their datatype in N-Triples: "12"\^\^</,
      "ntriples",
    ],
    ["a relative address in N-Quads", "<a:s> <a:p> <o> .\n", 1, 13, /“<o>” is not a whole address/, "nquads"],
    [
      "a prefix with a name of JavaScript's",
      `${HEAD}kri:a constructor:p 1 .`,
      2,
      7,
      /Add a line “@prefix constructor: <…> \.”/,
    ],
    ["a language tag with an underscore", `${HEAD}kri:a kri:b "x"@en_GB .`, 2, 19, /“-” between.*@en-GB/],
    ["RDF/XML", '<?xml version="1.0"?>\n<rdf:RDF/>', 1, 1, /looks like XML.*RDF\/XML/],
    ["a web page", "\n<!DOCTYPE html>\n<html></html>", 2, 1, /looks like a web page/],
    ["JSON", '{"@context": {}}', 1, 1, /looks like JSON/],
    ["JSON in N-Quads", '[ {"@id": "x"} ]', 1, 1, /looks like JSON/, "nquads"],
    ["what is no text at all", "\0\0\0\0", 1, 1, /not text/],
    ["a mistake after Windows line ends", "@prefix a: <a:> .\r\n# x\r\na:b a:c ; .\r\n", 3, 9, /something is missing/],
    ["a mistake after an old Mac's line ends", "@prefix a: <a:> .\r# x\ra:b a:c ; .\r", 3, 9, /something is missing/],
    ["a mistake after a byte order mark", "\uFEFFa:b a <x:C> .", 1, 1, /“a:” is not declared/],
  ])("%s", (_, text, line, column, sentence, syntax) => {
    const error = mistake(text, syntax);
    expect([error.line, error.column]).toEqual([line, column]);
    expect(error.sentence).toMatch(sentence);
    expect(error.sentence).toMatch(/^[^A-Z].*[.?]$/s);
  });

  it("in a line of a million characters is shown with a bit of the line only", () => {
    const error = mistake(`<a:s> <a:p> ${"1, ".repeat(300_000)} oops .`);
    expect(error.column).toBe(900_014);
    expect(error.excerpt[0]?.length).toBeLessThan(200);
    expect(error.excerpt[0]?.slice(error.mark.start, error.mark.end)).toBe("oops");
  });

  it("late in a long stream is shown with the lines before it", async () => {
    async function* lines() {
      for (let i = 1; i <= 5000; i++) yield `<a:s${i}> <a:p> "${"text ".repeat(20)}" .\n`;
      yield "<a:s> <a:p> nonsense .\n<a:s> <a:p> 1 .\n";
    }
    const reading = readChunks(lines(), { syntax: "turtle", path: "long.ttl", onQuads: () => {} });
    const error = await reading.then(
      () => null,
      (e: unknown) => e as RdfSyntaxError,
    );
    expect(error?.message).toMatch(/^long\.ttl:5001:13: “nonsense” means nothing here/);
    expect(error?.excerptLine).toBe(4999);
    expect(error?.excerpt.at(-1)).toBe("<a:s> <a:p> nonsense .");
  });
});
