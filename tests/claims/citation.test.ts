import { expect, test } from "vitest";
import { cite } from "../../src/claims/citation.ts";

test("a source and the place in it, no word twice", () => {
  expect(cite("Davenport-Hines 2018", "ch. 5")).toBe("Davenport-Hines 2018, ch. 5");
  expect(cite("Quinlan 2014, summary", "summary, sentence 8")).toBe("Quinlan 2014, summary, sentence 8");
  expect(cite("Quinlan 2014, summary", "summary page, metadata")).toBe("Quinlan 2014, summary page, metadata");
  expect(cite("Andrew 2009, endnotes", "Endnotes, n. 61")).toBe("Andrew 2009, Endnotes, n. 61");
  expect(cite("54 Stat. 1238", "54 Stat. 1238")).toBe("54 Stat. 1238");
  expect(cite("Kern 2003, vol. 1, notes", "vol. 1, notes, n. 4")).toBe("Kern 2003, vol. 1, notes, n. 4");
});

test("what only looks alike stays", () => {
  expect(cite("Kern, letters", "letter 4")).toBe("Kern, letters, letter 4");
  expect(cite("Kern, note", "notebook")).toBe("Kern, note, notebook");
  expect(cite("Perry 2005")).toBe("Perry 2005");
  expect(cite("Perry 2005", " ")).toBe("Perry 2005");
});
