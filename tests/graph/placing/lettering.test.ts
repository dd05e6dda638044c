import { describe, expect, test } from "vitest";
import { breakLines, lettering } from "../../../src/graph/placing/lettering.ts";

describe("breaking a name", () => {
  test("up to 22 characters it stays on one line", () => {
    expect(breakLines("Soviet secret services")).toEqual(["Soviet secret services"]);
  });

  test("a longer one is broken once, at the space nearest the middle", () => {
    expect(breakLines("Naturalization and Immigration Service")).toEqual(["Naturalization and", "Immigration Service"]);
  });

  test("what is still too long is cut with an ellipsis", () => {
    const lines = breakLines("A memorandum on the organisation and methods of the service abroad");
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.length <= 24)).toBe(true);
    expect(lines[1]).toMatch(/…$/);
  });

  test("a word without a space is cut", () => {
    expect(breakLines("Donaudampfschifffahrtsgesellschaft")).toEqual(["Donaudampfschifffahrts…"]);
  });

  test("markup is only text", () => {
    expect(breakLines("<b>x</b>")).toEqual(["<b>x</b>"]);
  });
});

test("italic means event, and the chosen name is larger and heavier", () => {
  const families = { sans: "S", serif: "T" };
  expect(lettering("diamond", false, families).font).toBe("italic 400 13px T");
  expect(lettering("circle", false, families).font).toBe("500 12px S");
  expect(lettering("circle", true, families).font).toBe("600 14px S");
  expect(lettering("triangle-down", false, families).font).toBe("500 11px S");
});
