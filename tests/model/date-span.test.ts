/** Date spans: EDTF of levels 0 to 2 as day numbers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beginningOf,
  between,
  dateOfDay,
  dayNumber,
  endOf,
  lengthOf,
  readSpan,
  type Stretch,
} from "../../src/model/date-span.ts";

const span = (text: string) => {
  const read = readSpan(text);
  if (read === null) throw new Error(`${text} is no date`);
  return read;
};
const shown = ({ earliest, latest }: Stretch): string =>
  `${earliest === null ? "…" : dateOfDay(earliest)} to ${latest === null ? "…" : dateOfDay(latest)}`;

describe("days", () => {
  test("are numbered from 1 January 1970, before and after, leap days included", () => {
    expect(["1970-01-01", "1969-12-31", "1940-02-29", "2000-03-01"].map(dayNumber)).toEqual([0, -1, -10899, 11017]);
  });

  test("law: a day comes back as the same date, years before Christ and beyond four digits included", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 8_000_000 }), (day) => {
        expect(dayNumber(dateOfDay(day))).toBe(day);
      }),
    );
  });
});

test.each([
  ["1940-01-19", "day", "1940-01-19 to 1940-01-19"],
  ["1940-02", "span", "1940-02-01 to 1940-02-29"],
  ["193X", "span", "1930-01-01 to 1939-12-31"],
  ["1934-23", "span", "1934-09-01 to 1934-11-30"],
  ["1940-01/1940-02", "interval", "1940-01-01 to 1940-02-29"],
  ["1931/..", "interval", "1931-01-01 to …"],
  ["../1940-06", "interval", "… to 1940-06-30"],
  ["[1940-06-14,1940-07-14]", "one-of", "1940-06-14 to 1940-07-14"],
  ["{1937,1939-05}", "all-of", "1937-01-01 to 1939-05-31"],
  ["1937-10~", "span", "1937-10-01 to 1937-10-31"],
  ["1938-17", null, ""],
  ["soon", null, ""],
])("%s is a %s: %s", (text, form, bounds) => {
  const read = readSpan(text);
  expect(read?.form ?? null).toBe(form);
  if (read !== null) expect(shown(read)).toBe(bounds);
});

test("marks doubt and open ends", () => {
  expect(span("1937-10~")).toMatchObject({ approximate: true, uncertain: false, openEnd: false });
  expect(span("1937?")).toMatchObject({ approximate: false, uncertain: true });
  expect(span("1931/..")).toMatchObject({ openStart: false, openEnd: true });
});

test("one of several days is several places on an axis", () => {
  expect(span("[1940-06-14,1940-07-14]").parts.map(shown)).toEqual([
    "1940-06-14 to 1940-06-14",
    "1940-07-14 to 1940-07-14",
  ]);
  expect(span("[1667,1668,1670..1672]").parts.map(shown)).toEqual([
    "1667-01-01 to 1667-12-31",
    "1668-01-01 to 1668-12-31",
    "1670-01-01 to 1672-12-31",
  ]);
  expect(span("1940").parts.map(shown)).toEqual(["1940-01-01 to 1940-12-31"]);
});

test("a state begins and ends somewhere within the ends of its interval", () => {
  expect(shown(beginningOf(span("1925/1940-06")))).toBe("1925-01-01 to 1925-12-31");
  expect(shown(endOf(span("1925/1940-06")))).toBe("1940-06-01 to 1940-06-30");
  expect(shown(beginningOf(span("../1940-06")))).toBe("… to …");
  expect(shown(endOf(span("1925/..")))).toBe("… to …");
  expect(shown(beginningOf(span("1940")))).toBe("1940-01-01 to 1940-12-31");
});

test("from one date to another, and how long", () => {
  expect(shown(between(span("1940-01-19"), span("1940-02~")))).toBe("1940-01-19 to 1940-02-29");
  expect([lengthOf(span("1940-02")), lengthOf(span("1940-01-19")), lengthOf(span("1931/.."))]).toEqual([29, 1, null]);
});
