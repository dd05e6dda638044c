import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDates, compareDateTexts, readEdtf } from "../../src/model/edtf.ts";

const read = (text: string) => {
  const date = readEdtf(text);
  if (!date.ok) throw new Error(date.sentence);
  return date;
};

const sentenceOf = (text: string): string => {
  const date = readEdtf(text);
  if (date.ok) throw new Error(`${text} was read as ${date.words}`);
  return date.sentence;
};

describe("a date in words", () => {
  test.each([
    ["1940-01-19", "19 January 1940", "19 Jan 1940"],
    ["1937-10", "October 1937", "Oct 1937"],
    ["1933", "1933", "1933"],
    ["1937-10~", "about October 1937", "c. Oct 1937"],
    ["1899-01-01?", "perhaps 1 January 1899", "1 Jan 1899?"],
    ["1937%", "perhaps about 1937", "c. 1937?"],
    ["1940-01/1940-02", "January to February 1940", "Jan–Feb 1940"],
    ["1940-01-20/1940-01-31", "20 to 31 January 1940", "20–31 Jan 1940"],
    ["1938-11/1941-02-10", "November 1938 to 10 February 1941", "Nov 1938–10 Feb 1941"],
    ["1933/1937", "1933 to 1937", "1933–1937"],
    ["1939/1940?", "1939 to perhaps 1940", "1939–1940?"],
    ["[1939-08-31..1939-09-02]", "between 31 August and 2 September 1939", "31 Aug–2 Sep 1939"],
    ["[1940-06-14,1940-07-14]", "14 June or 14 July 1940", "14 Jun or 14 Jul 1940"],
    ["{1939,1941}", "1939 and 1941", "1939 and 1941"],
    ["193X", "the 1930s", "1930s"],
    ["18XX", "the 19th century", "19th c."],
    ["1939-10-XX", "October 1939, day unknown", "Oct 1939"],
    ["1939-22", "summer 1939", "summer 1939"],
    ["../1933", "up to 1933", "–1933"],
    ["1931/..", "from 1931 on", "1931–"],
    ["1931/", "from 1931, end unknown", "1931–"],
    ["[..1933]", "1933 or earlier", "–1933"],
    ["1941-02-10T09:30:00", "10 February 1941, 09:30", "10 Feb 1941, 09:30"],
    ["-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"],
  ])("%s is %s", (text, words, short) => {
    expect(read(text)).toMatchObject({ words, short });
  });

  test("says whether it is approximate or uncertain", () => {
    expect(read("1937-10~")).toMatchObject({ approximate: true, uncertain: false });
    expect(read("1899-01-01?")).toMatchObject({ approximate: false, uncertain: true });
    expect(read("1937~/1938")).toMatchObject({ approximate: true });
  });
});

describe("bounds", () => {
  test.each([
    ["1940-01-19", "1940-01-19", "1940-01-19"],
    ["1940-02", "1940-02-01", "1940-02-29"],
    ["1939-02", "1939-02-01", "1939-02-28"],
    ["1933~", "1933-01-01", "1933-12-31"],
    ["1940-01/1940-02", "1940-01-01", "1940-02-29"],
    ["[1939-08-31..1939-09-02]", "1939-08-31", "1939-09-02"],
    ["[1940-06-14,1940-07-14]", "1940-06-14", "1940-07-14"],
    ["193X", "1930-01-01", "1939-12-31"],
    ["1939-1X", "1939-10-01", "1939-12-31"],
    ["156X-12-25", "1560-12-25", "1569-12-25"],
    ["1939-21", "1939-03-01", "1939-05-31"],
    ["-0043-03-15", "-0043-03-15", "-0043-03-15"],
  ])("%s runs from %s to %s", (text, notBefore, notAfter) => {
    expect(read(text)).toMatchObject({ notBefore, notAfter });
  });

  test("an open or unknown end has none", () => {
    expect(read("../1940")).not.toHaveProperty("notBefore");
    expect(read("../1940").notAfter).toBe("1940-12-31");
    expect(read("1931/..")).not.toHaveProperty("notAfter");
    expect(read("/1940")).not.toHaveProperty("notBefore");
  });

  test("any day, month or year has the bounds of its own calendar", () => {
    const date = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom(10, 7, 4), (day, length) => {
        const text = day.toISOString().slice(0, length);
        const { notBefore = "", notAfter = "" } = read(text);
        expect(notBefore.startsWith(text) && notAfter.startsWith(text)).toBe(true);
        const next = new Date(`${notAfter}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(next.toISOString().startsWith(text)).toBe(false);
        expect(compareDateTexts(notBefore, notAfter)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("what is not a date", () => {
  test.each([
    ["1939-13", "“1939-13” is not a date. Months run from 01 to 12."],
    ["1939-02-30", "“1939-02-30” is not a date. February 1939 has 28 days."],
    ["1939-02-29", "“1939-02-29” is not a date. February 1939 has 28 days."],
    ["1940-02/1940-01", "“1940-02/1940-01” is not a date. It ends before it begins."],
    ["11 Oct 1939", "“11 Oct 1939” is not a date. Put the year first: 1939-10-11."],
    ["11/10/1939", "“11/10/1939” is not a date. Put the year first: 1939-10-11."],
    ["October 1937", "“October 1937” is not a date. Put the year first: 1937-10."],
    ["1939-1-5", "“1939-1-5” is not a date. Months and days have two digits: 1939-01-05."],
  ])("%s: %s", (text, sentence) => {
    expect(sentenceOf(text)).toBe(sentence);
  });

  test("anything else is told which forms there are", () => {
    expect(sentenceOf("some time before the war")).toMatch(/^“some time before the war” is not a date\. Write 1939, /);
    expect(sentenceOf(" ")).toMatch(/^The date is missing\. Write 1939, /);
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readEdtf(text).text === "string"));
  });
});

test("dates are ordered by their first day, then their last, and what has none comes last", () => {
  const sorted = ["1941", null, "1940-02", "nonsense", "../1939", "1940", "1940-01-19"].sort(compareDates);
  expect(sorted).toEqual(["../1939", "1940", "1940-01-19", "1940-02", "1941", "nonsense", null]);
});
