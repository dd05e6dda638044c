import { describe, expect, test } from "vitest";
import { composeInverseLabel } from "../../src/model/inverse-label.ts";
import { localName, readableClassName, readableName, readableRelationName } from "../../src/model/local-name.ts";
import { editDistance, foldText } from "../../src/model/names.ts";

test.each([
  ["Podwołoczyska", "podwoloczyska"],
  ["Bystrolyotov", "bystrolyotov"],
  ["Jānis Bērziņš", "janis berzins"],
  ["Straße", "strasse"],
  ["Ærø Þór Đặng Œuvre", "aero thor dang oeuvre"],
  ["DIYARBAKIR ı", "diyarbakir i"],
  ["O’Brien-Smith,  J.", "obrien smith j"],
  ["Кривицкий", "кривицкии"],
])("%s is folded to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding twice is folding once", () => {
  expect(foldText(foldText("Łódź (Poland), É")).normalize()).toBe(foldText("Łódź (Poland), É"));
});

test("edit distance counts a swap as one and gives up past the limit", () => {
  expect(editDistance("krivitsky", "krivitsky", 2)).toBe(0);
  expect(editDistance("krivitzky", "krivitsky", 2)).toBe(1);
  expect(editDistance("liddlel", "liddell", 2)).toBe(1);
  expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
});

describe("an IRI without a label", () => {
  test.each([
    ["https://example.org/walter-krivitsky", "walter krivitsky"],
    ["https://example.org/ns#questionedBy", "questioned By"],
    ["http://www.cidoc-crm.org/cidoc-crm/E21_Person", "E21 Person"],
    ["https://example.org/person/12", "person 12"],
    ["https://example.org/caf%C3%A9/", "café"],
    ["urn:isbn:0451450523", "0451450523"],
    ["https://example.org/%E0%A4%A", "%E0%A4%A"],
  ])("%s reads %s", (iri, words) => {
    expect(readableName(iri)).toBe(words);
  });

  test("classes begin with a capital, relations do not, acronyms stay", () => {
    expect(readableClassName("https://example.org/OrganisationalUnit")).toBe("Organisational unit");
    expect(readableClassName("https://example.org/DNASample")).toBe("DNA sample");
    expect(readableRelationName("https://example.org/questionedBy")).toBe("questioned by");
  });

  test("an IRI that ends in a slash still has a local name", () => {
    expect(localName("https://example.org/a/b/")).toBe("b");
  });
});

test.each([
  ["created by", "created"],
  ["is written by", "written"],
  ["part of", "has part"],
  ["has member", "member of"],
  ["knows", "knows of"],
  ["located in", "← located in"],
])("“%s” from the other end is “%s”", (label, inverse) => {
  expect(composeInverseLabel(label)).toBe(inverse);
});
