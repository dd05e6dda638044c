/** The command line: what it says of a wrong call, and what query and convert write. */
import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { caseFolder, PEOPLE } from "./case-folder.ts";
import { call } from "./fake-io.ts";

const { root, put, read, dossier, remove } = caseFolder();
afterAll(remove);

describe("the command line", () => {
  it("helps", async () => {
    const general = await dossier("--help");
    expect(general.code).toBe(0);
    for (const { name, options } of COMMANDS) {
      expect(general.out).toContain(`\n  ${name} `);
      const own = await dossier(name, "--help");
      expect([own.code, own.err]).toEqual([0, ""]);
      expect(own.out).toContain(`Usage: dossier ${name} `);
      for (const option of Object.keys(options)) expect(own.out).toContain(`--${option}`);
      expect(Math.max(...own.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    }
    expect((await dossier("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("says what is wrong with a call", async () => {
    const wrong: readonly [argv: string[], sentence: RegExp][] = [
      [["frobnicate", "x"], /“frobnicate” is no command.*query, update, convert/],
      [["query", "--colour", "x"], /no option --colour/],
      [["query", "case"], /^dossier: There is no query.*either -q TEXT or -f FILE/],
      [["query", "case", "-q"], /--query needs a value/],
      [["query", "-q", "ASK {}"], /^dossier: Name a file, a folder/],
      [["query", "case", "-q", "ASK {}", "--format", "doc"], /--format can be table, .*or nt, not “doc”/],
      [["query", "case", "-q", "SELECT * {}", "--format", "ttl"], /SELECT makes a table/],
      [["query", "case", "-q", "DESCRIBE <urn:x>", "--format", "csv"], /DESCRIBE makes a graph/],
      [["convert", "case"], /-o OUT or --to/],
      [["convert", "case", "-o", "out.docx"], /ending of out.docx/],
      [["claims", "case"], /--about/],
      [["serve", "--write"], /--write takes one folder|built/],
      [["serve", ".", "--write", "--host", "0.0.0.0"], /on this machine only|built/],
      [["serve", "case", "--token-file", "absent"], /token file absent cannot be read|built/],
      [["serve", "case", "--cors", "notes.example"], /--cors takes an origin|built/],
      [["serve", "-", "--port", "99999999"], /--port|whole number|standard input|built/],
      [["stats", "absent"], /^absent: There is no such file/],
    ];
    for (const [argv, sentence] of wrong) {
      const { code, out, err } = await dossier(...argv);
      expect([argv.join(" "), code, out]).toEqual([argv.join(" "), 2, ""]);
      expect(err).toMatch(sentence);
    }
    expect((await dossier()).code).toBe(2);
  });

  it("says where a file is wrong, for each file at once", async () => {
    const { code, out, err } = await dossier("stats", "absent", "bad.ttl", "bytes.ttl", "notes.md", "claims.ttl");
    expect([code, out]).toEqual([2, ""]);
    const [absent, ...lines] = err.trim().split("\n");
    expect(absent).toMatch(/^absent: There is no such file/);
    expect(lines[0]).toMatch(/^bad\.ttl:3:1: Expected/);
    expect(lines[1]).toMatch(/^bytes\.ttl:1:2: .*UTF-8/);
    expect(lines[2]).toMatch(/^notes\.md: .*--syntax/);
    expect(lines).toHaveLength(3);
  });

  it("reports errors as JSON for scripts", async () => {
    const { code, err } = await dossier("stats", "bad.ttl", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(err)).toEqual({
      code: "syntax",
      file: "bad.ttl",
      line: 3,
      column: 1,
      sentence: expect.stringMatching(/expected/),
    });
  });
});

describe("query", () => {
  it("sees folders as one graph, each triple once, with the files' prefixes", async () => {
    const { code, out, err } = await dossier(
      "query",
      "case",
      "-q",
      "SELECT ?a ?b { ?a ex:knows ?b }",
      "--format",
      "csv",
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe("a,b\r\nhttps://example.org/jane,https://example.org/walter\r\n");
  });

  it("shows names in a table", async () => {
    const { out } = await dossier("query", "case", "-q", "SELECT ?a ?b { ?a ex:knows ?b }");
    expect(out).toBe("a            b\n───────────  ──────\nJane Archer  Wałter\n\n1 row\n");
  });

  it("takes the query from a file and data from standard input", async () => {
    expect((await dossier("query", "case", "-f", "case/more/ask.rq")).out).toBe("yes\n");
    const piped = await call(["query", "-", "-q", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "tsv"], {
      cwd: root,
      stdin: PEOPLE,
    });
    expect(piped.out).toBe("?n\n5\n");
    const line = await call(
      ["query", "-", "--syntax", "nq", "-q", "SELECT ?g { GRAPH ?g { ?s ?p ?o } }", "--format", "tsv"],
      {
        cwd: root,
        stdin: "<urn:a> <urn:b> <urn:c> <urn:g> .\n",
      },
    );
    expect(line.out).toBe("?g\n<urn:g>\n");
  });

  it("writes graphs as Turtle", async () => {
    const { out } = await dossier("query", "case", "-q", "CONSTRUCT { ?b ex:knownTo ?a } WHERE { ?a ex:knows ?b }");
    expect(out).toBe("@prefix ex: <https://example.org/> .\n\nex:walter ex:knownTo ex:jane .\n");
  });

  it("says where the query is wrong, in the file that holds it", async () => {
    put("wrong.rq", "SELECT * {\n  ?s ex:knows ?o\n  LIMIT 3\n}");
    const { code, err } = await dossier("query", "case", "-f", "wrong.rq");
    expect(code).toBe(2);
    expect(err).toMatch(/^wrong\.rq:3:3: “LIMIT” cannot stand here/);
    expect((await dossier("query", "case", "-q", "INSERT DATA { ex:a ex:b ex:c }")).err).toMatch(/update/);
  });

  it("brings the ontology along only where its terms are used", async () => {
    const count = "SELECT (COUNT(*) AS ?n) { ?class a owl:Class }";
    expect((await dossier("query", "case", "-q", count, "--format", "tsv")).out).toBe("?n\n0\n");
    expect(
      Number((await dossier("query", "claims.ttl", "-q", count, "--format", "tsv")).out.split("\n")[1]),
    ).toBeGreaterThan(10);
    expect((await dossier("query", "claims.ttl", "--no-ontology", "-q", count, "--format", "tsv")).out).toBe("?n\n0\n");
  });

  it("can be stopped", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 400);
    const endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    const { code } = await call(["query", "claims.ttl", "-q", endless], { cwd: root, signal: stop.signal });
    expect(code).toBe(130);
  });
});

describe("convert", () => {
  it("writes the union once, and writing it again changes nothing", async () => {
    const first = await dossier("convert", "case", "--to", "ttl");
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out.match(/ex:knows/g)).toHaveLength(1);
    put("first.ttl", first.out);
    expect((await dossier("convert", "first.ttl", "--to", "ttl")).out).toBe(first.out);
    expect((await dossier("convert", "case", "--to", "nt")).out.trim().split("\n")).toHaveLength(5);
  });

  it("keeps prefixes whatever they are called", async () => {
    put(
      "prefixes.ttl",
      "PREFIX constructor: <urn:c:>\nPREFIX toString: <urn:t:>\nconstructor:a toString:b constructor:c .\n",
    );
    expect((await dossier("convert", "prefixes.ttl", "--to", "ttl")).out).toBe(
      "@prefix constructor: <urn:c:> .\n@prefix toString: <urn:t:> .\n\nconstructor:a toString:b constructor:c .\n",
    );
  });

  it("replaces a file only as a whole and never one that it reads", async () => {
    expect((await dossier("convert", "case", "-o", "out.nq")).code).toBe(0);
    expect(read("out.nq").trim().split("\n")).toHaveLength(5);
    put("kept.ttl", PEOPLE);
    const refused = await dossier("convert", "kept.ttl", "-o", "./kept.ttl");
    expect([refused.code, read("kept.ttl")]).toEqual([2, PEOPLE]);
    expect(refused.err).toMatch(/^\.\/kept\.ttl: .*--force/);
    expect((await dossier("convert", "kept.ttl", "-o", "kept.ttl", "--force")).code).toBe(0);
    expect(read("kept.ttl")).toContain("ex:jane a ex:Person");
    expect((await dossier("convert", "case", "-o", "no/such/folder.ttl")).code).toBe(2);
    const before = read("out.nq");
    expect((await dossier("convert", "bad.ttl", "-o", "out.nq")).code).toBe(2);
    expect(read("out.nq")).toBe(before);
    expect(
      readdirSync(root).filter((name) => name.startsWith(".")),
      "no leftovers",
    ).toEqual([]);
  });

  // Windows has no pipes in folders.
  it.skipIf(process.platform === "win32")("writes to a pipe instead of replacing it", async () => {
    const pipe = join(root, "pipe.nt");
    execFileSync("mkfifo", [pipe]);
    const arrived = readFile(pipe, "utf8");
    expect((await dossier("convert", "case", "-o", "pipe.nt")).code).toBe(0);
    expect((await arrived).trim().split("\n")).toHaveLength(5);
    expect(statSync(pipe).isFIFO()).toBe(true);
    rmSync(pipe);
  });

  it("keeps named graphs where the syntax can, and says so where it cannot", async () => {
    expect((await dossier("convert", "graphs.trig", "--to", "nq")).out.trim().split("\n")).toHaveLength(2);
    const turtle = await dossier("convert", "graphs.trig", "--to", "ttl");
    expect(turtle.out.match(/ex:p/g)).toHaveLength(1);
    expect(turtle.err).toMatch(/2 named graphs go into one/);
    const kept = await dossier("convert", "case", "--to", "nq", "--keep-documents");
    expect(kept.out.trim().split("\n")).toHaveLength(6);
  });
});

describe("the dossier in the repository", () => {
  const repository = join(import.meta.dirname, "../..");

  it("is valid, with the ontology", async () => {
    const { code, err, out } = await call(["validate", "data", "ontology"], { cwd: repository });
    expect([err, code]).toEqual(["", 0]);
    expect(out).toMatch(/^Nothing is wrong\./);
  });

  it("comes back from Turtle byte for byte", async () => {
    const first = await call(["convert", "data", "--to", "ttl"], { cwd: repository });
    put("whole.ttl", first.out);
    expect((await dossier("convert", "whole.ttl", "--to", "ttl")).out === first.out).toBe(true);
    const lines = async (...argv: string[]) => (await call(argv, { cwd: repository })).out;
    expect(
      (await lines("convert", join(root, "whole.ttl"), "--to", "nt")) ===
        (await lines("convert", "data", "--to", "nt")),
    ).toBe(true);
  });
});
