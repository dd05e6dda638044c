/** The parts of a citation, read from what compilers wrote: names of makers, dates, titles. */
import { describe, expect, it } from "vitest";
import type { CslItem } from "../../src/exchange/bibliography/csl-item.ts";
import { cslDate } from "../../src/exchange/bibliography/dates.ts";
import { readMakers, readName } from "../../src/exchange/bibliography/names.ts";
import { readTitle } from "../../src/exchange/bibliography/title.ts";

describe("names of authors", () => {
  it.each([
    ["Kevin Quinlan", { family: "Quinlan", given: "Kevin" }],
    ["C. Andrew", { family: "Andrew", given: "C." }],
    ["F. A. C. Kluiters", { family: "Kluiters", given: "F. A. C." }],
    ["Quinlan, Kevin", { family: "Quinlan", given: "Kevin" }],
    ["Richard Davenport-Hines", { family: "Davenport-Hines", given: "Richard" }],
    ["Elisabeth van der Poel", { family: "Poel", given: "Elisabeth", "non-dropping-particle": "van der" }],
    ["van der Poel, Elisabeth", { family: "Poel", given: "Elisabeth", "non-dropping-particle": "van der" }],
    ["Martin Dies Jr.", { family: "Dies", given: "Martin", suffix: "Jr." }],
    ["Józef Żółkiewski", { family: "Żółkiewski", given: "Józef" }],
    ["Janus", { literal: "Janus" }],
    ["Time", { literal: "Time" }],
    ["The National Archives", { literal: "The National Archives" }],
    ["Federal Bureau of Investigation", { literal: "Federal Bureau of Investigation" }],
    ["New York Public Library", { literal: "New York Public Library" }],
    ["Security Service", { literal: "Security Service" }],
    ["United States", { literal: "United States" }],
    ["FBI", { literal: "FBI" }],
  ])("%s", (text, name) => {
    expect(readName(text)).toEqual(name);
  });

  it("tell editors from authors, and several from one", () => {
    expect(readMakers("Guy Liddell, ed. Nigel West")).toEqual({
      authors: [{ family: "Liddell", given: "Guy" }],
      editors: [{ family: "West", given: "Nigel" }],
    });
    expect(readMakers("Oleg Tsarev and Nigel West").authors.map((a) => "family" in a && a.family)).toEqual([
      "Tsarev",
      "West",
    ]);
    expect(readMakers("Harper & Brothers").authors).toEqual([{ literal: "Harper & Brothers" }]);
    expect(readMakers("Department of Justice and Labor").authors).toHaveLength(1);
  });
});

describe("dates for CSL", () => {
  it.each([
    ["2014", { "date-parts": [[2014]] }],
    ["1939-11", { "date-parts": [[1939, 11]] }],
    ["2003-05-19", { "date-parts": [[2003, 5, 19]] }],
    ["1939/1941", { "date-parts": [[1939], [1941]] }],
    ["2004~", { "date-parts": [[2004]], circa: true }],
    ["1940?", { "date-parts": [[1940]], circa: true }],
    ["1940-21", { "date-parts": [[1940]], season: 1 }],
    ["2014/..", { "date-parts": [[2014]], literal: "from 2014 on" }],
    ["194X", { "date-parts": [[1940], [1949]], literal: "the 1940s" }],
    ["no date at all", { literal: "no date at all" }],
  ])("%s", (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });
});

describe("titles as compilers write them", () => {
  const read = (title: string, type: CslItem["type"], ...families: string[]) => readTitle(title, type, families);

  it("lose the author's name, the year, and what is said of the passage", () => {
    expect(read("N. Barratt, The Forgotten Spy (2015), chapters on King", "book", "Barratt")).toEqual({
      title: "The Forgotten Spy",
      note: "chapters on King",
    });
    expect(read("G. Kern, A Death in Washington (Enigma 2003)", "book", "Kern")).toEqual({
      title: "A Death in Washington",
      publisher: "Enigma",
    });
    expect(read("I Was an Agent (London, Right Book Club edition 1940)", "book")).toEqual({
      title: "I Was an Agent",
      "publisher-place": "London",
      publisher: "Right Book Club",
    });
    expect(read("The Diaries, vol. I, ed. N. West (2005): description", "book", "Liddell", "West")).toEqual({
      title: "The Diaries",
      volume: "I",
      note: "description",
    });
  });

  it("are told from what they stand in", () => {
    expect(
      read(
        "K. Quinlan, 'Defection (I)', ch. 6 of The Secret War: MI5 (Boydell & Brewer 2014), pp. 139-162; summary page",
        "chapter",
        "Quinlan",
      ),
    ).toEqual({
      title: "Defection (I)",
      "container-title": "The Secret War: MI5",
      "chapter-number": "6",
      publisher: "Boydell & Brewer",
      page: "139–162",
      note: "summary page",
    });
    expect(read("In Stalin's Service (1939), ch. VIII 'My Break' (from p. 244)", "chapter")).toEqual({
      title: "My Break",
      "container-title": "In Stalin's Service",
      "chapter-number": "VIII",
      note: "(from p. 244)",
    });
    expect(read("Time, 22 May 1939, 'You Are Shmelka!'", "article-newspaper")).toEqual({
      title: "You Are Shmelka!",
      "container-title": "Time",
    });
    expect(
      read("H. Klehr, 'Another Victim?', review of Kern, Weekly Standard 8/35, 19 May 2003", "review", "Klehr"),
    ).toEqual({
      title: "Another Victim?",
      "container-title": "Weekly Standard",
      volume: "8",
      issue: "35",
      note: "review of Kern",
    });
    expect(read("The National Archives (Kew), KV 2/802-805, personal file", "manuscript")).toEqual({
      title: "Personal file",
      archive: "The National Archives (Kew)",
      archive_location: "KV 2/802-805",
    });
    expect(read("I. Wassink, 'Ideals', MA paper, Nipissing University, Nov. 2012", "thesis", "Wassink")).toEqual({
      title: "Ideals",
      genre: "MA paper",
      publisher: "Nipissing University",
    });
  });

  it("stay as they are where no form fits, so that nothing is lost", () => {
    for (const title of [
      "La Rivista, short life of 'Smelka' Ginsberg",
      "Review of Quinlan's book, some journal",
      "Witness",
    ])
      expect(read(title, "article-journal")).toEqual({ title });
  });
});
