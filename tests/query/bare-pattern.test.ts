import { describe, expect, it } from "vitest";
import { asQuestion, isBarePattern } from "../../src/query/bare-pattern.ts";
import { cursorPlace } from "../../src/query/cursor.ts";
import { checkSyntax } from "../../src/query/syntax.ts";

describe("patterns without a question", () => {
  it("get one around them", async () => {
    expect(asQuestion("?who a ex:Person .\n?who ex:met ?whom")).toBe(
      "SELECT * WHERE {\n  ?who a ex:Person .\n  ?who ex:met ?whom\n}\n",
    );
    const text = "# who?\nPREFIX ex: <urn:x:>\n\nex:a ex:met ?b ";
    expect(asQuestion(text)).toBe("# who?\nPREFIX ex: <urn:x:>\n\nSELECT * WHERE {\n  ex:a ex:met ?b\n}\n");
    expect(await checkSyntax(asQuestion(text), {})).toBeNull();
    expect(await checkSyntax(asQuestion("<< ?a ?b ?c >> ?d ?e"), {})).toBeNull();
  });

  it.each([
    "",
    "# ?who",
    "SELECT",
    "SEL",
    "ask { ?a ?b ?c }",
    "INSERT DATA { }",
    "Who met whom?",
    "PREFIX ex: <urn:x:>",
  ])("are not what %j is", (text) => {
    expect(isBarePattern(text)).toBe(false);
    expect(asQuestion(text)).toBe(text);
  });

  it("have the same places as those in a question", () => {
    const place = (text: string) => cursorPlace(text, text.length);
    expect(place("?who a ")).toMatchObject({ position: "object", subject: "?who", predicate: "a" });
    expect(place("PREFIX ex: <urn:x:>\n?who a ex:Person . ?who ")).toMatchObject({
      ...{ position: "predicate", subject: "?who", variables: ["?who"] },
      triples: [{ subject: "?who", predicate: "a", object: "ex:Person" }],
    });
    expect(place("?who a ex:Person ; ex:met ?x {| ")).toMatchObject({ position: "predicate", ofClaim: true });
    expect(place("SELECT ").position).toBe("clause");
    expect(place("?").position).toBe("subject");
  });
});
