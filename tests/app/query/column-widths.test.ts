import { expect, it } from "vitest";
import { columnWidth } from "../../../src/app/query/results/column-widths.ts";

it("the longer the words of a column, the larger its share; one long text among short ones changes nothing", () => {
  const codes = ["US09", "SD14", "SD09", "SD07", "SD03", "PE51", "PE20", "PE03"];
  const [, ofCodes] = columnWidth("thing", codes);
  const [, ofNotes] = columnWidth(
    "text",
    codes.map((code) => `${code}: the same page also gives Dorset`),
  );
  expect(ofNotes).toBeGreaterThan(3 * ofCodes);
  expect(columnWidth("thing", [...codes, "x".repeat(400)])[1]).toBe(ofCodes);
  expect(columnWidth("text", ["x".repeat(4_000)])).toEqual(columnWidth("text", ["x".repeat(400)]));
  expect(columnWidth("empty", [])[1]).toBeGreaterThan(0);
});
