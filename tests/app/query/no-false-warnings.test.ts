/** The dossier's own queries name nothing that it does not have. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unknownName } from "../../../src/app/query/completion/unknown-names.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { knownPrefixes } from "../../../src/query/prefixes.ts";
import { Workspace } from "../../../src/store/workspace.ts";
import { ShippedDossier } from "../../data/shipped-dossier.ts";

const FOLDER = "data/krivitsky/queries";
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".rq"));
const shipped = new ShippedDossier();
const workspace = new Workspace(shipped.ontologyFiles.flatMap((f) => f.quads));
const added = shipped.dossierFiles.flatMap((f) => f.quads);
workspace.dispatch({ label: "open", origin: "load", delta: { added, removed: [] } });
const { dossier, ontology } = workspace;
const known = {
  vocabulary: new Vocabulary(ontology, dossier),
  prefixes: knownPrefixes([]),
  sources: [dossier, ontology],
};

describe("names in the dossier's own queries", () => {
  it.each(files)("are all known: %s", (name) => {
    expect(unknownName(readFileSync(`${FOLDER}/${name}`, "utf8"), known)).toBeNull();
  });

  it.each([
    "PREFIX my: <https://w3id.org/dossier/ns#> SELECT * { ?x a my:Person ; my:met+ ?y }",
    "PREFIX e: <http://e.org/> CONSTRUCT { ?x e:knew ?y } WHERE { ?x dos:met ?y }",
    "PREFIX e: <http://e.org/> SELECT * { ?x dos:met ?y BIND(e:new AS ?z) FILTER(e:fn(?x)) }",
    "SELECT * { VALUES ?p { dos:met dos:ledBy } ?x ?p ?y {| dos:statedIn ?s |} }",
    "BASE <http://e.org/> SELECT * FROM <http://e.org/g> { ?x dos:met ?y }",
  ])("are not warned of in %j", (text) => {
    expect(
      unknownName(text, { ...known, prefixes: { ...known.prefixes, dos: "https://w3id.org/dossier/ns#" } }),
    ).toBeNull();
  });
});
