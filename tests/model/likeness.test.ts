import { describe, expect, test } from "vitest";
import { likeness, type Profile, readyProfile, VERY_LIKELY } from "../../src/model/likeness.ts";
import { likelyPairs } from "../../src/model/likeness-index.ts";
import { nameLikeness, readyName } from "../../src/model/name-likeness.ts";

const names = (a: string, b: string) => nameLikeness(readyName(a), readyName(b));
const profile = (id: string, called: string | string[], more: Partial<Profile> = {}): Profile => ({
  id,
  names: Array.isArray(called) ? called : [called],
  kind: "person",
  own: ["Person"],
  classes: ["Person", "Agent"],
  dates: [],
  ...more,
});
const born = (words: string, earliest: number, latest: number) => ({
  relation: "bornOn",
  label: "born on",
  words,
  earliest,
  latest,
});
const alike = (a: Profile, b: Profile) => likeness(readyProfile(a), readyProfile(b));

describe("names are like one another", () => {
  test.each([
    ["Jane Archer", "JANE ARCHER", /accents, capitals/],
    ["Podwołoczyska", "Podwoloczyska", /accents/],
    ["Archer, Jane", "Jane Archer", /same words/],
    ["W. Krivitsky", "Walter Krivitsky", /initials/],
    ["Krivitsky, W.", "Walter Krivitsky", /initials/],
    ["W.G. Krivitsky", "Walter G. Krivitsky", /initials/],
    ["Walter Krivitskii", "Walter Krivitsky", /spellings of one name/],
    ["Walter Kriwitzki", "Walter Krivitsky", /spellings of one name/],
    ["Вальтер Кривицкий", "Valter Krivitskiy", /spellings|same words/],
    ["Walter G. Krivitsky", "Walter Krivitsky", /holds the other/],
    ["Guy Liddel", "Guy Liddell", /spellings|letter apart/],
  ])("%s and %s", (a, b, why) => {
    expect(names(a, b)?.reason).toMatch(why);
    expect(names(b, a)?.score).toBe(names(a, b)?.score);
  });

  test.each([
    ["Jane Archer", "Jane Sissmore"],
    ["Walter Krivitsky", "Antonina Krivitsky"],
    ["W. Krivitsky", "A. Krivitsky"],
    ["Department 5", "Department 6"],
    ["MI5", "MI6"],
    ["Kim", "Jim"],
    ["", "Jane"],
  ])("not %s and %s", (a, b) => {
    expect(names(a, b)).toBeNull();
  });
});

describe("things are likely one", () => {
  test("dates that agree are a reason; dates that contradict each other rule it out", () => {
    const year = born("1899", -25932, -25568);
    const day = born("28 June 1899", -25754, -25754);
    const found = alike(
      profile("a", "W. Krivitsky", { dates: [year] }),
      profile("b", "Walter Krivitsky", { dates: [day] }),
    );
    expect(found?.reasons.at(-1)).toBe("born on 1899 and 28 June 1899");
    const other = born("1912", -21184, -20819);
    expect(
      alike(profile("a", "Walter Krivitsky", { dates: [year] }), profile("b", "Walter Krivitsky", { dates: [other] })),
    ).toBeNull();
  });

  test("classes that do not go together rule it out; one that specialises the other does not", () => {
    const ship = profile("b", "Queen Mary", { own: ["Ship"], classes: ["Ship"] });
    expect(alike(profile("a", "Queen Mary"), ship)).toBeNull();
    expect(
      alike(profile("a", "Jane Archer", { own: ["Agent"], classes: ["Agent"] }), profile("b", "Jane Archer")),
    ).not.toBeNull();
  });

  test("a further name counts, a little less than the first", () => {
    const found = alike(profile("a", ["Samuel Ginsberg", "Walter Krivitsky"]), profile("b", "Walter Krivitsky"));
    expect(found?.score).toBeLessThan(1);
    expect(found?.score).toBeGreaterThanOrEqual(VERY_LIKELY);
  });
});

test("pairs are found once each, the likeliest first, among many things that are not", () => {
  const crowd = Array.from({ length: 2000 }, (_, i) => profile(`p${i}`, `Person${i % 40} Number${i} Family${i}x`));
  const things = [...crowd, profile("a", "Jane Archer"), profile("b", "J. Archer"), profile("c", "Archer, Jane")];
  const steps = likelyPairs(things.map(readyProfile));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const pairs = step.value.filter(({ a, b }) => ["a", "b", "c"].includes(a) || ["a", "b", "c"].includes(b));
  expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(["ac", "ab", "bc"]);
});
