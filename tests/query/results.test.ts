import { describe, expect, it } from "vitest";
import type { QueryResult } from "../../src/query/engine.ts";
import { CSV_RESULTS } from "../../src/query/results/csv.ts";
import { RESULT_FORMATS } from "../../src/query/results/formats.ts";
import { JSON_RESULTS } from "../../src/query/results/json.ts";
import { TABLE_RESULTS } from "../../src/query/results/table.ts";
import { cut, printable, textWidth } from "../../src/query/results/text-width.ts";
import { TSV_RESULTS } from "../../src/query/results/tsv.ts";
import { XML_RESULTS } from "../../src/query/results/xml.ts";
import { xsd } from "../../src/rdf/namespaces.ts";
import { blank, iri, type Literal, literal, tripleTerm } from "../../src/rdf/term.ts";

const hebrew = literal("שלום", { language: "he", direction: "rtl" } as unknown as string) as Literal;
const said = tripleTerm({ subject: iri("http://x/a"), predicate: iri("http://x/p"), object: literal("b", "en") });
const result: QueryResult = {
  kind: "rows",
  variables: ["x", "y"],
  rows: [
    [iri("http://x/a"), literal('say "hi", he\nsaid')],
    [literal("042", xsd("integer")), undefined],
    [hebrew, said],
    [blank("b1"), literal("=1+1 & <b>")],
  ],
};
const yes: QueryResult = { kind: "boolean", value: true };

describe("JSON", () => {
  it("follows the SPARQL 1.2 results format", () => {
    expect(JSON.parse(JSON_RESULTS.write(result))).toEqual({
      head: { vars: ["x", "y"] },
      results: {
        bindings: [
          { x: { type: "uri", value: "http://x/a" }, y: { type: "literal", value: 'say "hi", he\nsaid' } },
          { x: { type: "literal", value: "042", datatype: "http://www.w3.org/2001/XMLSchema#integer" } },
          {
            x: { type: "literal", value: "שלום", "xml:lang": "he", "its:dir": "rtl" },
            y: {
              type: "triple",
              value: {
                subject: { type: "uri", value: "http://x/a" },
                predicate: { type: "uri", value: "http://x/p" },
                object: { type: "literal", value: "b", "xml:lang": "en" },
              },
            },
          },
          { x: { type: "bnode", value: "b1" }, y: { type: "literal", value: "=1+1 & <b>" } },
        ],
      },
    });
    expect(JSON.parse(JSON_RESULTS.write(yes))).toEqual({ head: {}, boolean: true });
    const none = JSON_RESULTS.write({ kind: "rows", variables: ["x"], rows: [] });
    expect(JSON.parse(none)).toEqual({ head: { vars: ["x"] }, results: { bindings: [] } });
  });
});

describe("CSV", () => {
  it("writes bare values, quoted where needed, with CRLF", () => {
    expect(CSV_RESULTS.write(result)).toBe(
      [
        "x,y",
        'http://x/a,"say ""hi"", he\nsaid"',
        "042,",
        'שלום,"<<( <http://x/a> <http://x/p> ""b""@en )>>"',
        "_:b1,=1+1 & <b>",
        "",
      ].join("\r\n"),
    );
    expect(CSV_RESULTS.write(yes)).toBe("true\r\n");
  });

  it("keeps a spreadsheet from calculating, when asked", () => {
    const cells = (...values: string[]) =>
      CSV_RESULTS.write(
        { kind: "rows", variables: ["x"], rows: values.map((value) => [literal(value)]) },
        { neutraliseFormulas: true },
      ).split("\r\n");
    expect(cells("=1+1", "@SUM(A1)", "+44 20", "-5", "-x", "plain")).toEqual([
      "x",
      "'=1+1",
      "'@SUM(A1)",
      "'+44 20",
      "-5",
      "'-x",
      "plain",
      "",
    ]);
  });
});

describe("TSV", () => {
  it("writes terms as in Turtle, a line a row", () => {
    expect(TSV_RESULTS.write(result)).toBe(
      [
        "?x\t?y",
        '<http://x/a>\t"say \\"hi\\", he\\nsaid"',
        "042\t",
        '"שלום"@he--rtl\t<<( <http://x/a> <http://x/p> "b"@en )>>',
        '_:b1\t"=1+1 & <b>"',
        "",
      ].join("\n"),
    );
  });
});

describe("TSV for spreadsheets", () => {
  it("keeps a spreadsheet from calculating, when asked", () => {
    const of = (neutraliseFormulas: boolean) =>
      TSV_RESULTS.write(
        {
          kind: "rows",
          variables: ["x", "y", "z"],
          rows: [
            [literal("=1+1"), literal("@SUM(A1)", { language: "en", direction: "ltr" }), literal("-5", xsd("integer"))],
          ],
        },
        { neutraliseFormulas },
      ).split("\n")[1];
    expect(of(false)).toBe('"=1+1"\t"@SUM(A1)"@en--ltr\t-5');
    expect(of(true)).toBe(`"'=1+1"\t"'@SUM(A1)"@en--ltr\t-5`);
  });
});

it("pieces make the same text as the whole", () => {
  for (const format of RESULT_FORMATS)
    for (const each of [result, yes])
      if (format.pieces !== undefined) expect([...format.pieces(each)].join("")).toBe(format.write(each));
});

describe("XML", () => {
  it("follows the SPARQL 1.2 results format and escapes", () => {
    const xml = XML_RESULTS.write(result);
    expect(xml).toContain('<variable name="x"/>');
    expect(xml).toContain('<binding name="x"><uri>http://x/a</uri></binding>');
    expect(xml).toContain('<literal datatype="http://www.w3.org/2001/XMLSchema#integer">042</literal>');
    expect(xml).toContain('<literal xml:lang="he" its:dir="rtl">שלום</literal>');
    expect(xml).toContain(
      '<triple><subject><uri>http://x/a</uri></subject><predicate><uri>http://x/p</uri></predicate><object><literal xml:lang="en">b</literal></object></triple>',
    );
    expect(xml).toContain("<literal>=1+1 &amp; &lt;b&gt;</literal>");
    expect(XML_RESULTS.write(yes)).toContain("<boolean>true</boolean>");
    const control = XML_RESULTS.write({ kind: "rows", variables: ["x"], rows: [[literal("a\u0000b\rc")]] });
    expect(control).toContain("<literal>a\uFFFDb&#13;c</literal>");
  });
});

describe("the table", () => {
  it("shows names instead of addresses, aligned", () => {
    const table = TABLE_RESULTS.write(
      {
        kind: "rows",
        variables: ["who", "where"],
        rows: [
          [iri("http://x/jane"), iri("http://x/東京")],
          [iri("http://y/other"), literal("two\nlines \u001B[31mred")],
        ],
      },
      {
        prefixes: { x: "http://x/" },
        label: (of) => (of === "http://x/jane" ? "Jane Archer" : undefined),
      },
    );
    expect(table).toBe(
      [
        "who               where",
        "────────────────  ──────────────────",
        "Jane Archer       x:東京",
        "<http://y/other>  two⏎lines \uFFFD[31mred",
        "",
        "2 rows",
        "",
      ].join("\n"),
    );
    expect(TABLE_RESULTS.write(yes)).toBe("yes\n");
  });

  it("is cut to the width of the screen, widest columns first", () => {
    const rows = [[literal("short"), literal("a very long sentence that will not fit")]];
    const [, , line] = TABLE_RESULTS.write({ kind: "rows", variables: ["a", "b"], rows }, { width: 27 }).split("\n");
    expect(line).toBe("short  a very long sentenc…");
  });

  it("counts wide and combining characters", () => {
    expect(textWidth("東京")).toBe(4);
    expect(textWidth("e\u0301")).toBe(1);
    expect(textWidth("👩‍🚀x")).toBe(3);
    expect(cut("東京都", 5)).toBe("東京…");
    expect(printable("a\r\nb\u202Ec")).toBe("a⏎b\uFFFDc");
  });
});

it("every format refuses what it cannot hold", () => {
  for (const format of RESULT_FORMATS.filter((each) => !each.kinds.includes("quads"))) {
    expect(() => format.write({ kind: "quads", quads: [], prefixes: {} })).toThrow(/cannot be written/);
  }
});
