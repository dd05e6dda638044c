import { expect, test } from "vitest";
import { Struck } from "../../../src/query/remote/struck.ts";
import { dos } from "../../../src/rdf/namespaces.ts";
import { iri, quad } from "../../../src/rdf/term.ts";
import { Workspace } from "../../../src/store/workspace.ts";

const verdict = quad(iri("http://e/DB08"), dos("verdict"), dos("accepted"), iri("http://e/g"));
const other = quad(iri("http://e/DB08"), dos("locator"), iri("http://e/page"), iri("http://e/g"));

test("what was undone here is not brought back by a fetch that had begun before", () => {
  const workspace = new Workspace();
  const struck = new Struck();
  workspace.subscribe((commit) => struck.follow(commit));
  const fetched = (quads = [verdict, other]) =>
    workspace.dispatch({ label: "fetch", origin: "load", delta: { added: struck.without(quads), removed: [] } });
  workspace.dispatch({ label: "accept", origin: "edit", delta: { added: [verdict], removed: [] } });
  workspace.undo();
  fetched();
  expect(workspace.dossier.has(verdict)).toBe(false);
  expect(workspace.dossier.has(other)).toBe(true);
  workspace.redo();
  expect(workspace.dossier.has(verdict)).toBe(true);
  expect(struck.without([verdict])).toEqual([verdict]);
});
