import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CheckFeed } from "../../src/app/checks/check-feed.ts";
import type { FromChecker, ToChecker } from "../../src/app/checks/check-messages.ts";
import { Checker } from "../../src/app/checks/checker.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Finding } from "../../src/shapes/finding.ts";
import { documentGraph } from "../../src/store/document.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { call } from "../cli/fake-io.ts";
import { KRI, PROJECT, ShippedDossier } from "../data/shipped-dossier.ts";

const shipped = new ShippedDossier();
const folder = mkdtempSync(join(tmpdir(), "dossier-checks-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One fault of each severity: a nameless person, a name with a place as a cover name, a case without limits. */
const PLANTED = `@prefix dos: <https://w3id.org/dossier/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> . @prefix kri: <${KRI}> .
kri:planted-nameless a dos:Person .
kri:planted-person a dos:Person ; rdfs:label "Planted"@en ; dos:coverName kri:podwoloczyska ; dos:bornOn "1939-13"^^edtf:EDTF .
kri:planted-case a dos:Case ; rdfs:label "Planted case"@en .
`;

/** A worker's checker beside a workspace, without a worker. */
function checking(workspace: Workspace) {
  let answer: (message: FromChecker) => void = () => {};
  const checker = new Checker((message) => answer(message));
  const sent: ToChecker["type"][] = [];
  const feed = new CheckFeed(workspace, (message) => {
    sent.push(message.type);
    checker.take(structuredClone(message));
  });
  let run = 0;
  const check = async (): Promise<readonly Finding[]> => {
    expect(await feed.catchUp(new AbortController().signal)).toBe(true);
    run += 1;
    return new Promise((resolve, reject) => {
      answer = (message) => {
        if (message.type === "found") resolve(message.findings);
        if (message.type === "failed") reject(new Error(message.why));
      };
      checker.take({ type: "check", run, languages: ["en"] });
    });
  };
  return { check, sent };
}

const plain = ({ files: _, ...finding }: Finding & { files?: unknown }): Finding => finding;
const planted = (findings: readonly Finding[]): string[][] =>
  findings
    .filter((f) => f.focus.includes("planted"))
    .map((f) => [f.severity, f.focus.replace(KRI, ""), f.message])
    .sort();

test("the worker and the command line say the same of the Krivitsky dossier with a fault of each severity", async () => {
  cpSync(join(PROJECT, "data/krivitsky"), join(folder, "krivitsky"), { recursive: true });
  writeFileSync(join(folder, "krivitsky/planted.ttl"), PLANTED);
  const workspace = new Workspace(shipped.ontologyFiles.flatMap((f) => f.quads));
  for (const { quads } of shipped.dossierFiles)
    workspace.dispatch({ label: "open", origin: "load", delta: { added: quads, removed: [] } });
  const { check, sent } = checking(workspace);
  const before = await check();
  expect(planted(before)).toEqual([]);

  const path = "planted.ttl";
  const { quads } = readText(PLANTED, { syntax: "turtle", path, graph: documentGraph(path) });
  workspace.dispatch({ label: "plant", origin: "edit", delta: { added: quads, removed: [] } });
  sent.length = 0;
  const after = await check();
  expect(sent).toEqual(["change"]);
  expect(new Set(planted(after).map(([severity]) => severity))).toEqual(new Set(["violation", "warning", "info"]));
  expect(planted(after)).toContainEqual([
    "violation",
    "planted-nameless",
    "Give it a name, and only one in each language.",
  ]);
  expect(planted(after)).toContainEqual(["warning", "planted-person", "“cover name” leads to words."]);
  expect(planted(after)).toContainEqual([
    "violation",
    "planted-person",
    "“1939-13” is not a date. Months run from 01 to 12.",
  ]);
  expect(planted(after)).toContainEqual(["info", "planted-case", "Define its limits."]);

  const { out } = await call(["validate", "krivitsky", "--format", "json"], { cwd: folder });
  expect((JSON.parse(out) as Finding[]).map(plain)).toEqual(after);

  workspace.undo();
  expect(await check()).toEqual(before);
});

test("a dossier that changes while the worker reads it is read again from the start", async () => {
  const workspace = new Workspace();
  const many = Array.from({ length: 5000 }, (_, i) => `<https://e.example/${i}> <https://e.example/p> ${i} .`).join(
    "\n",
  );
  const { quads } = readText(many, { syntax: "turtle", path: "a.ttl", graph: documentGraph("a.ttl") });
  workspace.dispatch({ label: "open", origin: "load", delta: { added: quads, removed: [] } });
  const feed = new CheckFeed(workspace, () => {});
  const fed = feed.catchUp(new AbortController().signal);
  const [first] = quads;
  if (first === undefined) throw new Error("nothing was read");
  workspace.dispatch({ label: "change", origin: "edit", delta: { added: [], removed: [first] } });
  expect(await fed).toBe(false);
  expect(feed.isPartial).toBe(true);
});
