import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerText, PARAMETER_KINDS, type QueryHeader, readHeader, withHeader } from "../../src/query/query-header.ts";

const CONTACTS = `# title: Who met whom, and when?
# description: Every meeting of one person, with its sources.
# param: ?who thing dos:Person = kri:walter-krivitsky "Whose contacts?"
# param: ?since date = 1937-01-01 "Since when?"
# param: ?how choice dos:certain | dos:probable = dos:certain "How sure?"
# param: ?most number
# param: ?word text = "a \\"spy\\"" "Which word?"
# pin: dos:Person ?who
# checked by hand

SELECT * WHERE { ?who dos:met ?x } # not a header
`;

describe("the header of a query", () => {
  it("is read line by line", () => {
    expect(readHeader(CONTACTS)).toEqual({
      title: "Who met whom, and when?",
      description: "Every meeting of one person, with its sources.",
      parameters: [
        {
          ...{ name: "who", kind: "thing", cls: "dos:Person", choices: [] },
          ...{ initial: "kri:walter-krivitsky", prompt: "Whose contacts?" },
        },
        { name: "since", kind: "date", cls: null, choices: [], initial: "1937-01-01", prompt: "Since when?" },
        {
          ...{ name: "how", kind: "choice", cls: null, choices: ["dos:certain", "dos:probable"] },
          ...{ initial: "dos:certain", prompt: "How sure?" },
        },
        { name: "most", kind: "number", cls: null, choices: [], initial: null, prompt: "" },
        { name: "word", kind: "text", cls: null, choices: [], initial: 'a "spy"', prompt: "Which word?" },
      ],
      pins: [{ cls: "dos:Person", variable: "who" }],
      notes: ["checked by hand"],
    });
  });

  it("is read from the queries that are there", () => {
    const folder = new URL("../../data/krivitsky/queries/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith(".rq"));
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), "utf8");
      const header = readHeader(text);
      expect(header.title).not.toBe("");
      expect(header.description).not.toBe("");
      expect(withHeader(text, header)).toBe(text);
    }
  });

  it("keeps what it cannot read as a note, and a query without any as it is", () => {
    const odd = "# param: ?who elephant\n# param: who text\n# pin: dos:Person\n\nASK {}\n";
    expect(readHeader(odd)).toMatchObject({
      parameters: [],
      pins: [],
      notes: ["param: ?who elephant", "param: who text", "pin: dos:Person"],
    });
    expect(withHeader(odd, readHeader(odd))).toBe(odd);
    expect(withHeader("ASK {}", readHeader("ASK {}"))).toBe("ASK {}");
    expect(readHeader("PREFIX a: <b#>\n# title: not a header\nASK {}").title).toBe("");
  });

  it("keeps whole addresses and texts in a list of choices", () => {
    const choices = ["<https://example.org/?a=b|c>", "dos:certain", '"yes, = or \\"no\\" | both"'];
    const parameter = {
      name: "x",
      kind: "choice",
      cls: null,
      choices,
      initial: "dos:certain",
      prompt: "Which?",
    } as const;
    const header = { title: "T", description: "", parameters: [parameter], pins: [], notes: [] };
    expect(readHeader(withHeader("ASK {}\n", header))).toEqual(header);
    const ofClass = {
      ...parameter,
      kind: "thing",
      cls: "<https://example.org/?a=b>",
      choices: [],
      initial: null,
    } as const;
    expect(readHeader(withHeader("ASK {}\n", { ...header, parameters: [ofClass] })).parameters).toEqual([ofClass]);
  });

  const line = fc.stringMatching(/^[A-Za-zäé0-9?.,"\\|=#' -]{0,30}$/).map((s) => s.replace(/\s+/g, " ").trim());
  const name = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/);
  const short = fc.stringMatching(/^[a-z]{1,4}:[A-Za-z]{1,8}$/);
  const parameter = fc
    .record({
      name,
      kind: fc.constantFrom(...PARAMETER_KINDS),
      cls: fc.option(short, { nil: null }),
      choices: fc.array(short, { minLength: 1, maxLength: 4 }),
      initial: fc.option(line, { nil: null }),
      prompt: line,
    })
    .map((p) => ({ ...p, cls: p.kind === "thing" ? p.cls : null, choices: p.kind === "choice" ? p.choices : [] }));
  const header: fc.Arbitrary<QueryHeader> = fc.record({
    title: line,
    description: line,
    parameters: fc.uniqueArray(parameter, { maxLength: 4, selector: (p) => p.name }),
    pins: fc.array(fc.record({ cls: short, variable: name }), { maxLength: 2 }),
    notes: fc.constant([]),
  });

  it("is read back as it was written, above the same query", () => {
    fc.assert(
      fc.property(header, (h) => {
        const text = withHeader("# title: old\n\nSELECT * WHERE {}\n", h);
        expect(readHeader(text)).toEqual(h);
        expect(text.endsWith("SELECT * WHERE {}\n")).toBe(true);
        expect(headerText(readHeader(text))).toBe(headerText(h));
      }),
    );
  });
});
