import { describe, expect, it } from "vitest";
import { arrangeRows, type RowWish } from "../../src/app/query/results/arrange-rows.ts";
import { barsOf, chartColumns, marksOf, pointsOf } from "../../src/app/query/results/chart-data.ts";
import { columnsOf } from "../../src/app/query/results/columns.ts";
import { lineColumns, linesOf } from "../../src/app/query/results/graph-data.ts";
import { RowWords } from "../../src/app/query/results/row-words.ts";
import { finish } from "../../src/app/query/results/use-sliced.ts";
import type { RowsResult } from "../../src/query/engine.ts";
import { EDTF_DATATYPE, xsd } from "../../src/rdf/namespaces.ts";
import { iri, literal, type Term } from "../../src/rdf/term.ts";

const whole = (n: number | string) => literal(String(n), xsd("integer"));
const edtf = (text: string) => literal(text, iri(EDTF_DATATYPE));
const words = (term: Term): string => term.value.slice(term.value.search(/[^/]*$/));

function rowsOf(variables: string[], rows: (Term | undefined)[][]): RowsResult {
  return { kind: "rows", variables, rows };
}

/** The first column of the rows in the order wished for. */
function arranged(result: RowsResult, wish: Partial<RowWish>): (string | undefined)[] {
  const steps = arrangeRows(result, { filter: "", sort: null, ...wish }, new RowWords(words));
  for (let step = steps.next(); ; step = steps.next())
    if (step.done === true) return step.value.map((i) => result.rows[i]?.[0]?.value);
}

describe("what a column holds", () => {
  it("is told from its values", () => {
    const result = rowsOf(
      ["who", "n", "when", "so", "text", "any", "none"],
      [
        [iri("urn:a"), whole(1), edtf("1940"), literal("true", xsd("boolean")), literal("x"), whole(1), undefined],
        [
          iri("urn:b"),
          undefined,
          literal("1940-01-02", xsd("date")),
          undefined,
          literal("y", "en"),
          literal("z"),
          undefined,
        ],
      ],
    );
    expect(columnsOf(result).map(({ kind }) => kind)).toEqual([
      "thing",
      "number",
      "date",
      "truth",
      "text",
      "mixed",
      "empty",
    ]);
  });
});

describe("sorting", () => {
  it("compares numbers as numbers, whatever their datatype", () => {
    const result = rowsOf(
      ["n"],
      [[whole(10)], [whole(9)], [literal("9.5", xsd("decimal"))], [literal("1e1", xsd("double"))]],
    );
    expect(arranged(result, { sort: { column: 0, down: false } })).toEqual(["9", "9.5", "10", "1e1"]);
    expect(arranged(result, { sort: { column: 0, down: true } })).toEqual(["10", "1e1", "9.5", "9"]);
  });

  it("compares dates by their first day, whatever their form", () => {
    const dates = ["1940-02", "1937-10~", "1940", "[1939-06-14,1940-07-14]", "1940-01/1940-02"];
    const result = rowsOf(["when"], [...dates.map((text) => [edtf(text)]), [literal("1940-01-15", xsd("date"))]]);
    expect(arranged(result, { sort: { column: 0, down: false } })).toEqual([
      "1937-10~",
      "[1939-06-14,1940-07-14]",
      "1940",
      "1940-01/1940-02",
      "1940-01-15",
      "1940-02",
    ]);
  });

  it("compares things by name, leaves what is empty to the end either way, and keeps the order of equals", () => {
    const result = rowsOf(
      ["who", "k"],
      [
        [iri("urn:x/Émile"), whole(1)],
        [undefined, whole(2)],
        [iri("urn:x/Zoe"), whole(1)],
        [iri("urn:x/adam"), whole(1)],
      ],
    );
    const [up, down] = [false, true].map((d) => arranged(result, { sort: { column: 0, down: d } }));
    expect(up).toEqual(["urn:x/adam", "urn:x/Émile", "urn:x/Zoe", undefined]);
    expect(down).toEqual(["urn:x/Zoe", "urn:x/Émile", "urn:x/adam", undefined]);
    const same = arranged(result, { sort: { column: 1, down: true } });
    expect(same).toEqual([undefined, "urn:x/Émile", "urn:x/Zoe", "urn:x/adam"]);
  });

  it("filters by every word, without accents or case, in any column", () => {
    const result = rowsOf(
      ["who", "what"],
      [
        [iri("urn:x/Émile"), literal("led the meeting")],
        [iri("urn:x/Emile"), literal("was there")],
      ],
    );
    expect(arranged(result, { filter: "emile LED" })).toEqual(["urn:x/Émile"]);
    expect(arranged(result, { filter: "nobody" })).toEqual([]);
  });

  it("sorts many rows in steps, exactly", () => {
    const numbers = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000);
    const result = rowsOf(
      ["n"],
      numbers.map((n) => [whole(n)]),
    );
    let steps = 0;
    const work = arrangeRows(result, { filter: "", sort: { column: 0, down: false } }, new RowWords(words));
    for (let step = work.next(); ; step = work.next()) {
      if (step.done !== true) {
        steps += 1;
        continue;
      }
      expect(step.value.map((i) => numbers[i])).toEqual(Array.from({ length: 5000 }, (_, i) => i));
      break;
    }
    expect(steps).toBeGreaterThan(20);
  });
});

describe("charts", () => {
  const result = rowsOf(
    ["class", "n"],
    [
      [iri("urn:x/Person"), whole(3)],
      [iri("urn:x/Place"), whole(2)],
      [iri("urn:x/Person"), whole(4)],
      [iri("urn:x/Event"), undefined],
    ],
  );

  it("draw a bar for each name; rows of one name are added up", () => {
    const choice = chartColumns(columnsOf(result));
    expect(choice).toMatchObject({ of: { variable: "class" }, number: { variable: "n" } });
    if (choice === null) return;
    expect(finish(barsOf(result, choice, words))).toEqual({
      bars: [
        { words: "Person", value: 7 },
        { words: "Place", value: 2 },
      ],
      added: 1,
      without: 1,
    });
  });

  it("draw points in order of date, each at the middle of its span", () => {
    const dated = rowsOf(
      ["when", "n"],
      [
        [edtf("1970-01-03"), whole(5)],
        [edtf("1970-01-01"), whole(1)],
        [literal("no date"), whole(9)],
        [edtf("1970-01-01/1970-01-05"), whole(2)],
      ],
    );
    const [of, number] = columnsOf(dated);
    if (of === undefined || number === undefined) throw new Error("There are two columns.");
    const { points, without } = finish(pointsOf(dated, { of, number }));
    expect(points.map(({ day, value }) => [day, value])).toEqual([
      [0, 1],
      [2, 7],
    ]);
    expect(without).toBe(1);
  });

  it("are not offered without numbers", () => {
    expect(chartColumns(columnsOf(rowsOf(["a", "b"], [[iri("urn:a"), literal("x")]])))).toBeNull();
    expect(chartColumns(columnsOf(rowsOf(["n"], [[whole(1)]])))).toBeNull();
  });

  it("have round marks around all values", () => {
    expect(marksOf(0, 491)).toEqual([0, 200, 400, 600]);
    expect(marksOf(-3, 7)).toEqual([-5, 0, 5, 10]);
    expect(marksOf(0, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(marksOf(0, 0)).toContain(0);
  });
});

describe("the graph of an answer", () => {
  it("has the triples of CONSTRUCT, or the first two things of each row, each line once", () => {
    const rows = rowsOf(
      ["n", "a", "b"],
      [
        [whole(1), iri("urn:a"), iri("urn:b")],
        [whole(2), iri("urn:a"), iri("urn:b")],
        [whole(3), iri("urn:a"), undefined],
      ],
    );
    const lines = linesOf(rows, lineColumns(rows, columnsOf(rows)));
    expect(lines.map(({ from, to }) => `${from.value} ${to.value}`)).toEqual(["urn:a urn:b"]);
  });
});
