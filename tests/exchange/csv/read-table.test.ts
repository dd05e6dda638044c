import { describe, expect, test } from "vitest";
import { decodeTable } from "../../../src/exchange/csv/decode.ts";
import { readTable } from "../../../src/exchange/csv/read-table.ts";
import { readTableDate } from "../../../src/exchange/csv/table-date.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a table is read", () => {
  test.each([[","], [";"], ["\t"], ["|"]])("with cells parted by %j", (delimiter) => {
    const table = readTable(["Name", "Born\nA", "1900\nB", "1901"].join(delimiter));
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["A", "1900"],
      ["B", "1901"],
    ]);
  });

  test("lines of the file are kept through line breaks in cells and blank lines", () => {
    const table = readTable('Name,Note\n"A","two\nlines"\n\nB,x\n');
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, "A"],
      [5, "B"],
    ]);
    expect(table.errors).toEqual([]);
  });

  test("a quotation mark that is never closed is told where it opens", () => {
    const { errors } = readTable('Name,Note\nA,x\nB,"open\nC,y\n');
    expect(errors).toMatchObject([{ line: 3, column: 3, sentence: expect.stringMatching(/never closed/) }]);
  });

  test("a row with too many or too few cells is told, and what to do", () => {
    const { errors } = readTable("Name,Born\nA,1900,x\nB\nC,1901,,\n");
    expect(errors.map(({ row, line, column }) => [row, line, column])).toEqual([
      [1, 2, 8],
      [2, 3, 1],
    ]);
    expect(errors[0]?.sentence).toMatch(/3 cells and the table 2 columns.*quotation marks/);
  });

  test("headers that are empty or the same are told apart", () => {
    expect(readTable("Date,,Date\n1,2,3\n").columns).toEqual(["Date", "Column 2", "Date (2)"]);
  });

  test("an empty file says so", () => {
    expect(readTable("\n\n").errors[0]?.sentence).toBe("There is nothing in this file.");
  });
});

describe("bytes become text", () => {
  test("as UTF-8 with or without a mark, as UTF-16 with one, else as Windows-1252", () => {
    expect(decodeTable(bytes("\uFEFFŁódź\r\nx\ry"))).toEqual({ text: "Łódź\nx\ny", encoding: "UTF-8" });
    expect(decodeTable(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]))).toEqual({ text: "AB", encoding: "UTF-16" });
    expect(decodeTable(new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]))).toEqual({
      text: "Müller",
      encoding: "Windows-1252",
    });
  });

  test("what holds zeros is no text", () => {
    expect(decodeTable(new Uint8Array([0x50, 0x4b, 0, 0, 3]))).toBeNull();
  });
});

describe("dates as people write them", () => {
  test.each([
    ["1937-10~", "1937-10~"],
    ["24.6.1899", "1899-06-24"],
    ["3/4/1937", "1937-04-03"],
    ["24 June 1899", "1899-06-24"],
    ["June 24, 1899", "1899-06-24"],
    ["Sept 1939", "1939-09"],
    ["c. 1899", "1899~"],
    ["about June 1899", "1899-06~"],
    ["1899-6-4", "1899-06-04"],
    ["24.6.1899?", "1899-06-24?"],
  ])("%s is %s", (written, edtf) => {
    expect(readTableDate(written)).toMatchObject({ ok: true, text: edtf });
  });

  test("3/4/1937 is 4 March where the month comes first", () => {
    expect(readTableDate("3/4/1937", "month-first")).toMatchObject({ ok: true, text: "1937-03-04" });
  });

  test("a day that does not exist is told", () => {
    expect(readTableDate("31.2.1905")).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("February 1905 has 28 days"),
    });
  });
});
