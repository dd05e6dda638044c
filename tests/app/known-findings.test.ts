import { expect, test } from "vitest";
import { knownFindings } from "../../src/app/remote/known-findings.ts";
import { Claims } from "../../src/claims/claims.ts";
import { checkDossier, shapesFor } from "../../src/edits/check-dossier.ts";
import { Vocabulary } from "../../src/model/vocabulary.ts";
import { Matches } from "../../src/query/remote/matches.ts";
import { RemoteDossier } from "../../src/query/remote/remote-dossier.ts";
import { WorkingSet } from "../../src/query/remote/working-set.ts";
import { DOS_NS, dcterms, rdf, rdfs, skos } from "../../src/rdf/namespaces.ts";
import { readText } from "../../src/rdf/read.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { writeRdf } from "../../src/rdf/write.ts";
import type { Finding } from "../../src/shapes/finding.ts";
import { Workspace } from "../../src/store/workspace.ts";
import { SYNTHETIC_NS, syntheticDossier } from "../bench/synthetic.ts";
import { KRI, ShippedDossier } from "../data/shipped-dossier.ts";
import { plainStore } from "../query/remote/plain-store.ts";

const shipped = new ShippedDossier();
const naming = [rdfs("label"), skos("prefLabel"), skos("altLabel"), dcterms("title"), dcterms("identifier")];

function checked({ dossier, ontology }: Workspace): Promise<Finding[]> {
  const claims = new Claims(dossier, new Vocabulary(ontology, dossier));
  return checkDossier({ dossier, ontology, shapes: shapesFor(ontology.match(), dossier), claims });
}

const workspaceOf = (quads: Iterable<Quad>): Workspace => {
  const workspace = new Workspace(shipped.ontology.match());
  workspace.dispatch({ label: "open", origin: "load", delta: { added: [...quads], removed: [] } });
  return workspace;
};

const words = (findings: readonly Finding[]): string[] =>
  findings.map((f) => [f.severity, f.focus, f.path ?? "", f.value ?? "", f.message].join(" | "));

test.each([
  {
    of: "the Krivitsky dossier",
    trig: () => writeRdf(shipped.dossier.match(), { syntax: "trig" }),
    things: [`${KRI}walter-krivitsky`, `${KRI}jane-archer`, `${KRI}DB08`, `${KRI}london`],
    words: ["archer", "liddell"],
  },
  {
    of: "a made-up dossier",
    trig: () => syntheticDossier(600),
    things: ["t0", "t1", "t4", "s3", "C7"].map((t) => SYNTHETIC_NS + t),
    words: ["person 1", "place"],
  },
])("what is said of a part of $of is said of the whole", async ({ trig, things, words: typed }) => {
  const text = trig();
  const store = await plainStore(text);
  try {
    const remote = await RemoteDossier.open({ url: store.url }, { retries: 0 });
    const workspace = workspaceOf([]);
    const set = new WorkingSet({
      ...remote,
      naming,
      pageSize: 20,
      take: (added) => workspace.dispatch({ label: "fetch", origin: "load", delta: { added, removed: [] } }),
    });
    const whole = new Set(words(await checked(workspaceOf(readText(text, { syntax: "trig", path: "x.trig" }).quads))));
    const contested = new Matches(remote.wire, { certainty: { any: ["contested"], not: [] } }, true);
    for (let page = 0; page < 3; page += 1) await set.match(contested);
    for (const thing of things) await set.fetch(thing);
    for (const text of typed) await set.search(text);
    const known = words(knownFindings(await checked(workspace), set));
    expect(known.filter((w) => !whole.has(w))).toEqual([]);
    expect(known.length).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
});

test("a thing is whole when the names of what it speaks of are here too, and not before", async () => {
  const store = await plainStore(`<${KRI}a> <${KRI}knows> <${KRI}b> . <${KRI}b> a <${KRI}Person> .`);
  try {
    let isDown = true;
    const send: typeof fetch = async (url, init) => {
      const query = new URLSearchParams(String(init?.body)).get("query") ?? "";
      return isDown && query.includes("VALUES ?p") ? new Response("down", { status: 400 }) : fetch(url, init);
    };
    const remote = await RemoteDossier.open({ url: store.url }, { retries: 0, fetch: (url, init) => send(url, init) });
    const set = new WorkingSet({ ...remote, naming, take: () => {} });
    await expect(set.fetch(`${KRI}a`)).rejects.toThrow();
    expect(set.isWhole(`${KRI}a`)).toBe(false);
    isDown = false;
    await set.fetch(`${KRI}a`);
    expect(set.isWhole(`${KRI}a`)).toBe(true);
    expect(set.isWhole(`${KRI}b`)).toBe(false);
  } finally {
    await store.close();
  }
});

test("a claim that another one is derived from is whole when it has been fetched as a claim", async () => {
  const store = await plainStore(`PREFIX dos: <${DOS_NS}> PREFIX rdf: <${rdf("").value}> PREFIX : <${KRI}>
    :s :p :o . :A rdf:reifies <<( :s :p :o )>> ; dos:verdict dos:accepted .
    :B rdf:reifies <<( :x :p :y )>> ; dos:derivedFrom :A .`);
  try {
    const remote = await RemoteDossier.open({ url: store.url }, { retries: 0 });
    const set = new WorkingSet({ ...remote, naming, take: () => {} });
    const whole = () => ["A", "B"].filter((claim) => set.isWhole(KRI + claim));
    await set.fetch(`${KRI}x`);
    expect(whole()).toEqual(["B"]);
    await set.fetch(`${KRI}A`);
    expect(whole()).toEqual(["A", "B"]);
  } finally {
    await store.close();
  }
});
